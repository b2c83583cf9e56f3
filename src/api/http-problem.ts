import type { z } from "zod";
import type { Problem } from "../contract/answers/problem.ts";
import { ERROR_CODES, ThawError, type ErrorCode } from "../errors.ts";

/** The HTTP status of an error; what is not listed is the caller's fault, 400. A fault of the server is never dressed as the client's. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  "event-missing": 404,
  "article-missing": 404,
  "run-missing": 404,
  "path-missing": 404,
  "read-only": 403,
  "request-refused": 403,
  "token-missing": 401,
  "too-large": 413,
  "too-many": 429,
  "too-slow": 503,
  "store-locked": 503,
  "store-unwritable": 503,
  "data-missing": 500,
  "model-invalid": 500,
  "server-fault": 500,
};

/** An error as RFC 9457 has it. What is no ThawError is a fault of the server, and says nothing of its inside. */
export function problemOf(error: unknown): Problem {
  const known =
    error instanceof ThawError
      ? error
      : new ThawError("server-fault", "the server failed on this request", "the request was not at fault; report it");
  const status = STATUS[known.code] ?? 400;
  return {
    type: "about:blank",
    title: known.code === "usage" ? "The request is not one of those allowed." : ERROR_CODES[known.code],
    status,
    detail: known.message,
    code: known.code,
    hint: known.hint,
  };
}

/** A request that does not meet its schema. */
export function invalidRequest(part: "path" | "query" | "body", issues: readonly z.core.$ZodIssue[]): Problem {
  const errors = issues.map(({ path, message }) => ({
    field: (part === "query" ? String(path[0] ?? "") : path.join(".")) || part,
    message,
  }));
  const [first] = errors;
  return {
    ...problemOf(
      new ThawError(
        "usage",
        `${part}: ${first?.field ?? ""}: ${first?.message ?? ""}`,
        "/v1/openapi.json lists what it takes",
      ),
    ),
    errors,
  };
}

/** A problem as a response. */
export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  const retry = problem.status === 429 || problem.status === 503 ? { "retry-after": "5" } : {};
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      ...retry,
      ...headers,
    },
  });
}
