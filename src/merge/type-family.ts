import type { EventType } from "../codebook/event-type.ts";

/** Kinds of act that reports of one act may be coded as: a signed pact is AGREE in one paper and SUPPORT in another, never ASSAULT. */
export type TypeFamily = "talks" | "accord" | "aid" | "easing" | "words" | "protest" | "penalty" | "force" | "none";

const FAMILIES: Readonly<Record<EventType, TypeFamily>> = {
  CONSULT: "talks",
  AGREE: "accord",
  SUPPORT: "accord",
  COOPERATE: "accord",
  AID: "aid",
  CONCEDE: "easing",
  RETREAT: "easing",
  REQUEST: "words",
  ACCUSE: "words",
  REJECT: "words",
  THREATEN: "words",
  PROTEST: "protest",
  SANCTION: "penalty",
  COERCE: "penalty",
  MOBILIZE: "force",
  ASSAULT: "force",
};

/** The family of a type; imported rows without a PLOVER type have their own. */
export function familyOf(type: EventType | undefined): TypeFamily {
  return type === undefined ? "none" : FAMILIES[type];
}
