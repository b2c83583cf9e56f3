import type { Hono } from "hono";
import { z } from "zod";
import { briefAnswer } from "../answers/brief.ts";
import type { Desk } from "../answers/desk.ts";
import { DyadQuery, WeighingQuery } from "../contract/queries/relation-query.ts";
import { briefMarkdown } from "../share/brief-markdown.ts";
import { briefSheet } from "../share/brief-sheet.ts";
import { shareDyad } from "../share/share-dyad.ts";
import { shareEvent } from "../share/share-event.ts";
import { sharePicture } from "../share/share-picture.ts";
import { invalidRequest, problemResponse } from "./http-problem.ts";

const EVENT_ID = z.object({ id: z.string().regex(/^[0-9a-f]{16}$/, { error: "an id of 16 hex digits" }) });
const SIDES = z.object({ a: z.string().min(1).max(60), b: z.string().min(1).max(60) });

/** A file that is made of an answer. */
interface Made {
  readonly name: string;
  readonly content: string;
}

/** One path that gives a file: its schemas for the server and for the OpenAPI file. */
export interface SharedFilePath {
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly type: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly make: (params: unknown, query: unknown, desk: Desk) => Promise<Made>;
}

function shared<P extends z.ZodObject, Q extends z.ZodObject>(
  one: Omit<SharedFilePath, "params" | "query" | "make"> & {
    readonly params: P;
    readonly query: Q;
    readonly make: (params: z.output<P>, query: z.output<Q>, desk: Desk) => Promise<Made>;
  },
): SharedFilePath {
  // The server hands over only what passed both schemas.
  return one as unknown as SharedFilePath;
}

/** The paths that give files which need nothing else. */
export const SHARED_FILES: readonly SharedFilePath[] = [
  shared({
    path: "/v1/share/events/{id}",
    name: "shareEvent",
    summary: "an event as one HTML file",
    type: "text/html",
    params: EVENT_ID,
    query: z.object({}),
    make: async ({ id }, _, { parts }) => fromSheet(await shareEvent(id, parts)),
  }),
  shared({
    path: "/v1/share/dyads/{a}/{b}",
    name: "shareDyad",
    summary: "a relation as one HTML file",
    type: "text/html",
    params: SIDES,
    query: DyadQuery,
    make: async ({ a, b }, query, { parts }) => fromSheet(await shareDyad(a, b, query, parts)),
  }),
  shared({
    path: "/v1/share/dyads/{a}/{b}/picture",
    name: "sharePicture",
    summary: "the picture of a relation",
    type: "image/svg+xml",
    params: SIDES,
    query: DyadQuery,
    make: async ({ a, b }, query, { parts }) => {
      const { name, svg } = await sharePicture(a, b, query, parts);
      return { name, content: svg };
    },
  }),
  shared({
    path: "/v1/share/briefs/{a}/{b}",
    name: "shareBrief",
    summary: "a briefing as one HTML file",
    type: "text/html",
    params: SIDES,
    query: WeighingQuery,
    make: async ({ a, b }, query, { parts }) =>
      fromSheet(await briefSheet(await briefAnswer(a, b, query, parts), parts)),
  }),
  shared({
    path: "/v1/share/briefs/{a}/{b}/markdown",
    name: "shareBriefMarkdown",
    summary: "a briefing as Markdown",
    type: "text/markdown",
    params: SIDES,
    query: WeighingQuery,
    make: async ({ a, b }, query, { parts }) => ({
      name: `brief-${a}-${b}.md`.replaceAll(/[^A-Za-z0-9.]+/g, "-"),
      content: briefMarkdown(await briefAnswer(a, b, query, parts)),
    }),
  }),
];

function fromSheet({ name, html }: { readonly name: string; readonly html: string }): Made {
  return { name, content: html };
}

/** Adds the paths; each answer is an attachment, which a browser keeps rather than opens beside the dashboard. */
export function addSharedFiles(app: Hono, desk: Desk): void {
  for (const one of SHARED_FILES) {
    app.get(one.path.replaceAll(/\{(\w+)\}/g, ":$1"), async ({ req }) => {
      const params = one.params.safeParse(req.param());
      if (!params.success) return problemResponse(invalidRequest("path", params.error.issues));
      const query = one.query.safeParse(req.query());
      if (!query.success) return problemResponse(invalidRequest("query", query.error.issues));
      const { name, content } = await one.make(params.data, query.data, desk);
      return new Response(content, {
        headers: {
          "content-type": `${one.type}; charset=utf-8`,
          "content-disposition": `attachment; filename="${name}"`,
          "cache-control": "no-store",
        },
      });
    });
  }
}
