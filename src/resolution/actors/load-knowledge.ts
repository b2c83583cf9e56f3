import type { Sector } from "../../codebook/sector.ts";
import type {
  ActorKnowledge,
  AmbiguousReading,
  Office,
  Organisation,
  Person,
  Role,
  StateName,
} from "./actor-knowledge.ts";
import { buildKnowledge, type ActorTables, type Named } from "./build-knowledge.ts";
import { readActorTable } from "./data-table.ts";
import { officeRank } from "./office-rank.ts";

export type { ActorKnowledge } from "./actor-knowledge.ts";

/** Reads the actor tables of a data/actors folder. Throws ThawError `data-missing` where one cannot be read. */
export function loadActorKnowledge(dataDir: string): ActorKnowledge {
  return buildKnowledge(readActorTables(dataDir));
}

/** The tables behind the knowledge, before they are indexed; user files are added to these. */
export function readActorTables(dataDir: string): ActorTables {
  return {
    states: readActorTable(dataDir, "states.tsv").map(toState),
    organisations: readActorTable(dataDir, "organisations.tsv").map(toOrganisation),
    persons: groupByName(readActorTable(dataDir, "people.tsv")).map(toPerson),
    officials: groupByName(readActorTable(dataDir, "officials.tsv")).map((lines) => ({
      names: namesOf(lines[0] ?? ""),
      read: () => toPerson(lines).value,
    })),
    roles: readActorTable(dataDir, "roles.tsv").map(toRole),
    ambiguous: readActorTable(dataDir, "ambiguous.tsv").map(toAmbiguous),
  };
}

// The tables are built by training/actors and checked there: a sector cell holds a PLOVER sector or nothing.
function sectorOf(cell: string): Sector | null {
  return cell === "" ? null : (cell as Sector);
}

function sectorsOf(cell: string): readonly Sector[] {
  return cell === "" ? [] : (cell.split(" ") as Sector[]);
}

function aliasesOf(cell: string): readonly string[] {
  return cell === "" ? [] : cell.split("|");
}

function toState(line: string): StateName {
  const [code = "", kind = "", text = "", sector = ""] = line.split("\t");
  // The builder writes only these kinds.
  return { code, kind: kind as StateName["kind"], text, sector: sectorOf(sector) };
}

function cellOf(cell: string | undefined): string | null {
  return cell === undefined || cell === "" ? null : cell;
}

function toOrganisation(line: string): Named<Organisation> {
  const [code = "", sector = "", name = "", aliases = "", identifier, kind = "", others = "", from, to] =
    line.split("\t");
  const value = {
    code,
    sector: sectorOf(sector),
    otherSectors: sectorsOf(others),
    name,
    identifier: cellOf(identifier),
    kind,
    from: cellOf(from),
    to: cellOf(to),
  };
  return { value, names: [name, ...aliasesOf(aliases)] };
}

/** The rows of one person stand together, since the tables are sorted by name. */
function groupByName(lines: readonly string[]): string[][] {
  const groups: string[][] = [];
  let prefix = "\n";
  for (const line of lines) {
    if (line.startsWith(prefix)) groups.at(-1)?.push(line);
    else {
      groups.push([line]);
      prefix = line.slice(0, line.indexOf("\t") + 1);
    }
  }
  return groups;
}

function namesOf(line: string): string[] {
  const first = line.indexOf("\t");
  const second = line.indexOf("\t", first + 1);
  return [line.slice(0, first), ...aliasesOf(line.slice(first + 1, second))];
}

function toPerson(lines: readonly string[]): Named<Person> {
  const [name = "", , wikidata = ""] = (lines[0] ?? "").split("\t");
  // "Ri Yong-ho (general)": the bracket only keeps two people of one name apart in the table.
  const shown = name.replace(/ \([^)]*\)$/u, "");
  return {
    value: { name: shown, wikidata: wikidata || null, offices: lines.map(toOffice) },
    names: namesOf(lines[0] ?? ""),
  };
}

function toOffice(line: string): Office {
  const [, , , code = "", office = "", sector = "GOV", from = "", to = ""] = line.split("\t");
  return { code, office, sector: sectorOf(sector), from, to: to || null, rank: officeRank(office) };
}

function toRole(line: string): Role {
  const [text = "", sector = "UNK", others = "", weight = ""] = line.split("\t");
  return { text, sector: sector as Sector, otherSectors: sectorsOf(others), weak: weight === "weak" };
}

function toAmbiguous(line: string): { text: string; reading: AmbiguousReading } {
  const [text = "", code = "", cues = ""] = line.split("\t");
  return { text, reading: { code, cues: cues.split("|") } };
}
