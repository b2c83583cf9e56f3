import type { Gazetteer } from "./gazetteer.ts";

/** Words that may stand before or after a name without being part of it in the gazetteer. */
const BEFORE =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|greater|downtown|upper|lower|the|city|town|province|state|county|district|village|island|port|al|el)$/;
const AFTER =
  /^(?:city|town|village|county|province|prefecture|state|region|district|island|islands|parish|township|borough|governorate|oblast|municipality|metro|area|airport|international|camp|valley|river|harbour|harbor|beach|park|heights)$/;

/** The keys of a name that the gazetteer has: as it stands, else without what may stand around it. */
export function spellingsOf(keys: readonly string[], gazetteer: Gazetteer): readonly string[] {
  const tries = [keys, trimEnd(keys), trimStart(keys), trimEnd(trimStart(keys)), trimStart(trimStart(keys))];
  const joined = tries.map((words) => words.filter((word) => word !== "of" || words.length > 1).join(" "));
  const whole = keys.join(" ");
  return [...new Set(joined), keys.join(""), `${whole} county`, `${whole} parish`].filter(
    (key) => key !== "" && gazetteer.has(key),
  );
}

function trimStart(keys: readonly string[]): readonly string[] {
  const rest = keys.length > 1 && BEFORE.test(keys[0] ?? "") ? keys.slice(1) : keys;
  return rest.length > 1 && rest[0] === "of" ? rest.slice(1) : rest;
}

function trimEnd(keys: readonly string[]): readonly string[] {
  return keys.length > 1 && AFTER.test(keys.at(-1) ?? "") ? trimEnd(keys.slice(0, -1)) : keys;
}
