import { COMPACT_TABLES } from "./compact-tables.ts";
import { FIRST_TABLES } from "./first-tables.ts";

/** The schema's steps in order; a store of version n has taken the first n. A step that was released is never changed. */
export const MIGRATIONS: readonly string[] = [FIRST_TABLES, COMPACT_TABLES];
