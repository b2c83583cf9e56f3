import { createMcpHandler } from "@modelcontextprotocol/server";
import { Hono } from "hono";
import type { Desk } from "../answers/desk.ts";
import { guard, type GuardOptions } from "../api/guard.ts";
import { problemOf, problemResponse } from "../api/http-problem.ts";
import { SECURITY_HEADERS } from "../api/security-headers.ts";
import { ThawError } from "../errors.ts";
import { createMcpServer } from "./create-mcp-server.ts";

/** 100,000 characters of four bytes, and room for JSON around them. */
const MOST_BYTES = 500_000;

/** Puts MCP (Streamable HTTP, stateless) at /mcp of an application, which guards it. */
export function mountMcp(app: Hono, desk: Desk, onFault?: (error: unknown) => void): void {
  const handler = createMcpHandler(() => createMcpServer(desk), {
    maxRequestBodySize: MOST_BYTES,
    ...(onFault === undefined ? {} : { onerror: onFault }),
  });
  app.all("/mcp", ({ req }) => handler.fetch(req.raw));
}

/** An application of MCP alone, behind the same guard as the API. */
export function createMcpApp(
  desk: Desk,
  options: GuardOptions & { readonly onFault?: (error: unknown) => void },
): Hono {
  const app = new Hono({ strict: false });
  app.onError((error) => {
    if (!(error instanceof ThawError)) options.onFault?.(error);
    return problemResponse(problemOf(error), SECURITY_HEADERS);
  });
  app.use("*", async ({ req }, next) => {
    guard(req.raw, options, true);
    await next();
  });
  mountMcp(app, desk, options.onFault);
  app.all("*", ({ req }) => {
    throw new ThawError("path-missing", `nothing answers ${req.method} ${req.path}`, "MCP answers at /mcp");
  });
  return app;
}
