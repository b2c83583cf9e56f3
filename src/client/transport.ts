import type { Problem } from "../contract/answers/problem.ts";
import { ProblemError } from "./problem-error.ts";

/** A value of a query: lists are joined by commas, flags are yes or no; what is undefined is not asked. */
export type Value = string | number | boolean | readonly (string | number)[] | undefined;

/** A query of the contract with the values that programs have. */
export type Asking<Query> = { readonly [Name in keyof Query]?: Value };

export interface TransportOptions {
  /** Where the server is, such as http://127.0.0.1:4173; "" in a page of the server's own. */
  readonly url: string;
  readonly token?: string;
  /** Instead of the global fetch. */
  readonly fetch?: (url: string, init?: RequestInit) => Promise<Response>;
}

/** How requests reach the server. Every method rejects with ProblemError for an answer that is an error. */
export interface Transport {
  readonly get: <T>(path: string, query?: Readonly<Record<string, Value>>, signal?: AbortSignal) => Promise<T>;
  readonly post: <T>(path: string, body: unknown, signal?: AbortSignal) => Promise<T>;
  readonly open: (path: string, query?: Readonly<Record<string, Value>>, signal?: AbortSignal) => Promise<Response>;
}

/** Requests with their errors made errors. */
export function createTransport({ url, token, fetch: ownFetch }: TransportOptions): Transport {
  const send = ownFetch ?? fetch;
  const common: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const request = async (path: string, init: RequestInit, headers: Record<string, string>): Promise<Response> => {
    const response = await send(`${url}${path}`, { ...init, headers: { ...common, ...headers } });
    if (response.ok) return response;
    throw new ProblemError(await problemOf(response));
  };
  const open: Transport["open"] = (path, query = {}, signal) =>
    request(`${path}${queryText(query)}`, signal === undefined ? {} : { signal }, {});
  return {
    open,
    // What the server sends passed its schema there.
    get: async <T>(path: string, query?: Readonly<Record<string, Value>>, signal?: AbortSignal) =>
      (await (await open(path, query, signal)).json()) as T,
    post: async <T>(path: string, body: unknown, signal?: AbortSignal) => {
      const init = { method: "POST", body: JSON.stringify(body), ...(signal === undefined ? {} : { signal }) };
      return (await (await request(path, init, { "content-type": "application/json" })).json()) as T; // as above
    },
  };
}

/** "?type=AID,AGREE&claimed=no", or nothing. */
export function queryText(query: Readonly<Record<string, Value>>): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(wordOf(value))}`],
  );
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

function wordOf(value: Exclude<Value, undefined>): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "object" ? value.join(",") : String(value);
}

/** The problem of a response; what is none (a proxy's page) becomes one. */
async function problemOf(response: Response): Promise<Problem> {
  const isProblem = response.headers.get("content-type")?.startsWith("application/problem+json") === true;
  // What the server sends in that type is a problem.
  if (isProblem) return (await response.json()) as Problem;
  return {
    type: "about:blank",
    title: response.statusText,
    status: response.status,
    detail: `the answer is ${response.status} ${response.statusText}`,
    code: "server-fault",
    hint: "look whether thaw serve still runs, and under that address",
  };
}
