import type { Sector } from "../../codebook/sector.ts";
import type { Finding } from "./actor-rule.ts";
import type { Day, Office, Person } from "./actor-knowledge.ts";

/** Sectors that end with the office; a rebel, journalist or bishop stays one in the news. */
const ENDS_WITH_OFFICE: ReadonlySet<Sector | null> = new Set<Sector | null>([
  "GOV",
  "LEG",
  "MIL",
  "SPY",
  "JUD",
  "COP",
  null,
]);

/** Whether an office was held on a day; [from, to). */
export function isHeld(office: Office, on: Day): boolean {
  return office.from <= on && (office.to === null || on < office.to);
}

/** The chief office a person held on a day; null where none is known. Between equals the later begun. */
export function officeAt(person: Person, on: Day): Office | null {
  return best(person.offices.filter((office) => isHeld(office, on)));
}

/** Codes of bodies, where somebody who has left still has a nationality that the table may not know. */
const BODIES: ReadonlySet<string> = new Set(["UNO", "EUR", "IGO", "NGO"]);

/** A person's code and sector on a day: the office then held, else ELI after one, else what comes first. Without a day, the latest office. */
export function personOn(person: Person, on: Day | null): Finding {
  const identity = { identifierId: person.wikidata, identifierText: person.name };
  const held = on === null ? latestOffice(person) : officeAt(person, on);
  if (held !== null) return { ...inOffice(held), ...identity };
  const past = person.offices.filter((office) => on !== null && office.from <= on);
  return { ...(past.length > 0 ? afterOffice(past) : beforeOffice(person)), ...identity };
}

function byStart(a: Office, b: Office): number {
  return compareDays(a.from, b.from);
}

/** Days compare as text; the rules of a language, which localeCompare asks, have no say in it. */
function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function latestOffice({ offices }: Person): Office | null {
  return best(offices.filter((office) => office.to === null)) ?? offices.toSorted(byStart).at(-1) ?? null;
}

/** Who has left is of the elite of the state served last, not of the body. */
function afterOffice(past: readonly Office[]): Finding {
  const ordered = past.toSorted((a, b) => compareDays(a.to ?? "", b.to ?? ""));
  const last = ordered.at(-1);
  if (last === undefined) return { code: null, sector: null };
  if (!ENDS_WITH_OFFICE.has(last.sector)) return { code: last.code, sector: last.sector, office: null };
  const national = ordered.findLast((office) => !BODIES.has(office.code)) ?? last;
  return { code: national.code, sector: "ELI", office: national.office === "" ? null : `former ${national.office}` };
}

function beforeOffice({ offices }: Person): Finding {
  const next = offices.toSorted(byStart)[0];
  if (next === undefined) return { code: null, sector: null };
  return { code: next.code, sector: ENDS_WITH_OFFICE.has(next.sector) ? "ELI" : next.sector, office: null };
}

/** OPP and PRE only ever stand as a second code (PLOVER manual): an opposition leader is PTY,OPP; who governs a breakaway region GOV,PRE. */
function inOffice({ code, sector, office }: Office): Finding {
  if (sector === "PRE") return { code, sector: "GOV", otherSectors: ["PRE"], office };
  const isOpposition = sector === "PTY" && office.startsWith("opposition");
  return { code, sector, otherSectors: isOpposition ? ["OPP"] : [], office };
}

/** The executive before party and parliament: a president who also leads his party acts as president. Then a department before an advisory post. */
function best(offices: readonly Office[]): Office | null {
  if (offices.length <= 1) return offices[0] ?? null;
  const order = offices.toSorted(
    (a, b) =>
      b.rank - a.rank ||
      inGovernment(b) - inGovernment(a) ||
      ofDepartment(b) - ofDepartment(a) ||
      compareDays(b.from, a.from),
  );
  return order[0] ?? null;
}

function inGovernment({ sector }: Office): number {
  return sector === "GOV" ? 1 : 0;
}

function ofDepartment({ office }: Office): number {
  return /(?:foreign|defen[cs]e|interior|finance) minister|secretary of state|(?:foreign|defen[cs]e) secretary/u.test(
    office,
  )
    ? 1
    : 0;
}
