import { z } from "zod";
import { acceptArticles } from "../answers/accept-articles.ts";
import { codedText } from "../answers/coded-text.ts";
import { correct, undoCorrection } from "../answers/correct.ts";
import { decide } from "../answers/review.ts";
import { remerge, unmerge } from "../answers/unmerge.ts";
import { AcceptedArticles, ArticlesRequest } from "../contract/answers/accepted-articles.ts";
import { CodedText, CodeRequest } from "../contract/answers/coded-text.ts";
import { CorrectionDone, CorrectionRequest, UndoRequest, UnmergeRequest } from "../contract/answers/correction.ts";
import { ReviewDecision } from "../contract/answers/review.ts";
import { request, type Request } from "./question.ts";

const NONE = z.object({});
const EVENT_ID = z.object({ id: z.string().regex(/^[0-9a-f]{16}$/, { error: "an id of 16 hex digits" }) });
/** 100,000 characters of four bytes, and room for JSON around them. */
const TEXT_BYTES = 450_000;
/** As many as a person would wait for; thaw ingest takes any amount. */
const ARTICLES_BYTES = 2_000_000;
const SMALL_BYTES = 20_000;

/** Every POST path, in the order of docs/http.md. */
export const REQUESTS: readonly Request[] = [
  request({
    path: "/v1/code",
    name: "code",
    summary: "code a text; nothing is kept",
    params: NONE,
    body: CodeRequest,
    answer: CodedText,
    mostBytes: TEXT_BYTES,
    changes: false,
    carryOut: async ({ body }, { desk, signal }) => codedText(body, await desk.code(body, signal)),
  }),
  request({
    path: "/v1/events/{id}/corrections",
    name: "correct",
    summary: "accept, reject or correct an event",
    params: EVENT_ID,
    body: CorrectionRequest,
    answer: CorrectionDone,
    mostBytes: SMALL_BYTES,
    changes: true,
    carryOut: ({ params, body }, { desk, now }) =>
      desk.change(async (parts) => {
        const result = await correct(params.id, body, now, parts);
        return { result, events: result.events };
      }),
  }),
  request({
    path: "/v1/events/{id}/undo",
    name: "undo",
    summary: "take back the last verdict of somebody on an event",
    params: EVENT_ID,
    body: UndoRequest,
    answer: CorrectionDone,
    mostBytes: SMALL_BYTES,
    changes: true,
    carryOut: ({ params, body }, { desk }) =>
      desk.change(async (parts) => {
        const result = await undoCorrection(params.id, body, parts);
        return { result, events: result.events };
      }),
  }),
  request({
    path: "/v1/events/{id}/unmerge",
    name: "unmerge",
    summary: "take a report out of an event",
    params: EVENT_ID,
    body: UnmergeRequest,
    answer: CorrectionDone,
    mostBytes: SMALL_BYTES,
    changes: true,
    carryOut: ({ params, body }, { desk, now }) =>
      desk.change(async (parts) => {
        const result = await unmerge(params.id, body, now, parts);
        return { result, events: result.events };
      }),
  }),
  request({
    path: "/v1/events/{id}/remerge",
    name: "remerge",
    summary: "take an unmerge back",
    params: EVENT_ID,
    body: UnmergeRequest,
    answer: CorrectionDone,
    mostBytes: SMALL_BYTES,
    changes: true,
    carryOut: ({ params, body }, { desk }) =>
      desk.change(async (parts) => {
        const result = await remerge(params.id, body, parts);
        return { result, events: result.events };
      }),
  }),
  request({
    path: "/v1/articles",
    name: "addArticles",
    summary: "code articles and keep them",
    params: NONE,
    body: ArticlesRequest,
    answer: AcceptedArticles,
    mostBytes: ARTICLES_BYTES,
    changes: true,
    carryOut: ({ body }, { desk, now, signal }) => acceptArticles(body, desk, { now, signal }),
  }),
  request({
    path: "/v1/review",
    name: "decide",
    summary: "a decision of the queue",
    params: NONE,
    body: ReviewDecision,
    answer: CorrectionDone,
    mostBytes: SMALL_BYTES,
    changes: true,
    carryOut: ({ body }, { desk, now }) =>
      desk.change(async (parts) => {
        const result = await decide(body, now, parts);
        return { result, events: result.events };
      }),
  }),
];
