import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Desk } from "../../src/answers/desk.ts";
import { createMcpApp } from "../../src/mcp/http.ts";
import { openStore } from "../../src/store/open-store.ts";
import { fillSample } from "../answers/sample-desk.ts";
import { tempFolder } from "../store/temp-store.ts";

const BIN = join(import.meta.dirname, "..", "..", "bin", "thaw.mjs");

/** A client of the official package over Streamable HTTP, without a port. `mode` is how it finds out the protocol's version. */
export async function httpClient(desk: Desk, mode: "legacy" | "auto" = "auto"): Promise<Client> {
  const app = createMcpApp(desk, { hosts: [], token: null });
  const transport = new StreamableHTTPClientTransport(new URL("http://localhost/mcp"), {
    fetch: async (url, init) => app.request(String(url), init),
  });
  const client = new Client({ name: "test", version: "1" }, { versionNegotiation: { mode } });
  await client.connect(transport);
  afterAll(() => client.close());
  return client;
}

/** A client of the official package over standard input and output of the built command. */
export async function stdioClient(): Promise<Client> {
  const path = join(tempFolder(), "stdio.duckdb");
  const store = await openStore(path, { owner: "a test" });
  await fillSample(store);
  store.close();
  const transport = new StdioClientTransport({ command: process.execPath, args: [BIN, "mcp", "--db", path] });
  const client = new Client({ name: "test", version: "1" });
  await client.connect(transport);
  afterAll(() => client.close());
  return client;
}

/** What a tool answered: its words, its data, and whether it refused. */
export interface Called {
  readonly text: string;
  readonly data: Record<string, unknown> | null;
  readonly isError: boolean;
}

/** Calls a tool. */
export async function call(client: Client, name: string, args: Record<string, unknown>): Promise<Called> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
  const [first] = content;
  return {
    text: first?.type === "text" ? first.text : "",
    // Structured content of a tool of ours is an object.
    data: (structuredContent as Record<string, unknown> | undefined) ?? null,
    isError: isError === true,
  };
}
