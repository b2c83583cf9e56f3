import { describe, expect, test } from "vitest";
import { sampleDesk } from "../answers/sample-desk.ts";
import { posted, sampleApp } from "./sample-app.ts";

const TOKEN = "a-token-of-sixteen-signs";

describe("who may ask", () => {
  test.each([
    ["an address", { host: "127.0.0.1:4173" }, 200],
    ["an address of version 6", { host: "[::1]:4173" }, 200],
    ["localhost", { host: "localhost:4173" }, 200],
    ["a name that was allowed", { host: "desk.example:4173" }, 200],
    ["a name that points here (DNS rebinding)", { host: "evil.example:4173" }, 403],
    ["a name that begins like an address", { host: "127.0.0.1.evil.example" }, 403],
    ["its own page", { host: "localhost:4173", origin: "http://localhost:4173" }, 200],
    ["a page of another site", { host: "localhost:4173", origin: "https://evil.example" }, 403],
    ["a page of another port", { host: "localhost:4173", origin: "http://localhost:8080" }, 403],
    ["a page without origin", { host: "localhost:4173", origin: "null" }, 403],
    ["a picture on another site's page", { host: "localhost:4173", "sec-fetch-site": "cross-site" }, 403],
    ["its own page, as browsers tell", { host: "localhost:4173", "sec-fetch-site": "same-origin" }, 200],
  ] as [string, Record<string, string>, number][])("%s", async (_, headers, status) => {
    const app = sampleApp(await sampleDesk({ empty: true }), { hosts: ["desk.example"] });
    expect((await app.request("/v1/status", { headers })).status).toBe(status);
  });
});

describe("the token", () => {
  test.each([
    ["none", {}, 401],
    ["another", { authorization: "Bearer another-token-of-16" }, 401],
    ["its beginning", { authorization: `Bearer ${TOKEN.slice(0, -1)}` }, 401],
    ["the token", { authorization: `Bearer ${TOKEN}` }, 200],
    ["the token as a cookie", { cookie: `x=1; thaw_token=${TOKEN}` }, 200],
  ] as [string, Record<string, string>, number][])("%s", async (_, headers, status) => {
    const app = sampleApp(await sampleDesk({ empty: true }), { token: TOKEN });
    const response = await app.request("/v1/status", { headers });
    expect(response.status).toBe(status);
  });

  test("the printed address hands it to the browser once, where no script reads it", async () => {
    const app = sampleApp(await sampleDesk({ empty: true }), { token: TOKEN });
    const response = await app.request(`/?token=${TOKEN}`);
    expect([response.status, response.headers.get("location")]).toEqual([303, "/"]);
    expect(response.headers.get("set-cookie")).toContain("HttpOnly; SameSite=Strict");
    expect((await app.request("/?token=wrong")).headers.get("set-cookie")).toBeNull();
  });

  test("what is mounted stands behind the same guard", async () => {
    const app = sampleApp(await sampleDesk({ empty: true }), {
      token: TOKEN,
      mount: (own) => own.all("/mcp", (context) => context.text("mounted")),
    });
    expect((await app.request("/mcp")).status).toBe(401);
    const allowed = await app.request("/mcp", { headers: { authorization: `Bearer ${TOKEN}` } });
    expect([allowed.status, await allowed.text()]).toEqual([200, "mounted"]);
  });
});

describe("bounds", () => {
  test("a body that is too large", async () => {
    const app = sampleApp(await sampleDesk({ empty: true }));
    const response = await app.request("/v1/code", posted({ text: "a".repeat(500_000) }));
    expect([response.status, await response.json()]).toMatchObject([413, { code: "too-large" }]);
  });

  test("a text that is too long is named", async () => {
    const app = sampleApp(await sampleDesk({ empty: true }));
    const response = await app.request("/v1/code", posted({ text: "a".repeat(100_001) }));
    expect(await response.json()).toMatchObject({ status: 400, errors: [{ field: "text" }] });
  });

  test("posts beyond number", async () => {
    const app = sampleApp(await sampleDesk({ empty: true }));
    const answers = await Promise.all(
      Array.from({ length: 250 }, async () => app.request("/v1/code", posted({ text: "a" }))),
    );
    expect(answers.map(({ status }) => status)).toContain(429);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(240);
    expect(answers.at(-1)?.headers.get("retry-after")).toBe("5");
  });

  test.each([
    ["a form", "application/x-www-form-urlencoded", "text=a"],
    ["no JSON", "application/json", "{"],
    ["a list", "application/json", "[]"],
  ])("%s is refused", async (_, type, body) => {
    const app = sampleApp(await sampleDesk({ empty: true }));
    const response = await app.request("/v1/code", { method: "POST", headers: { "content-type": type }, body });
    expect(response.status).toBe(400);
  });

  test("a server that only reads takes no correction", async () => {
    const app = sampleApp(await sampleDesk({ readOnly: true }));
    const response = await app.request(
      "/v1/events/00000000000000a1/corrections",
      posted({ verdict: "reject", by: "Reader" }),
    );
    expect(await response.json()).toMatchObject({ status: 403, code: "read-only" });
  });
});

describe("headers and files", () => {
  test("scripts may not stand inline, and nothing leaves the machine", async () => {
    const app = sampleApp(await sampleDesk({ empty: true }));
    for (const path of ["/", "/v1/status", "/v1/nothing", "/assets/none.js"]) {
      const policy = (await app.request(path)).headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
    }
  });

  test.each(["/../package.json", "/%2e%2e/package.json", "/assets/..%2f..%2fpackage.json", "/package.json"])(
    "%s leads nowhere",
    async (path) => {
      const app = sampleApp(await sampleDesk({ empty: true }), { web: import.meta.dirname });
      const response = await app.request(path);
      expect([response.status, await response.text()]).not.toContain("devDependencies");
      expect(response.status).toBe(404);
    },
  );

  test("a fault tells nothing of the inside", async () => {
    const faults: unknown[] = [];
    const app = sampleApp(
      await sampleDesk({ empty: true, code: () => Promise.reject(new Error("secret path /home/x")) }),
      {
        onFault: (error) => faults.push(error),
      },
    );
    const response = await app.request("/v1/code", posted({ text: "a" }));
    expect([response.status, await response.text()]).not.toContain("secret");
    expect([response.status, faults.length]).toEqual([500, 1]);
  });

  test("a formula in a text is no formula in the CSV", async () => {
    const app = sampleApp(await sampleDesk());
    const csv = await (await app.request("/v1/events?type=THREATEN", { headers: { accept: "text/csv" } })).text();
    expect(csv).toContain("'=North Korea threatened");
  });
});
