import { actors } from "./actors.ts";
import { article } from "./article.ts";
import { date } from "./date.ts";
import type { Feature } from "./feature.ts";
import { mode } from "./mode.ts";
import { place } from "./place.ts";
import { size } from "./size.ts";
import { status } from "./status.ts";
import { type } from "./type.ts";
import { words } from "./words.ts";

/**
 * All that two reports are compared by. The sum decides, so order changes no answer: those that cost little and forbid much stand first,
 * since a comparison ends at the first APART.
 */
export const FEATURES: readonly Feature[] = [type, date, status, mode, article, actors, place, size, words];
