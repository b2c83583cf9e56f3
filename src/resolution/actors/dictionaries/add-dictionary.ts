import { ThawError } from "../../../errors.ts";
import type { Named, Office, Organisation, Person, Role, StateName } from "../actor-knowledge.ts";
import type { ActorTables } from "../build-knowledge.ts";
import { nameKey } from "../name-key.ts";
import { personAt } from "../person-rows.ts";
import type { DictionaryActor } from "./petrarch-actors.ts";

/** Another name of an actor of the tables. */
export interface ActorAlias {
  alias: string;
  /** A name that the tables have, or another row of the user's. */
  of: string;
  /** File and line that say so. */
  place: string;
}

/** What a user adds to the tables. */
export interface ActorAdditions {
  aliases: readonly ActorAlias[];
  states: readonly StateName[];
  organisations: ActorTables["organisations"];
  persons: ActorTables["persons"];
  roles: readonly Role[];
}

/** The tables with a user's rows, which win over those that ship. Throws `settings-invalid` for an alias of a name that nobody bears. */
export function withActors(tables: ActorTables, added: Partial<ActorAdditions>): ActorTables {
  const own = {
    ...tables,
    states: [...(added.states ?? []), ...tables.states],
    organisations: [...tables.organisations, ...(added.organisations ?? [])],
    persons: [...(added.persons ?? []), ...tables.persons],
    roles: [...tables.roles, ...(added.roles ?? [])],
  };
  return (added.aliases ?? []).reduce(withAlias, own);
}

function withAlias(tables: ActorTables, { alias, of, place }: ActorAlias): ActorTables {
  const key = nameKey(of);
  const renamed = <T>(rows: readonly Named<T>[]): Named<T>[] =>
    rows
      .filter(({ names }) => names.some((name) => nameKey(name) === key))
      .map(({ value }) => ({ value, names: [alias] }));
  const states = tables.states.filter(({ text }) => nameKey(text) === key).map((state) => ({ ...state, text: alias }));
  const organisations = renamed(tables.organisations);
  const persons = [...renamed(tables.persons), ...officialsOf(of, alias, tables)];
  if (states.length + organisations.length + persons.length === 0) {
    throw new ThawError(
      "settings-invalid",
      `${place}: nobody is known as ${of}`,
      "give a name that thaw resolve knows, or add it under actors",
    );
  }
  return {
    ...tables,
    states: [...states, ...tables.states],
    organisations: [...tables.organisations, ...organisations],
    persons: [...persons, ...tables.persons],
  };
}

function officialsOf(name: string, alias: string, { officials }: ActorTables): Named<Person>[] {
  const first = officials.findIndex((line) => line.startsWith(`${name}\t`));
  return first === -1 ? [] : [{ value: personAt(officials, first), names: [alias] }];
}

/** Actors of a PETRARCH dictionary as rows: with dates a person or body that changes, a bare country code a state's name, else a body. */
export function dictionaryAdditions(actors: readonly DictionaryActor[]): ActorAdditions {
  const added = {
    aliases: [],
    states: [] as StateName[],
    organisations: [] as ActorTables["organisations"][number][],
    persons: [] as ActorTables["persons"][number][],
    roles: [],
  };
  for (const actor of actors) {
    const { names, codes } = actor;
    const dated = codes.filter(({ from, to }) => from !== null || to !== null);
    const only = codes[0];
    if (only === undefined) continue;
    if (dated.length > 0)
      added.persons.push({ names, value: { name: names[0] ?? "", wikidata: null, offices: codes.flatMap(toOffice) } });
    else if (only.code !== null && only.sectors.length === 0 && /^(?!UNO|EUR|IGO)/u.test(only.code)) {
      for (const text of names) added.states.push({ code: only.code, kind: "alias", text, sector: null });
    } else added.organisations.push({ names, value: toBody(actor) });
  }
  return added;
}

function toOffice({ code, sectors, from, to }: DictionaryActor["codes"][number]): Office[] {
  // Who had this code has an office without a title; the dictionary tells no more.
  return code === null
    ? []
    : [{ code, office: "", sector: sectors[0] ?? null, from: from ?? "0000-01-01", to, rank: 1 }];
}

function toBody({ names, codes }: DictionaryActor): Organisation {
  const [first] = codes;
  const [sector = null, ...otherSectors] = first?.sectors ?? [];
  return {
    code: first?.code ?? "IMG",
    sector,
    otherSectors,
    name: names[0] ?? "",
    identifier: null,
    kind: "user",
    from: null,
    to: null,
  };
}
