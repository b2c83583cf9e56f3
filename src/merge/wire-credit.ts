/** How news agencies sign: data/merge/agencies.tsv, the signature as it stands in texts and the agency's domain. */
export type AgencySigns = ReadonlyMap<string, string>;

/** Reads the text of agencies.tsv: a header line, then sign and domain. */
export function parseAgencies(tsv: string): AgencySigns {
  const rows = tsv
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split("\t"));
  return new Map(rows.flatMap(([sign = "", domain = ""]) => (sign === "" || domain === "" ? [] : [[sign, domain]])));
}

/** A dateline stands at the very beginning, a credit in the last line. */
const HEAD = 160;
const TAIL = 120;

/**
 * The domain of the agency that a text names as its origin: in the dateline, "SEOUL (Reuters) - …" or "SEOUL, June 12 (Yonhap) --", or in brackets
 * or after a dash at the end. A mention inside the story ("told Reuters") is none.
 */
export function findWireCredit(text: string, signs: AgencySigns): string | null {
  const head = text.slice(0, HEAD);
  const tail = text.slice(-TAIL).trimEnd();
  for (const found of head.matchAll(/\(([^()]{2,40})\)\s*[-–—:]/g)) {
    const domain = domainOf(found[1] ?? "", signs);
    if (domain !== null) return domain;
  }
  const opening = /^([A-Z][A-Za-z ]{1,30}?)\s?[-–—]/.exec(head);
  const closing = /(?:\(|\[|[-–—]\s?)([^()[\]–—-]{2,60})[)\]]?\.?$/.exec(tail);
  return domainOf(opening?.[1] ?? "", signs) ?? domainOf(closing?.[1] ?? "", signs);
}

function domainOf(words: string, signs: AgencySigns): string | null {
  for (const part of words.split(/[/,;]| with | and /)) {
    const domain = signs.get(part.trim());
    if (domain !== undefined) return domain;
  }
  return null;
}
