import { parseDay } from "../resolution/time/day.ts";

/** A time of membership: day numbers [from, to); `to` is infinite for a present member. */
export interface Membership {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

/** A named group of states. */
export interface Bloc {
  /** Short name, as it is asked for: "NATO". */
  readonly key: string;
  /** The name under which the organisation itself acts. */
  readonly name: string;
  /** Its Wikidata id, null where data/blocs.tsv has none. */
  readonly identifier: string | null;
  readonly members: readonly Membership[];
}

/** Blocs by short name in capitals. */
export type BlocTable = ReadonlyMap<string, Bloc>;

/** Reads the text of data/blocs.tsv: a header line, then bloc, name, identifier, member, from, to (days, [from, to), empty while it lasts). */
export function parseBlocs(tsv: string): BlocTable {
  const rows = tsv
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split("\t"));
  const blocs = new Map<string, Bloc & { members: Membership[] }>();
  for (const [key = "", name = "", identifier = "", ...membership] of rows) {
    const member = toMembership(membership);
    if (key === "" || member === null) continue;
    const bloc = blocs.get(key.toUpperCase());
    if (bloc !== undefined) bloc.members.push(member);
    else
      blocs.set(key.toUpperCase(), { key, name, identifier: identifier === "" ? null : identifier, members: [member] });
  }
  return blocs;
}

function toMembership([code = "", first = "", end = ""]: readonly string[]): Membership | null {
  const from = parseDay(first);
  return from === null ? null : { code, from, to: parseDay(end) ?? Number.POSITIVE_INFINITY };
}

/** True when the state belongs to the bloc on that day. */
export function isMember(bloc: Bloc, code: string, day: number): boolean {
  return bloc.members.some((member) => member.code === code && member.from <= day && day < member.to);
}
