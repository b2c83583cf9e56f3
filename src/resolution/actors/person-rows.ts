import type { Sector } from "../../codebook/sector.ts";
import type { Named, Office, Person } from "./actor-knowledge.ts";
import { officeRank } from "./office-rank.ts";

/** The rows of one person stand together, since the tables are sorted by name. */
export function groupByName(lines: readonly string[]): string[][] {
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

/** All names of a row. */
export function namesOf(line: string): string[] {
  const first = line.indexOf("\t");
  const second = line.indexOf("\t", first + 1);
  const name = line.slice(0, first);
  return second === first + 1 ? [name] : [name, ...line.slice(first + 1, second).split("|")];
}

/** The person of some rows, one an office. */
export function toPerson(lines: readonly string[]): Named<Person> {
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
  // The builder writes a sector of PLOVER or, for bodies that need none, nothing.
  return {
    code,
    office,
    sector: sector === "" ? null : (sector as Sector),
    from,
    to: to || null,
    rank: officeRank(office),
  };
}

/** The person whose rows begin at a line of a sorted table. */
export function personAt(lines: readonly string[], from: number): Person {
  const first = lines[from] ?? "";
  const prefix = first.slice(0, first.indexOf("\t") + 1);
  let to = from + 1;
  while (lines[to]?.startsWith(prefix) === true) to += 1;
  return toPerson(lines.slice(from, to)).value;
}
