import { z } from "zod";
import { Problem } from "../contract/answers/problem.ts";
import { ExportQuery } from "../contract/queries/export-query.ts";
import { VERSION } from "../version.ts";
import type { Question, Request } from "./question.ts";
import { QUESTIONS } from "./questions.ts";
import { REQUESTS } from "./requests.ts";
import { SHARED_FILES, type SharedFilePath } from "./shared-files.ts";

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 file, made from the schemas that the server checks with. */
export function openApiDocument(): Json {
  const components: Json = {};
  const paths: Record<string, Json> = {};
  const add = (path: string, method: string, operation: Json): void => {
    paths[path] = { ...paths[path], [method]: operation };
  };
  for (const one of QUESTIONS) add(one.path, "get", questionOperation(one, components));
  for (const one of REQUESTS) add(one.path, "post", requestOperation(one, components));
  add("/v1/export", "get", exportOperation(components));
  for (const one of SHARED_FILES) add(one.path, "get", sharedFileOperation(one, components));
  add("/v1/stream", "get", streamOperation(components));
  add("/v1/openapi.json", "get", {
    operationId: "openapi",
    summary: "this file",
    responses: { 200: { description: "OpenAPI 3.1", content: { "application/json": { schema: { type: "object" } } } } },
  });
  return {
    openapi: "3.1.0",
    info: {
      title: "Thaw",
      version: VERSION,
      description: "Political events, the words behind them, and the relations that they make. See docs/http.md.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    security: [{}, { token: [] }],
    paths,
    components: {
      schemas: components,
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
    },
  };
}

function questionOperation(one: Question, components: Json): Json {
  const json = { schema: schemaOf(one.answer, "output", components) };
  return {
    operationId: one.name,
    summary: one.summary,
    parameters: [...parametersOf(one.params, "path", components), ...parametersOf(one.query, "query", components)],
    responses: {
      200: {
        description: one.summary,
        headers: { ETag: { schema: { type: "string" }, description: "the same while the store does not change" } },
        content: {
          "application/json": json,
          ...(one.table === null ? {} : { "text/csv": { schema: { type: "string" } } }),
        },
      },
      304: { description: "what the client has is still the answer" },
      default: problem(components),
    },
  };
}

function requestOperation(one: Request, components: Json): Json {
  return {
    operationId: one.name,
    summary: one.summary,
    parameters: parametersOf(one.params, "path", components),
    requestBody: {
      required: true,
      content: { "application/json": { schema: schemaOf(one.body, "input", components) } },
    },
    responses: {
      200: {
        description: one.summary,
        content: { "application/json": { schema: schemaOf(one.answer, "output", components) } },
      },
      default: problem(components),
    },
  };
}

function exportOperation(components: Json): Json {
  const schema = { type: "string" };
  return {
    operationId: "export",
    summary: "events in another format",
    parameters: parametersOf(ExportQuery, "query", components),
    responses: {
      200: {
        description: "rows of the format",
        content: { "application/x-ndjson": { schema }, "text/csv": { schema } },
      },
      default: problem(components),
    },
  };
}

function sharedFileOperation(one: SharedFilePath, components: Json): Json {
  return {
    operationId: one.name,
    summary: one.summary,
    parameters: [...parametersOf(one.params, "path", components), ...parametersOf(one.query, "query", components)],
    responses: {
      200: { description: one.summary, content: { [one.type]: { schema: { type: "string" } } } },
      default: problem(components),
    },
  };
}

function streamOperation(components: Json): Json {
  return {
    operationId: "stream",
    summary: "tells of changes as they happen: each data is a StreamMessage",
    responses: {
      200: { description: "server-sent events", content: { "text/event-stream": { schema: { type: "string" } } } },
      default: problem(components),
    },
  };
}

function problem(components: Json): Json {
  return {
    description: "a problem (RFC 9457)",
    content: { "application/problem+json": { schema: schemaOf(Problem, "output", components) } },
  };
}

function parametersOf(object: z.ZodObject, where: "path" | "query", components: Json): Json[] {
  return Object.entries(object.shape).map(([name, field]) => {
    // Shapes of our schemas hold zod types.
    const type = field as z.ZodType;
    const { description, ...schema } = schemaOf(type, "input", components);
    return {
      name,
      in: where,
      required: where === "path" || !type.safeParse(undefined).success,
      ...(description === undefined ? {} : { description }),
      schema: where === "query" && "type" in schema && schema["type"] === undefined ? { type: "string" } : schema,
    };
  });
}

/** The JSON Schema of a type; those that have a name are kept under components and referred to. */
function schemaOf(type: z.ZodType, io: "input" | "output", components: Json): Json {
  const { $schema: _, $defs = {}, ...schema } = z.toJSONSchema(type, { io, unrepresentable: "any" }) as Json;
  const moved = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/'));
  for (const [name, definition] of Object.entries($defs as Json)) {
    const { id: _id, ...body } = moved(definition) as Json;
    components[name] ??= body;
  }
  const { id, ...body } = moved(schema) as Json;
  if (typeof id !== "string" || io === "input") return body;
  components[id] ??= body;
  return { $ref: `#/components/schemas/${id}` };
}
