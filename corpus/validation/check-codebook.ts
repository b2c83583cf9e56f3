import { EVENT_TYPES } from "#src/codebook/event-type.js";
import { eventName, hasAuxiliary, type EventFault, type EventInText, type EventRule } from "./event-in-text.ts";

function recipientIsThere({ event }: EventInText): EventFault | null {
  if (!EVENT_TYPES[event.type].recipientRequired || event.recipients.length > 0) return null;
  return {
    value: event.type,
    rule: `the codebook requires a recipient of ${event.type}`,
    wayOut: "add recipient:, name it in the text, or take another type",
  };
}

function recipientIsAllowed({ event }: EventInText): EventFault | null {
  const mutual = event.type === "CONSULT" && (event.mode === null || event.mode === "multilateral");
  if (!mutual || event.recipients.length === 0) return null;
  return {
    value: eventName(event),
    rule: "a meeting without host and visitor lists everybody as actor",
    wayOut: "put all under actor:, or take /visit, /phone or /third-party",
  };
}

function sidesDiffer({ event }: EventInText): EventFault | null {
  const both = event.actors.find((actor) => event.recipients.some((recipient) => recipient.label === actor.label));
  if (both === undefined) return null;
  return { value: both.label, rule: "nobody is actor and recipient of one event", wayOut: "delete it on one side" };
}

function typeFitsFuture({ event }: EventInText): EventFault | null {
  if (!hasAuxiliary(event, "future") || hasAuxiliary(event, "negation")) return null;
  if (["CONSULT", "SUPPORT", "COOPERATE", "AID"].includes(event.type)) {
    return {
      value: `${eventName(event)} +future`,
      rule: `a future ${event.type} is AGREE +future`,
      wayOut: "change the type",
    };
  }
  if (event.type === "RETREAT") {
    return {
      value: `${eventName(event)} +future`,
      rule: "a future RETREAT is CONCEDE +future",
      wayOut: "change the type",
    };
  }
  return null;
}

function threatStandsAlone({ event }: EventInText): EventFault | null {
  if (event.type !== "THREATEN" || !(hasAuxiliary(event, "future") || hasAuxiliary(event, "hypothetical"))) return null;
  return {
    value: eventName(event),
    rule: "a THREATEN carries neither future nor hypothetical",
    wayOut: "delete the auxiliary",
  };
}

function contextOfMode({ event }: EventInText): EventFault | null {
  const needed = event.contexts.find((context) => context === event.mode);
  if (event.type !== "COERCE" || (event.mode !== "cyber" && event.mode !== "misinformation") || needed !== undefined)
    return null;
  return {
    value: eventName(event),
    rule: "this mode adds the context of the same name",
    wayOut: `add ctx:${event.mode}`,
  };
}

/** The hard cases of the codebook that a program can see. */
export const CODEBOOK_RULES: readonly EventRule[] = [
  recipientIsThere,
  recipientIsAllowed,
  sidesDiffer,
  typeFitsFuture,
  threatStandsAlone,
  contextOfMode,
];
