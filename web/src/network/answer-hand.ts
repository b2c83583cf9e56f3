/** What a hand on the picture asks for. */
export interface HandAnswers {
  readonly openEdge: (actor: string, recipient: string) => void;
  readonly chooseNode: (id: string) => void;
}

/** Makes a drawn network answer: pointing at a node or an edge leaves only what belongs to it strong, a click opens it. Returns what takes it away. */
export function answerHand(picture: SVGElement, { openEdge, chooseNode }: HandAnswers): () => void {
  const control = new AbortController();
  const { signal } = control;
  picture.addEventListener("pointerover", ({ target }) => light(picture, partOf(target)), { signal });
  picture.addEventListener("pointerleave", () => light(picture, null), { signal });
  picture.addEventListener(
    "click",
    ({ target }) => {
      const part = partOf(target);
      const { node, actor, recipient } = part?.dataset ?? {};
      if (node !== undefined) chooseNode(node);
      else if (actor !== undefined && recipient !== undefined) openEdge(actor, recipient);
    },
    { signal },
  );
  return () => control.abort();
}

/** Leaves one edge, or one node with its edges, strong; null for all. Mutates the picture. */
export function lightEdge(picture: SVGElement | null, actor: string, recipient: string): void {
  const edges = [...(picture?.querySelectorAll<SVGElement>(".edge") ?? [])];
  const found = edges.find(({ dataset }) => dataset["actor"] === actor && dataset["recipient"] === recipient);
  if (picture !== null) light(picture, found ?? null);
}

function light(picture: SVGElement, part: SVGElement | null): void {
  picture.classList.toggle("lit", part !== null);
  const node = part?.dataset["node"];
  for (const edge of picture.querySelectorAll<SVGElement>(".edge")) {
    const isOf = node !== undefined && (edge.dataset["actor"] === node || edge.dataset["recipient"] === node);
    edge.classList.toggle("strong", edge === part || isOf);
  }
}

function partOf(target: EventTarget | null): SVGElement | null {
  return target instanceof Element ? target.closest<SVGElement>("[data-node], .edge") : null;
}
