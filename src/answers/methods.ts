import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { NON_STATE_CODES } from "../codebook/actor-code.ts";
import { AUXILIARIES } from "../codebook/auxiliary.ts";
import { CONTEXTS } from "../codebook/context.ts";
import { COUNTRY_CODES } from "../codebook/country-code.ts";
import { EVENT_TYPE_NAMES, EVENT_TYPES, QUAD_NAMES } from "../codebook/event-type.ts";
import { eventScale, modesOf } from "../codebook/mode.ts";
import { SECTORS } from "../codebook/sector.ts";
import type { MethodsAnswer } from "../contract/answers/methods.ts";
import { EVENT_RULES } from "../events/rules/ordered-rules.ts";
import { FEATURES } from "../merge/features/ordered-features.ts";
import { PACKAGE_ROOT } from "../pipeline/data-files.ts";
import { STATE_WINDOW_DAYS } from "../relations/dyad-series.ts";
import { DEFAULT_STATE_RULE } from "../relations/relation-state.ts";
import { ACTOR_RULES } from "../resolution/actors/actor-rules.ts";
import { NO_PLACE_RULES } from "../resolution/place/rules/ordered-rules.ts";
import { formatDay } from "../resolution/time/day.ts";
import { VERSION } from "../version.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { codeName } from "./sides.ts";

const DOCUMENTS = [
  { name: "model", title: "Model card", path: "models/reader/README.md" },
  { name: "relations", title: "How a relation is measured", path: "docs/relations.md" },
  { name: "merge", title: "How reports become events", path: "docs/merge.md" },
  { name: "resolution", title: "Who, when and where", path: "docs/resolution.md" },
] as const;

/** How events are coded and weighed, from the tables that the code runs on. */
export function methodsAnswer(parts: AnswerParts): MethodsAnswer {
  const codes = [...Object.keys(NON_STATE_CODES), ...COUNTRY_CODES];
  return {
    version: VERSION,
    types: EVENT_TYPE_NAMES.map((type) => ({
      type,
      quad: EVENT_TYPES[type].quad,
      quad_name: QUAD_NAMES[EVENT_TYPES[type].quad],
      score: EVENT_TYPES[type].score,
      recipient_required: EVENT_TYPES[type].recipientRequired,
      modes: modesOf(type).map((mode) => ({ mode, score: eventScale(type, mode) })),
    })),
    auxiliaries: [...AUXILIARIES],
    contexts: [...CONTEXTS],
    sectors: Object.entries(SECTORS).map(([code, meaning]) => ({ code, meaning })),
    actor_codes: codes.map((code) => ({ code, name: codeName(code, parts) })),
    blocs: [...parts.blocs.values()].map(({ key, name, members }) => ({
      key,
      name,
      members: members.map(({ code, from, to }) => ({ code, from: formatDay(from), to: lastDay(to) })),
    })),
    rules: [
      { name: "events", title: "What the codebook decides", rules: EVENT_RULES.map(({ name }) => name) },
      { name: "actors", title: "Who it is", rules: ACTOR_RULES.map(({ name }) => name) },
      { name: "places", title: "What is no place", rules: NO_PLACE_RULES.map(({ name }) => name) },
      { name: "merge", title: "What reports are compared by", rules: FEATURES.map(({ name }) => name) },
    ],
    scales: [
      { name: "plover", title: "PLOVER, by type and mode" },
      { name: "goldstein", title: "Goldstein, by CAMEO code" },
    ],
    state_rule: {
      least_events: DEFAULT_STATE_RULE.leastEvents,
      least_change: DEFAULT_STATE_RULE.leastChange,
      window_days: STATE_WINDOW_DAYS,
    },
    documents: DOCUMENTS.flatMap(({ name, title, path }) => {
      const markdown = shipped(path);
      return markdown === null ? [] : [{ name, title, markdown }];
    }),
    scores: JSON.parse(shipped("evaluation/scores.json") ?? "null") as unknown,
  };
}

function lastDay(to: number): string | null {
  return Number.isFinite(to) ? formatDay(to) : null;
}

/** A file of the package, or null in an installation without it. */
function shipped(path: string): string | null {
  const file = join(PACKAGE_ROOT, path);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
