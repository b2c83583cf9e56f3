import type { z } from "zod";
import type { AnswerTable } from "../answers/answer-table.ts";
import type { Desk } from "../answers/desk.ts";

/** What a request asks, after its schema. */
export interface Asked<Params, Query> {
  readonly params: Params;
  readonly query: Query;
}

/** One GET path of the API: its schemas and the answer. Paths are written as OpenAPI has them: /v1/events/{id}. */
export interface Question {
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly answer: z.ZodType;
  readonly ask: (asked: Asked<unknown, unknown>, desk: Desk) => Promise<unknown>;
  /** The answer as a table, where `Accept: text/csv` gets one. */
  readonly table: ((answer: unknown) => AnswerTable) | null;
}

/** A question with its types joined: the schemas decide what `ask` gets and gives. */
export function question<P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodType>(parts: {
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly params: P;
  readonly query: Q;
  readonly answer: A;
  readonly ask: (asked: Asked<z.output<P>, z.output<Q>>, desk: Desk) => Promise<z.output<A>>;
  readonly table?: (answer: z.output<A>) => AnswerTable;
}): Question {
  // The server hands over only what passed `params` and `query`, and `table` only what `ask` gave.
  return { table: null, ...parts } as unknown as Question;
}

/** One POST path: its body's schema and what it does. `now` is ISO 8601, UTC. */
export interface Request {
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly params: z.ZodObject;
  readonly body: z.ZodType;
  readonly answer: z.ZodType;
  /** Bytes. */
  readonly mostBytes: number;
  readonly changes: boolean;
  readonly carryOut: (asked: { readonly params: unknown; readonly body: unknown }, call: Call) => Promise<unknown>;
}

/** What a request is carried out with. */
export interface Call {
  readonly desk: Desk;
  /** ISO 8601, UTC, to the millisecond. */
  readonly now: string;
  readonly signal: AbortSignal;
}

/** A request with its types joined. */
export function request<P extends z.ZodObject, B extends z.ZodType, A extends z.ZodType>(parts: {
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly params: P;
  readonly body: B;
  readonly answer: A;
  readonly mostBytes: number;
  readonly changes: boolean;
  readonly carryOut: (
    asked: { readonly params: z.output<P>; readonly body: z.output<B> },
    call: Call,
  ) => Promise<z.output<A>>;
}): Request {
  // The server hands over only what passed the schemas.
  return parts as unknown as Request;
}
