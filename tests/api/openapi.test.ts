import { Validator } from "@seriousme/openapi-schema-validator";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openApiDocument } from "../../src/api/openapi.ts";

/** The paths of docs/http.md's table, as "get /v1/events". */
function documented(): string[] {
  const page = readFileSync(join(import.meta.dirname, "..", "..", "docs", "http.md"), "utf8");
  return [...page.matchAll(/^\| (GET|POST) `(\/v1\/[^`]+)`/gm)].map(
    ([, method = "", path = ""]) => `${method.toLowerCase()} ${path}`,
  );
}

const document = openApiDocument() as {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string }>>;
}; // what the function makes

describe("the OpenAPI file", () => {
  test("is OpenAPI 3.1", async () => {
    const result = await new Validator().validate(structuredClone(document));
    expect(result).toMatchObject({ valid: true });
    expect(document.openapi).toBe("3.1.0");
  });

  test("has the paths of docs/http.md, and no other", () => {
    const paths = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(paths.toSorted()).toEqual(documented().toSorted());
  });

  test("names each operation once", () => {
    const names = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  test("leaves no reference open", () => {
    const text = JSON.stringify(document);
    const wanted = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name = ""]) => name);
    const { schemas } = (document as unknown as { components: { schemas: Record<string, unknown> } }).components; // the same
    expect([...new Set(wanted)].filter((name) => !Object.hasOwn(schemas, name))).toEqual([]);
    expect(text).not.toContain("$defs");
  });
});
