import { parseDay } from "../../src/resolution/time/day.ts";
import type { Party, RelationEvent } from "../../src/relations/relation-event.ts";
import { parseBlocs, type BlocTable } from "../../src/relations/bloc.ts";
import { parseSide, type Side } from "../../src/relations/side.ts";

export const BLOCS: BlocTable = parseBlocs(`bloc	name	identifier	member	from	to
NATO	NATO	Q7184	USA	1949-08-24	
NATO	NATO	Q7184	DEU	1955-05-06	
NATO	NATO	Q7184	FIN	2023-04-04	
EU	European Union	Q458	EUR	1958-01-01	
EU	European Union	Q458	DEU	1958-01-01	
EU	European Union	Q458	GBR	1973-01-01	2020-02-01`);

/** "USA", "USA:MIL" or "IGO/NATO" (code and name). */
export function party(text: string): Party {
  const [body = "", name = ""] = text.split("/");
  const [code = "", sector = null] = body.split(":");
  return { code, sector, identifier: null, name };
}

export function side(text: string): Side {
  const found = parseSide(text, BLOCS);
  if (found === null) throw new Error(`no side: ${text}`);
  return found;
}

export const day = (text: string): number => parseDay(text) ?? Number.NaN;

let made = 0;

/** An event "USA > PRK" of one day; a list of actors alone when there is no ">". */
export function event(who: string, on: string, changes: Partial<RelationEvent> = {}): RelationEvent {
  const [actors = "", recipients = ""] = who.split(" > ");
  const [first = "", last = first] = on.split("..");
  const list = (text: string): Party[] => (text === "" ? [] : text.split(" ").map(party));
  made += 1;
  return {
    id: made.toString(16).padStart(16, "0"),
    type: "ACCUSE",
    mode: null,
    cameo: null,
    auxiliary: [],
    claimed: false,
    days: { from: day(first), to: day(last) + 1 },
    reported: day(last),
    actors: list(actors),
    recipients: list(recipients),
    reports: 1,
    owners: ["a"],
    ...changes,
  };
}
