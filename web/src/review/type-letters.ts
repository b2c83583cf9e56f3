import type { EventType } from "../../../src/codebook/event-type.ts";

/** The letter of each type after `t`: one that its name has, and no other type's. */
export const TYPE_LETTERS: Readonly<Record<EventType, string>> = {
  AGREE: "g",
  CONSULT: "c",
  SUPPORT: "s",
  CONCEDE: "d",
  COOPERATE: "o",
  AID: "i",
  RETREAT: "r",
  REQUEST: "q",
  ACCUSE: "u",
  REJECT: "j",
  THREATEN: "t",
  PROTEST: "p",
  SANCTION: "n",
  MOBILIZE: "m",
  COERCE: "e",
  ASSAULT: "a",
};
