import type { Hono } from "hono";
import { join } from "node:path";
import type { Desk } from "../../src/answers/desk.ts";
import { createApi, type ApiOptions } from "../../src/api/create-api.ts";

/** The application over a desk, without a port; the clock stands still. */
export function sampleApp(desk: Desk, options: Partial<ApiOptions> = {}): Hono {
  return createApi(desk, {
    hosts: [],
    token: null,
    now: () => Date.parse("2018-06-14T12:00:00Z"),
    stamp: "s",
    web: join(import.meta.dirname, "no-such-folder"),
    caller: () => "one",
    onFault: (error) => {
      throw error;
    },
    ...options,
  });
}

/** Posts JSON. */
export function posted(body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) };
}

/** The JSON that a path gives; tests/api/questions.test.ts holds it against the schema. */
export async function asked<T>(app: Hono, url: string): Promise<T> {
  const response = await app.request(url);
  return (await response.json()) as T;
}
