import { daysBetween } from "../markup/interval.ts";
import { eventName, hasAuxiliary, type EventFault, type EventInText, type EventRule } from "./event-in-text.ts";

/** Acts older than this many days before publication are `historical` (plover.md, "Where the codebook leaves room"). */
export const HISTORICAL_DAYS = 92;

function auxiliariesAgree({ event }: EventInText): EventFault | null {
  if (!hasAuxiliary(event, "historical") || !hasAuxiliary(event, "future")) return null;
  return {
    value: eventName(event),
    rule: "an event is not historical and future at once",
    wayOut: "delete one of the two",
  };
}

function dateIsSaidOnce({ event }: EventInText): EventFault | null {
  if (event.time === null || event.date === null) return null;
  return { value: event.label, rule: "an event has time: or date:, not both", wayOut: "delete date:" };
}

function historicalFitsDate({ event, text, interval }: EventInText): EventFault | null {
  const marked = hasAuxiliary(event, "historical");
  if (interval === null) {
    if (!marked || event.date === "none") return null;
    return { value: event.label, rule: "a historical event has its own date", wayOut: "add time:, date: or date:none" };
  }
  const age = daysBetween(interval.to, text.published);
  if (!marked && age > HISTORICAL_DAYS) {
    return {
      value: `${eventName(event)} ${interval.from}..${interval.to}`,
      rule: `an act that ended ${age} days before publication (more than ${HISTORICAL_DAYS}) is historical`,
      wayOut: "add +historical or correct the date",
    };
  }
  const mayBeOld = interval.from !== interval.to && daysBetween(interval.from, text.published) > HISTORICAL_DAYS;
  if (marked && age <= HISTORICAL_DAYS && !mayBeOld) {
    return {
      value: `${eventName(event)} ${interval.from}..${interval.to}`,
      rule: `an act that ended ${age} days before publication (${HISTORICAL_DAYS} or fewer) is not historical`,
      wayOut: "delete +historical or correct the date",
    };
  }
  return null;
}

function futureFitsDate({ event, text, interval }: EventInText): EventFault | null {
  if (interval === null) return null;
  const speech = event.type === "AGREE" || event.type === "CONCEDE" || event.type === "THREATEN";
  if (
    interval.from > text.published &&
    !hasAuxiliary(event, "future") &&
    event.type !== "THREATEN" &&
    !hasAuxiliary(event, "hypothetical") &&
    !hasAuxiliary(event, "negation")
  ) {
    return {
      value: eventName(event),
      rule: "an event dated after publication is future",
      wayOut: "add +future, or give the date of the act itself and not of what it speaks of",
    };
  }
  if (hasAuxiliary(event, "future") && !speech && interval.to < text.published) {
    return {
      value: eventName(event),
      rule: "a future event is not dated before publication",
      wayOut: "delete +future or correct the date",
    };
  }
  return null;
}

/** Date and auxiliaries of an event line against each other and the day of publication. */
export const DATE_RULES: readonly EventRule[] = [auxiliariesAgree, dateIsSaidOnce, historicalFitsDate, futureFitsDate];
