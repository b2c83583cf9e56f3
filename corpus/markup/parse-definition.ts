import { NON_STATE_CODES } from "#src/codebook/actor-code.js";
import { COUNTRY_CODES } from "#src/codebook/country-code.js";
import { SECTOR_NAMES, type Sector } from "#src/codebook/sector.js";
import {
  PLACE_LEVELS,
  type Definitions,
  type EntityDefinition,
  type PlaceDefinition,
  type TimeDefinition,
} from "./definition.ts";
import { parseInterval } from "./interval.ts";
import { labelKind, needsDefinition } from "./label.ts";
import { nearestChoice } from "./nearest-choice.ts";
import { parseEvent } from "./parse-event.ts";
import type { Report } from "./problem.ts";

/** Matches a line `label = definition`; the body of a text ends at the first of them. */
export const DEFINITION_LINE: RegExp = /^([a-z][a-z0-9_-]*)\s+=\s*(.*)$/;

const NON_STATE_NAMES = Object.keys(NON_STATE_CODES);

/** Reads one definition line into `definitions` (mutates it); faults are reported. */
export function parseDefinition(raw: string, line: number, definitions: Definitions, report: Report): void {
  const [, label, value] = DEFINITION_LINE.exec(raw) ?? [];
  if (label === undefined || value === undefined) {
    const rule = "below the first definition every line is `label = definition`";
    report(line, raw, rule, "put sentences above the definitions");
    return;
  }
  const { entities, times, places, events } = definitions;
  if (entities.has(label) || times.has(label) || places.has(label)) {
    report(line, label, "a label is defined once", "delete one of the two lines or give it another label");
    return;
  }
  const kind = labelKind(label);
  if (!needsDefinition(kind)) {
    report(line, label, `a ${kind} label has no definition`, "delete the line; name the label in the event line");
  } else if (kind === "event") events.push(...parseEvent(label, value, line, report));
  else if (kind === "time") keep(times, parseTime(label, value.trim(), line, report));
  else if (kind === "place") keep(places, parsePlace(label, value, line, report));
  else keep(entities, parseEntity(label, value, line, report));
}

/** Mutates `known`. */
function keep<D extends { label: string }>(known: Map<string, D>, definition: D | null): void {
  if (definition !== null) known.set(definition.label, definition);
}

function parseTime(label: string, value: string, line: number, report: Report): TimeDefinition | null {
  const interval = parseInterval(value);
  if (interval !== null) return { label, line, interval };
  const rule = "a time is 2018-06-12, 2018-06, 2018 or FROM..TO of days that exist";
  report(line, value, rule, "correct the value");
  return null;
}

function parseEntity(label: string, value: string, line: number, report: Report): EntityDefinition | null {
  if (value.startsWith("@")) {
    const [list = "", name = ""] = value.slice(1).split("|");
    const members = list.split(",").map((member) => member.trim());
    return { label, line, code: null, sectors: [], name: name.trim(), members };
  }
  const match = /^(\S+)\s+(\S+)\s*\|\s*(.+)$/.exec(value);
  const [, code, sectorList, name] = match ?? [];
  if (code === undefined || sectorList === undefined || name === undefined) {
    report(
      line,
      value,
      "an entity is `CODE SECTOR[,SECTOR] | name` or `@label,label`",
      "write e.g. `PRK GOV | Kim Jong Un`",
    );
    return null;
  }
  checkActorCode(code, line, report);
  const sectors = sectorList === "-" ? [] : sectorList.split(",").filter((sector) => isSector(sector, line, report));
  checkSectors(code, sectorList, sectors, line, report);
  // isSector has kept only names of the table.
  return {
    label,
    line,
    code: code === "-" ? null : code,
    sectors: sectors as Sector[],
    name: name.trim(),
    members: null,
  };
}

function checkActorCode(code: string, line: number, report: Report): void {
  if (code === "-" || COUNTRY_CODES.has(code) || NON_STATE_NAMES.includes(code)) return;
  report(
    line,
    code,
    `an actor code is an ISO 3166 alpha-3 state, one of ${NON_STATE_NAMES.join(", ")}, or -`,
    hint(code, [...COUNTRY_CODES, ...NON_STATE_NAMES]),
  );
}

function isSector(sector: string, line: number, report: Report): boolean {
  if (SECTOR_NAMES.some((name) => name === sector)) return true;
  report(line, sector, `a sector is one of ${SECTOR_NAMES.join(", ")}`, hint(sector, SECTOR_NAMES));
  return false;
}

function checkSectors(code: string, list: string, sectors: readonly string[], line: number, report: Report): void {
  const [first] = sectors;
  if (first === "OPP" || first === "PRE") {
    report(line, list, `${first} only stands second`, `put the role first, as PTY,${first} or GOV,${first}`);
  }
  if (list === "-" && !NON_STATE_NAMES.includes(code)) {
    report(
      line,
      `${code} -`,
      "only UNO, EUR, IGO and the like go without a sector",
      "a bare state or capital is GOV; UNK where the role is not known",
    );
  }
}

function parsePlace(label: string, value: string, line: number, report: Report): PlaceDefinition | null {
  const [, code, level, name] = /^(\S+)\s+(\S+)\s*\|\s*(.+)$/.exec(value) ?? [];
  if (code === undefined || level === undefined || name === undefined) {
    report(line, value, "a place is `CODE level | name`", "write e.g. `SGP city | Singapore`");
    return null;
  }
  if (code !== "-" && !COUNTRY_CODES.has(code)) {
    report(line, code, "the code of a place is the ISO 3166 alpha-3 of its state, or -", hint(code, COUNTRY_CODES));
  }
  if (!Object.hasOwn(PLACE_LEVELS, level)) {
    const levels = Object.keys(PLACE_LEVELS);
    report(line, level, `the level of a place is one of ${levels.join(", ")}`, hint(level, levels));
  }
  return { label, line, code: code === "-" ? null : code, level, name: name.trim() };
}

function hint(value: string, choices: Iterable<string>): string {
  const near = nearestChoice(value, choices);
  return near === null ? "take one of these" : `did you mean ${near}?`;
}
