import { serveStdio } from "@modelcontextprotocol/server/stdio";
import type { Desk } from "../answers/desk.ts";
import { createMcpServer } from "./create-mcp-server.ts";

/** Serves MCP on standard input and output until the client closes. Nothing else may write to standard output. */
export function serveMcpOverStdio(desk: Desk, onFault: (error: unknown) => void): { close(): Promise<void> } {
  return serveStdio(() => createMcpServer(desk), { onerror: onFault });
}
