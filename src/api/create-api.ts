import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { exportEvents } from "../answers/export-events.ts";
import { csvOf } from "../answers/answer-table.ts";
import type { Desk } from "../answers/desk.ts";
import { ExportQuery } from "../contract/queries/export-query.ts";
import { ThawError } from "../errors.ts";
import { createAnswerCache, type CachedBody } from "./answer-cache.ts";
import { guard, isSame, TOKEN_COOKIE, type GuardOptions } from "./guard.ts";
import { invalidRequest, problemOf, problemResponse } from "./http-problem.ts";
import { openApiDocument } from "./openapi.ts";
import type { Question, Request as Posted } from "./question.ts";
import { QUESTIONS } from "./questions.ts";
import { createRateLimit } from "./rate-limit.ts";
import { REQUESTS } from "./requests.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";
import { addSharedFiles } from "./shared-files.ts";
import { staticFiles } from "./static-files.ts";
import { streamChanges } from "./stream.ts";

export interface ApiOptions extends GuardOptions {
  /** Milliseconds since 1970; also dates corrections. */
  readonly now: () => number;
  /** Names this opening of the store: answers of another one are not its answers. */
  readonly stamp: string;
  /** Bytes of answers kept ready (default 64 million); those asked for last stay. */
  readonly cacheBytes?: number;
  /** The folder of the built dashboard. */
  readonly web: string;
  /** Who asks, for the rate limit. */
  readonly caller: (context: Context) => string;
  /** Adds paths of others, such as /mcp; they stand behind the same guard. */
  readonly mount?: (app: Hono) => void;
  /** Told of faults of the server. */
  readonly onFault?: (error: unknown) => void;
}

const CACHE_BYTES = 64_000_000;
/** Posts of one caller in a minute. */
const POSTS_PER_MINUTE = 240;
/** A text is coded in this time or given up. */
const MOST_MILLISECONDS = 20_000;

/** The application: guard, API, what is mounted, dashboard; it needs no port (`app.request`). */
export function createApi(desk: Desk, options: ApiOptions): Hono {
  const app = new Hono({ strict: false });
  app.onError((error) => {
    if (!(error instanceof ThawError)) options.onFault?.(error);
    return problemResponse(problemOf(error), SECURITY_HEADERS);
  });
  app.use("*", async (context, next) => {
    const { path } = context.req;
    guard(context.req.raw, options, path.startsWith("/v1/") || path === "/mcp" || path.startsWith("/mcp/"));
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.res.headers.set(name, value);
  });
  addQuestions(app, desk, options);
  addRequests(app, desk, options);
  addExport(app, desk);
  addSharedFiles(app, desk);
  app.get("/v1/stream", (context) => streamChanges(context, desk));
  const document = JSON.stringify(openApiDocument());
  app.get("/v1/openapi.json", () => json(document));
  options.mount?.(app);
  app.all("/v1/*", ({ req }) => {
    throw new ThawError("path-missing", `nothing answers ${req.method} ${req.path}`, "docs/http.md lists the paths");
  });
  addDashboard(app, options);
  return app;
}

function json(body: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, { headers: { "content-type": "application/json; charset=utf-8", ...headers } });
}

function addQuestions(app: Hono, desk: Desk, { stamp, cacheBytes = CACHE_BYTES }: ApiOptions): void {
  const cache = createAnswerCache(cacheBytes);
  for (const one of QUESTIONS) {
    app.get(honoPath(one.path), async ({ req }) => {
      const asCsv = one.table !== null && wantsCsv(req.raw);
      const revision = desk.revision();
      const key = `${asCsv ? "csv" : "json"} ${req.url.slice(req.url.indexOf(req.path))}`;
      const tag = `"${stamp}-${revision}-${asCsv ? "c" : "j"}"`;
      const headers = { etag: tag, "cache-control": "private, no-cache", vary: "accept" };
      if ((req.header("if-none-match") ?? "").split(/, */).includes(tag))
        return new Response(null, { status: 304, headers });
      const params = one.params.safeParse(req.param());
      if (!params.success) return problemResponse(invalidRequest("path", params.error.issues));
      const query = one.query.safeParse(req.query());
      if (!query.success) return problemResponse(invalidRequest("query", query.error.issues));
      const make = async (): Promise<CachedBody> =>
        bodyOf(one, await one.ask({ params: params.data, query: query.data }, desk), asCsv);
      return answered(await cache.once(key, revision, make), headers);
    });
  }
}

function bodyOf(one: Question, answer: unknown, asCsv: boolean): CachedBody {
  const [text, type] =
    asCsv && one.table !== null
      ? [csvOf(one.table(answer)), "text/csv; charset=utf-8"]
      : [JSON.stringify(answer), "application/json; charset=utf-8"];
  return { body: new TextEncoder().encode(text), type };
}

function answered({ body, type }: CachedBody, headers: Readonly<Record<string, string>>): Response {
  return new Response(body, { headers: { ...headers, "content-type": type } });
}

/** The first of the two that is named decides; a link can ask with `format=csv`. */
function wantsCsv(request: Request): boolean {
  if (new URL(request.url).searchParams.get("format") === "csv") return true;
  const accept = request.headers.get("accept") ?? "";
  const [csv, other] = [accept.indexOf("text/csv"), accept.indexOf("application/json")];
  return csv >= 0 && (other < 0 || csv < other);
}

/** /v1/events/{id} as Hono writes it. */
function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ":$1");
}

function addRequests(app: Hono, desk: Desk, options: ApiOptions): void {
  const limit = createRateLimit(POSTS_PER_MINUTE);
  for (const one of REQUESTS) {
    app.post(
      honoPath(one.path),
      bodyLimit({
        maxSize: one.mostBytes,
        onError: () => {
          throw new ThawError("too-large", `the body has more than ${one.mostBytes} bytes`, "post less at a time");
        },
      }),
      async (context) => {
        if (!limit.allows(options.caller(context), options.now())) {
          throw new ThawError("too-many", `more than ${POSTS_PER_MINUTE} posts in a minute`, "wait a few seconds");
        }
        return carryOut(one, context, desk, options);
      },
    );
  }
}

async function carryOut(one: Posted, context: Context, desk: Desk, { now }: ApiOptions): Promise<Response> {
  const params = one.params.safeParse(context.req.param());
  if (!params.success) return problemResponse(invalidRequest("path", params.error.issues));
  const body = one.body.safeParse(await postedBody(context.req.raw));
  if (!body.success) return problemResponse(invalidRequest("body", body.error.issues));
  const answer = await one.carryOut(
    { params: params.data, body: body.data },
    { desk, now: new Date(now()).toISOString(), signal: AbortSignal.timeout(MOST_MILLISECONDS) },
  );
  return json(JSON.stringify(answer), { "cache-control": "no-store" });
}

/** JSON, or bare text, which is then the text. A form of a page is neither. */
async function postedBody(request: Request): Promise<unknown> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  const text = await request.text();
  if (type === "text/plain") return { text };
  if (type !== "application/json") {
    throw new ThawError(
      "usage",
      `the body is ${type === "" ? "of no stated type" : String(type)}`,
      "send application/json, or text/plain to /v1/code",
    );
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ThawError("usage", "the body is no JSON", "mend it; it was read as UTF-8", { cause });
  }
}

function addExport(app: Hono, desk: Desk): void {
  app.get("/v1/export", async ({ req }) => {
    const query = ExportQuery.safeParse(req.query());
    if (!query.success) return problemResponse(invalidRequest("query", query.error.issues));
    const { extension, lines } = await exportEvents(query.data, desk.parts);
    return new Response(bytesOf(lines), {
      headers: {
        "content-type": extension === "csv" ? "text/csv; charset=utf-8" : "application/octet-stream",
        "content-disposition": `attachment; filename="thaw.${extension}"`,
        "cache-control": "no-store",
      },
    });
  });
}

const LINES_AT_ONCE = 500;

function bytesOf(lines: Iterable<string>): ReadableStream<Uint8Array> {
  const iterator = lines[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: (controller) => {
      let part = "";
      for (let count = 0; count < LINES_AT_ONCE; count += 1) {
        const next = iterator.next();
        if (next.done === true) {
          if (part !== "") controller.enqueue(encoder.encode(part));
          controller.close();
          return;
        }
        part += `${next.value}\n`;
      }
      controller.enqueue(encoder.encode(part));
    },
  });
}

function addDashboard(app: Hono, { web, token }: ApiOptions): void {
  const files = staticFiles(web);
  app.get("*", ({ req }) => {
    const given = new URL(req.url).searchParams.get("token");
    if (token !== null && given !== null && isSame(given, token)) {
      // The address with the token is shown once; from then on the browser keeps it where no script reads it.
      const cookie = `${TOKEN_COOKIE}=${token}; HttpOnly; SameSite=Strict; Path=/`;
      return new Response(null, { status: 303, headers: { location: req.path, "set-cookie": cookie } });
    }
    const found = files(req.path, req.header("accept-encoding") ?? "");
    if (found !== null) return found;
    throw new ThawError("path-missing", `there is no file ${req.path}`, "the dashboard begins at /");
  });
}
