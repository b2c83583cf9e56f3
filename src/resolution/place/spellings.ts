import type { Gazetteer } from "./gazetteer.ts";

/** Words that may stand before or after a name without being part of it in the gazetteer. */
const BEFORE =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|greater|downtown|upper|lower|the|city|town|province|state|county|district|village|island|port|al|el)$/;
const AFTER =
  /^(?:city|town|village|county|province|prefecture|state|region|district|island|islands|parish|township|borough|governorate|oblast|municipality|metro|area|airport|international|camp|valley|river|harbour|harbor|beach|park|heights)$/;

/** A spelling that the gazetteer has, and which words [from, to) of the name it takes. */
export interface Spelling {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** The best spelling of a name: as it stands, else without what may stand around it, else as a county. */
export function spellingOf(keys: readonly string[], gazetteer: Gazetteer): Spelling | null {
  const end = trimmedEnd(keys);
  const start = trimmedStart(keys);
  const ranges = [
    [0, keys.length],
    [0, end],
    [start, keys.length],
    [start, Math.max(start + 1, end)],
  ] as const;
  for (const [from, to] of ranges) {
    const key = keys.slice(from, to).join(" ");
    if (key !== "" && gazetteer.has(key)) return { key, from, to };
  }
  const whole = keys.join(" ");
  const other = [keys.join(""), `${whole} county`, `${whole} parish`].find((key) => key !== "" && gazetteer.has(key));
  return other === undefined ? null : { key: other, from: 0, to: keys.length };
}

/** How many words before the name are no part of it: "the city of" before Kandahar. */
function trimmedStart(keys: readonly string[]): number {
  let start = 0;
  while (start < keys.length - 1 && (BEFORE.test(keys[start] ?? "") || (start > 0 && keys[start] === "of"))) start += 1;
  return start;
}

function trimmedEnd(keys: readonly string[]): number {
  let end = keys.length;
  while (end > 1 && AFTER.test(keys[end - 1] ?? "")) end -= 1;
  return end;
}
