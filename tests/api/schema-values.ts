import fc from "fast-check";

/** A JSON Schema as OpenAPI 3.1 has it. */
export type Schema = Readonly<Record<string, unknown>>;

const DEEPEST = 4;
const LONGEST = 12;

/** Values that a schema allows: required properties always, others at times. `components` holds what is referred to. Throws for a form that it does not know. */
export function valuesOf(schema: Schema, components: Schema, depth = 0): fc.Arbitrary<unknown> {
  const inner = (one: unknown): fc.Arbitrary<unknown> => valuesOf(one as Schema, components, depth + 1);
  const { $ref } = schema;
  const reference = typeof $ref === "string" ? /^#\/components\/schemas\/(\w+)$/.exec($ref)?.[1] : undefined;
  if (reference !== undefined) return inner(components[reference]);
  if ("const" in schema) return fc.constant(schema["const"]);
  if ("enum" in schema) return fc.constantFrom(...(schema["enum"] as unknown[]));
  const several = (schema["anyOf"] ?? schema["oneOf"]) as readonly unknown[] | undefined;
  if (several !== undefined) return fc.oneof(...several.map(inner));
  const make = OF_TYPE[String(schema["type"] as string)];
  if (make === undefined) throw new Error(`no values for ${JSON.stringify(schema)}`);
  return make(schema, inner, depth);
}

type Make = (schema: Schema, inner: (one: unknown) => fc.Arbitrary<unknown>, depth: number) => fc.Arbitrary<unknown>;

const OF_TYPE: Readonly<Record<string, Make>> = {
  string: strings,
  integer: (schema) => fc.integer(bounds(schema)),
  number: (schema) => fc.double({ ...bounds(schema), noNaN: true }),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  array: arrays,
  object: objects,
  undefined: () => fc.constantFrom(null, true, 7, "a word"),
};

function arrays(schema: Schema, inner: (one: unknown) => fc.Arbitrary<unknown>, depth: number): fc.Arbitrary<unknown> {
  const minLength = Number(schema["minItems"] ?? 0);
  return fc.array(inner(schema["items"] ?? {}), { minLength, maxLength: Math.max(minLength, depth < DEEPEST ? 3 : 0) });
}

function bounds(schema: Schema): { min: number; max: number } {
  return { min: Number(schema["minimum"] ?? -1000), max: Number(schema["maximum"] ?? 1000) };
}

function strings(schema: Schema): fc.Arbitrary<string> {
  if (schema["format"] === "date") {
    return fc
      .date({ min: new Date("2016-01-01"), max: new Date("2020-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  }
  const most = Number(schema["maxLength"] ?? Number.POSITIVE_INFINITY);
  if (typeof schema["pattern"] === "string") {
    return fc.stringMatching(new RegExp(schema["pattern"])).filter((text) => text.length <= most);
  }
  const least = Number(schema["minLength"] ?? 0);
  return fc.string({ unit: "grapheme", minLength: least, maxLength: Math.max(least, Math.min(most, LONGEST)) });
}

function objects(schema: Schema, inner: (one: unknown) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const properties = (schema["properties"] ?? {}) as Schema;
  const named = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, inner(one)]));
  const required = (schema["required"] ?? []) as string[];
  return fc.record(named, { requiredKeys: required.filter((name) => name in named), noNullPrototype: true });
}
