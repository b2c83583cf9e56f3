import type { Sector } from "../../codebook/sector.ts";
import type {
  ActorKnowledge,
  AmbiguousReading,
  Gender,
  NounNature,
  Organisation,
  Role,
  StateName,
  Named,
} from "./actor-knowledge.ts";
import { buildKnowledge, type ActorTables } from "./build-knowledge.ts";
import { readActorTable } from "./data-table.ts";
import type { StateGroup } from "./state-groups.ts";
import { groupByName, toPerson } from "./person-rows.ts";

export type { ActorKnowledge } from "./actor-knowledge.ts";

/** Reads the actor tables of a data/actors folder. Throws ThawError `data-missing` where one cannot be read. */
export function loadActorKnowledge(dataDir: string): ActorKnowledge {
  return buildKnowledge(readActorTables(dataDir));
}

/** The tables behind the knowledge, before they are indexed; user files are added to these. */
export function readActorTables(dataDir: string): ActorTables {
  return {
    states: readActorTable(dataDir, "states.tsv").map(toState).toSorted(byKind),
    organisations: readActorTable(dataDir, "organisations.tsv").map(toOrganisation),
    persons: groupByName(readActorTable(dataDir, "people.tsv")).map(toPerson),
    officials: readActorTable(dataDir, "officials.tsv"),
    roles: readActorTable(dataDir, "roles.tsv").map(toRole),
    ambiguous: readActorTable(dataDir, "ambiguous.tsv").map(toAmbiguous),
    nouns: new Map(readActorTable(dataDir, "nouns.tsv").map(toNoun)),
    genders: new Map(readActorTable(dataDir, "genders.tsv").map(toGender)),
    groups: readActorTable(dataDir, "groups.tsv").map(toGroup),
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

// "Taiwan" is a name before it is an adjective, "Brussels" a seat before a capital.
const KINDS: readonly StateName["kind"][] = [
  "name",
  "alias",
  "seat",
  "capital",
  "breakaway",
  "region",
  "dependency",
  "adjective",
  "demonym",
];

function byKind(a: StateName, b: StateName): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
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

function toRole(line: string): Role {
  const [text = "", sector = "UNK", others = "", weight = "", oneOf = ""] = line.split("\t");
  const role = { text, sector: sector as Sector, otherSectors: sectorsOf(others), weak: weight === "weak" };
  return oneOf === "" ? role : { ...role, oneOf: sectorsOf(oneOf) };
}

function toAmbiguous(line: string): { text: string; reading: AmbiguousReading } {
  const [text = "", code = "", cues = ""] = line.split("\t");
  return { text, reading: { code, cues: cues.split("|") } };
}

function toNoun(line: string): [noun: string, nature: NounNature] {
  const [noun = "", nature = ""] = line.split("\t");
  // The builder writes only these natures.
  return [noun, nature as NounNature];
}

function toGender(line: string): [string, Gender] {
  const [word = "", gender = ""] = line.split("\t");
  // The builder writes only the two.
  return [word, gender as Gender];
}

function toGroup(line: string): StateGroup {
  const [name = "", members = ""] = line.split("\t");
  return { name, members: aliasesOf(members) };
}
