import type { EventType } from "../codebook/event-type.ts";
import type { EventSummary } from "../contract/answers/event-summary.ts";
import type { Party } from "../contract/answers/party.ts";

/** What each type says in a sentence, with and without a recipient. The words say no more than the codebook does. */
const VERBS: Readonly<Record<EventType, readonly [towards: string, alone: string]>> = {
  AGREE: ["agreed to or offered cooperation with", "agreed to or offered cooperation"],
  CONSULT: ["consulted with", "held talks"],
  SUPPORT: ["expressed support for", "expressed support"],
  CONCEDE: ["made a concession to", "made a concession"],
  COOPERATE: ["cooperated materially with", "cooperated materially"],
  AID: ["gave aid to", "gave aid"],
  RETREAT: ["de-escalated towards", "de-escalated"],
  REQUEST: ["made a demand or request of", "made a demand or request"],
  ACCUSE: ["criticised or accused", "voiced criticism or an accusation"],
  REJECT: ["refused something to", "refused something"],
  THREATEN: ["threatened", "made a threat"],
  PROTEST: ["protested against", "protested"],
  SANCTION: ["reduced relations with", "reduced relations"],
  MOBILIZE: ["mobilised forces against", "mobilised forces"],
  COERCE: ["used coercive power against", "used coercive power"],
  ASSAULT: ["attacked", "carried out an attack"],
};

const MARKS: Readonly<Record<string, string>> = {
  historical: "long before it was reported",
  future: "announced for the future",
  hypothetical: "hypothetical: it is not said to happen",
  negation: "denied: it did not happen",
};

/** An event in one sentence, from its codes alone: "2018-06-12: Donald Trump (USA GOV) consulted with Kim Jong-un (PRK GOV) (CONSULT visit)." */
export function eventSentence(event: EventSummary): string {
  const { type, actors, recipients } = event;
  const [towards, alone] = type === null ? ["acted towards", "acted"] : VERBS[type];
  const who = partiesInWords(actors) ?? "Somebody not named";
  const whom = partiesInWords(recipients);
  return `${daysInWords(event)}: ${who} ${whom === null ? alone : `${towards} ${whom}`} (${remarks(event).join("; ")}).`;
}

/** "2018-06-12", "2025-06-01 to 2025-06-30" or "undated". */
export function daysInWords({ date, enddate }: Pick<EventSummary, "date" | "enddate">): string {
  if (date === null) return "undated";
  return enddate === null || enddate === date ? date : `${date} to ${enddate}`;
}

/** "ASSAULT aerial", or the CAMEO code of an imported row without a type. */
export function kindInWords({ type, mode, cameo }: Pick<EventSummary, "type" | "mode" | "cameo">): string {
  return [type ?? (cameo === null ? "no type" : `CAMEO ${cameo}`), mode].filter((part) => part !== null).join(" ");
}

/** "Donald Trump (USA GOV) and Kim Jong-un (PRK GOV)"; null for nobody. */
export function partiesInWords(parties: readonly Party[]): string | null {
  const names = parties.map(({ code, sector, name }) => {
    const role = [code, sector].filter((part) => part !== null).join(" ");
    return role === "" || role === name ? name : `${name} (${role})`;
  });
  const last = names.at(-1);
  if (last === undefined) return null;
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

function remarks(event: EventSummary): string[] {
  const { auxiliary, attributed_to, claimed, owners, reports } = event;
  return [
    kindInWords(event),
    ...auxiliary.map((mark) => MARKS[mark] ?? mark),
    ...(attributed_to === null ? [] : [`attributed: ${attributed_to}`]),
    ...(claimed ? ["only claimed by a party in conflict with the actor"] : []),
    owners > 1 ? `${owners} independent owners` : reports > 1 ? `${reports} reports of one owner` : "one report",
  ];
}
