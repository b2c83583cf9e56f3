import { HASHES, sharedText, type ArticleSignature } from "./article-signature.ts";
import { ownerOf, type PublisherTable } from "./publisher-table.ts";
import type { Report } from "./report.ts";

/** A text and its prints: places of reports, and whose words they are. */
export interface ReprintGroup {
  readonly members: readonly number[];
  /** Null where no report of the group names a publisher. */
  readonly owner: string | null;
}

/** Share of the shorter text that must stand in the longer one. Two independent stories of one event share quotations, some 10 to 20 in 100. */
const REPRINT_SHARE = 0.6;
/** Below this many shingles a text is too short to tell. */
const TELLING_SHINGLES = 8;
/** A sentence of this many letters is not written twice. */
const TELLING_SENTENCE = 80;
/** Two hashes together find a share of 0.4 in one of 32 bands almost always. */
const BAND = 2;

/**
 * Groups the reports of one event by text: the same hash, near-duplicate signatures, or a long sentence in the same words. A group counts for its
 * origin: the agency that a member credits, else its first print (earliest publication, then smallest article and id).
 */
export function groupReprints(reports: readonly Report[], publishers: PublisherTable): ReprintGroup[] {
  const roots = reports.map((_, place) => place);
  const rootOf = (place: number): number => {
    let root = place;
    while (roots[root] !== root) root = roots[root] ?? root;
    roots[place] = root;
    return root;
  };
  const join = (a: number, b: number): void => {
    const [low, high] = [rootOf(a), rootOf(b)].toSorted((x, y) => x - y);
    roots[high ?? a] = low ?? a;
  };
  const first = new Map<string, number>();
  for (const [place, report] of reports.entries()) {
    for (const key of sameTextKeys(report)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, place);
      else join(known, place);
    }
  }
  for (const [a, b] of nearPairs(reports)) if (rootOf(a) !== rootOf(b)) join(a, b);
  const groups = new Map<number, number[]>();
  for (const place of reports.keys()) {
    const members = groups.get(rootOf(place));
    if (members === undefined) groups.set(rootOf(place), [place]);
    else members.push(place);
  }
  return [...groups.values()].map((members) => ({ members, owner: originOf(members, reports, publishers) }));
}

function sameTextKeys({ textHash, evidence, record }: Report): string[] {
  const sentence = (evidence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
  return [
    `article ${record.article}`,
    ...(textHash === null ? [] : [`text ${textHash}`]),
    ...(sentence.length < TELLING_SENTENCE ? [] : [`sentence ${sentence}`]),
  ];
}

/** Pairs whose signatures agree in a band and whose texts overlap enough. */
function nearPairs(reports: readonly Report[]): [number, number][] {
  const bands = new Map<string, number[]>();
  for (const [place, { signature }] of reports.entries()) {
    if (signature === null || signature.shingles < TELLING_SHINGLES) continue;
    for (let band = 0; band < HASHES; band += BAND) {
      const key = `${band} ${signature.hashes.subarray(band, band + BAND).join(" ")}`;
      const others = bands.get(key);
      if (others === undefined) bands.set(key, [place]);
      else others.push(place);
    }
  }
  const pairs = new Map<string, [number, number]>();
  for (const members of bands.values()) {
    // Members of a band are compared with its first two only: all prints of one text are near to each other, and a band of thousands stays cheap.
    for (const [index, right] of members.entries()) {
      for (const left of members.slice(0, Math.min(index, 2))) pairs.set(`${left} ${right}`, [left, right]);
    }
  }
  return [...pairs.values()].filter(([a, b]) =>
    isReprint(reports[a]?.signature ?? null, reports[b]?.signature ?? null),
  );
}

function isReprint(a: ArticleSignature | null, b: ArticleSignature | null): boolean {
  return a !== null && b !== null && sharedText(a, b) >= REPRINT_SHARE;
}

function originOf(members: readonly number[], reports: readonly Report[], publishers: PublisherTable): string | null {
  const texts = members.flatMap((place) => reports[place] ?? []);
  const [credit] = texts.flatMap((report) => report.credit ?? []).toSorted();
  if (credit !== undefined) return ownerOf(credit, null, publishers);
  const byAge = texts.toSorted((a, b) => compareText(ageKey(a), ageKey(b)));
  for (const { publisher, url } of byAge) {
    const owner = ownerOf(publisher, url, publishers);
    if (owner !== null) return owner;
  }
  return null;
}

/** Reports without a day of publication come last. */
function ageKey({ record }: Report): string {
  return `${record.reported ?? "9999"} ${record.article} ${record.id}`;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
