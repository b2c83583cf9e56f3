import { ThawError } from "../errors.ts";
import type { Page } from "../store/read-events.ts";

const DEFAULT_LIMIT = 50;

/** The part of a list that a query asks for. Throws `usage` for a cursor that no page gave. */
export function pageOf(
  query: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
  fallback: number = DEFAULT_LIMIT,
): Page {
  const limit = query.limit ?? fallback;
  if (query.cursor === undefined) return { limit, offset: 0 };
  const offset = /^o([0-9a-z]{1,6})$/.exec(query.cursor)?.[1];
  if (offset !== undefined) return { limit, offset: Number.parseInt(offset, 36) };
  throw new ThawError(
    "usage",
    `the cursor ${JSON.stringify(query.cursor)} is none`,
    "hand back next_cursor as the page before gave it, or leave it out",
  );
}

/** The cursor of the page after this one; null on the last. */
export function nextCursor(page: Page, shown: number, total: number): string | null {
  const next = page.offset + shown;
  return shown > 0 && next < total ? `o${next.toString(36)}` : null;
}
