import type { CodedEvent } from "../events/coded-event.ts";
import type { Knowledge } from "./knowledge.ts";
import type { ArticleReading } from "./resolve-events.ts";
import type { ResolvedPlace } from "./resolved-event.ts";

export function placeOf(_event: CodedEvent, _reading: ArticleReading, _knowledge: Knowledge): ResolvedPlace | null {
  return null;
}
