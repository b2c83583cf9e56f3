import { beforeAll, describe, expect, test } from "vitest";
import type { Desk } from "../../src/answers/desk.ts";
import { createMcpApp, mountMcp } from "../../src/mcp/http.ts";
import { sampleApp } from "../api/sample-app.ts";
import { sampleDesk } from "../answers/sample-desk.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await sampleDesk();
});

const TOKEN = "a-token-that-is-long-enough";

function initialize(headers: Readonly<Record<string, string>> = {}): RequestInit {
  const params = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } };
  return {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json, text/event-stream", ...headers },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params }),
  };
}

describe("MCP over HTTP", () => {
  test.each([
    ["a client of this machine", {}, null, 200],
    ["another host's name (DNS rebinding)", { host: "evil.example" }, null, 403],
    ["a page of another origin", { origin: "https://evil.example" }, null, 403],
    ["no token where one is asked", {}, TOKEN, 401],
    ["a wrong token", { authorization: "Bearer another-token-of-some-length" }, TOKEN, 401],
    ["the token", { authorization: `Bearer ${TOKEN}` }, TOKEN, 200],
    ["a body that is no JSON", { "content-type": "text/plain" }, null, 415],
  ])("%s", async (_, headers, token, status) => {
    const app = createMcpApp(desk, { hosts: [], token });
    const response = await app.request("http://localhost/mcp", initialize(headers));
    expect(response.status).toBe(status);
  });

  test("a body beyond all measure is refused", async () => {
    const app = createMcpApp(desk, { hosts: [], token: null });
    const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list", params: { x: "x".repeat(600_000) } });
    expect((await app.request("http://localhost/mcp", { ...initialize(), body })).status).toBe(413);
  });

  test("other paths are told where MCP is", async () => {
    const app = createMcpApp(desk, { hosts: [], token: null });
    const response = await app.request("http://localhost/");
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { code: "path-missing", hint: "MCP answers at /mcp" },
    ]);
  });

  test("stands in the server of the dashboard too, behind its guard", async () => {
    const app = sampleApp(desk, { mount: (own) => mountMcp(own, desk), token: TOKEN });
    const headers = { authorization: `Bearer ${TOKEN}` };
    expect((await app.request("http://localhost/mcp", initialize(headers))).status).toBe(200);
    expect((await app.request("http://localhost/mcp", initialize())).status).toBe(401);
  });
});
