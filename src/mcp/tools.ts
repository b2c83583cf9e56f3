import type { Tool } from "./tool.ts";
import { codeText } from "./tools/code-text.ts";
import { compareDyads } from "./tools/compare-dyads.ts";
import { explainScore } from "./tools/explain-score.ts";
import { exportEvents } from "./tools/export-events.ts";
import { getDyad } from "./tools/get-dyad.ts";
import { getEvent } from "./tools/get-event.ts";
import { getEvidence } from "./tools/get-evidence.ts";
import { listChanges } from "./tools/list-changes.ts";
import { listSources } from "./tools/list-sources.ts";
import { resolveEntity } from "./tools/resolve-entity.ts";
import { searchEvents } from "./tools/search-events.ts";

/** The tools, in the order in which a newcomer would use them. Few on purpose: assistants choose badly among many. */
export const TOOLS: readonly Tool[] = [
  codeText,
  searchEvents,
  getEvent,
  getEvidence,
  getDyad,
  listChanges,
  compareDyads,
  explainScore,
  resolveEntity,
  listSources,
  exportEvents,
];
