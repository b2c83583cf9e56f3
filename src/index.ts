/** The library's front door: what stands here is a promise, pinned by a test. */
export { createCoder, type ArticleInput, type Coder, type CoderOptions } from "./pipeline/create-coder.ts";
export { createAnnotator, type Annotator } from "./pipeline/create-annotator.ts";
export type { CodedRelation, Mark } from "./pipeline/code-relation.ts";
export { LAYERS, type Annotation, type Layer } from "./pipeline/annotate.ts";
export type { CodedArticle, Skipped } from "./pipeline/run.ts";
export { EventRecord } from "./contract/event-record.ts";
export { Entity } from "./contract/entity.ts";
export { Location } from "./contract/location.ts";
export { Attribution } from "./contract/attribution.ts";
export { Span } from "./contract/span.ts";
export { EVENT_TYPES, EVENT_TYPE_NAMES, type EventType } from "./codebook/event-type.ts";
export { MODES } from "./codebook/mode.ts";
export { CONTEXTS, type Context } from "./codebook/context.ts";
export { AUXILIARIES, type Auxiliary } from "./codebook/auxiliary.ts";
export { SECTORS, type Sector } from "./codebook/sector.ts";
export { ThawError, ERROR_CODES, type ErrorCode } from "./errors.ts";
export { VERSION } from "./version.ts";
