import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { openApiDocument } from "../../src/api/openapi.ts";
import { sampleDesk } from "../answers/sample-desk.ts";
import { posted, sampleApp } from "./sample-app.ts";
import { valuesOf, type Schema } from "./schema-values.ts";

/** What the document says of one operation, as far as requests are made from it. */
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: "path" | "query";
    readonly required: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: { readonly "application/json": { readonly schema: Schema } } };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>>;
}

interface Made {
  readonly url: string;
  readonly body: unknown;
}

const document = openApiDocument() as {
  readonly paths: Readonly<Record<string, Readonly<Record<"get" | "post", Operation>>>>;
  readonly components: { readonly schemas: Schema };
}; // what the function makes
const components = document.components.schemas;
const OPERATIONS = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: operation.operationId, method, path, operation })),
);

/** What only the store knows: no schema can tell which ids it has. */
const KNOWN: Readonly<Record<string, string>> = {
  "/v1/events/{id}": "00000000000000a1",
  "/v1/share/events/{id}": "00000000000000a1",
  "/v1/runs/{id}": "00000000000000d1",
  "/v1/actors/{id}": "PRK",
  "/v1/articles/{id}": "north.example/1",
  other: "00000000000000d1",
  a: "USA",
  b: "PRK",
  event: "00000000000000b1",
  report: "00000000000000a2",
  // Undo takes back what somebody gave before; a verdict of "set" needs a field that the event has.
  verdict: "accept",
  by: "Reader",
};
const IDS = ["event", "report"];
/** Requests of an operation. */
const RUNS = 12;

const app = sampleApp(await sampleDesk({ making: "one" }));

/** Required parameters, and with `all` others too; paths are those of the store. */
function requestOf({ path, operation }: (typeof OPERATIONS)[number], all: boolean): fc.Arbitrary<Made> {
  const query = (operation.parameters ?? []).filter((one) => one.in === "query");
  const values = Object.fromEntries(query.map(({ name, schema }) => [name, valuesOf(schema, components)]));
  const required = query.filter((one) => one.required).map(({ name }) => name);
  const asked = fc.record(all ? values : Object.fromEntries(required.map((name) => [name, values[name]!])), {
    requiredKeys: required,
    noNullPrototype: true,
  });
  const schema = operation.requestBody?.content["application/json"].schema;
  const body =
    schema === undefined
      ? fc.constant(null)
      : valuesOf(schema, components).map((one) => withKnown(one, all ? IDS : [...IDS, "verdict", "by"]));
  return fc.tuple(asked, body).map(([words, sent]) => ({ url: `${known(path)}${search(words)}`, body: sent }));
}

/** The path with what the store has in it. */
function known(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const place = Object.keys(KNOWN).find((start) => name === "id" && path.startsWith(start));
    return encodeURIComponent(KNOWN[place ?? name] ?? whole);
  });
}

function search(words: object): string {
  const text = new URLSearchParams(
    Object.entries(words).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return text === "" ? "" : `?${text}`;
}

function withKnown(body: unknown, names: readonly string[]): unknown {
  if (typeof body !== "object" || body === null) return body;
  const found = Object.keys(body).filter((name) => names.includes(name));
  return { ...body, ...Object.fromEntries(found.map((name) => [name, KNOWN[name]])) };
}

const readers = new Map<string, z.ZodType>();

/** The document's own schema as a check. */
function readerOf(schema: Schema): z.ZodType {
  const text = JSON.stringify(schema);
  const reader = readers.get(text) ?? z.fromJSONSchema(local({ ...schema, $defs: components }));
  readers.set(text, reader);
  return reader;
}

function local(schema: Schema): Parameters<typeof z.fromJSONSchema>[0] {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/schemas/', '"#/$defs/')) as Parameters<
    typeof z.fromJSONSchema
  >[0]; // the document was made from such schemas
}

/** Asks, and holds the answer against the document. Returns the status. */
async function answered(method: string, operation: Operation, { url, body }: Made): Promise<number> {
  const { status, headers, body: stream, ...rest } = await sent(method, url, body);
  const type = (headers.get("content-type") ?? "").split(";")[0] ?? "";
  if (type === "text/event-stream") await stream?.cancel();
  // Files of other formats are no JSON of ours.
  if (!type.endsWith("json") || operation.operationId === "export") return status;
  const text = await rest.text();
  const content = (operation.responses[String(status)] ?? operation.responses["default"])?.content ?? {};
  expect({ url, documented: Object.keys(content), type }).toMatchObject({
    documented: expect.arrayContaining([type]) as unknown,
  });
  const read = readerOf(content[type]!.schema).safeParse(JSON.parse(text));
  expect({ url, body, status, issues: read.error?.issues ?? [] }).toMatchObject({ issues: [] });
  return status;
}

async function sent(
  method: string,
  url: string,
  body: unknown,
): Promise<Pick<Response, "status" | "headers" | "body" | "text">> {
  const response = await app.request(url, method === "post" ? posted(body) : {});
  const { status, headers, body: stream } = response;
  return { status, headers, body: stream, text: () => response.text() };
}

describe("requests made from the OpenAPI file", () => {
  test.each(OPERATIONS)("$name: the least that is required is answered", async (one) => {
    const [least] = fc.sample(requestOf(one, false), { seed: 20261123, numRuns: 1 });
    expect({ ...least, status: await answered(one.method, one.operation, least!) }).toMatchObject({ status: 200 });
  });

  test.each(OPERATIONS)("$name: whatever the schemas allow is answered as the file says", async (one) => {
    await fc.assert(
      fc.asyncProperty(requestOf(one, true), async (made) => {
        expect([200, 400, 404, 409]).toContain(await answered(one.method, one.operation, made));
      }),
      { seed: 20261123, numRuns: RUNS, endOnFailure: true },
    );
  });
});
