/** A name to be written beside a place; the more important come first. */
export interface Wanted {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Where a name is written: its left or right end beside the circle, or its middle above or below it. */
export interface Label {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end" | "middle";
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Width of a letter as a share of the size of letters: a little more than the mean of a grotesque. */
const LETTER = 0.56;

/** Names that fit without covering one another or leaving the picture, the important ones first. Those that do not fit are left out. */
export function placeLabels(wanted: readonly Wanted[], width: number, height: number, size: number): Label[] {
  const taken: Box[] = wanted.map(({ x, y, radius }) => boxAround(x, y, radius));
  const labels: Label[] = [];
  for (const one of wanted) {
    const found = choicesOf(one, size).find(({ box }) => isInside(box, width, height) && !taken.some(hits(box)));
    if (found === undefined) continue;
    taken.push(found.box);
    labels.push(found.label);
  }
  return labels;
}

function choicesOf({ id, text, x, y, radius }: Wanted, size: number): { label: Label; box: Box }[] {
  const length = text.length * size * LETTER;
  const [gap, middle] = [radius + 4, y + size * 0.35];
  const label = (at: number, level: number, anchor: Label["anchor"]): Label => ({ id, text, x: at, y: level, anchor });
  const box = (left: number, level: number): Box => ({
    left,
    right: left + length,
    top: level - size * 0.85,
    bottom: level + size * 0.25,
  });
  const [above, below] = [y - radius - 4, y + radius + size];
  return [
    { label: label(x + gap, middle, "start"), box: box(x + gap, middle) },
    { label: label(x - gap, middle, "end"), box: box(x - gap - length, middle) },
    { label: label(x, above, "middle"), box: box(x - length / 2, above) },
    { label: label(x, below, "middle"), box: box(x - length / 2, below) },
  ];
}

function boxAround(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function isInside({ left, right, top, bottom }: Box, width: number, height: number): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
}

function hits(one: Box): (other: Box) => boolean {
  return (other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
