import { z } from "zod";
import { eventRecordSchema } from "../../src/contract/record-schema.ts";

const Part = z.object({ properties: z.record(z.string(), z.unknown()) });
const Schema = Part.extend({ $defs: z.object({ Entity: Part, Location: Part, Attribution: Part }) });
const schema = Schema.parse(eventRecordSchema());

/** Names of the fields of a record and its parts, read off the generated schema. */
export const RECORD_FIELDS: readonly string[] = Object.keys(schema.properties);
export const ENTITY_FIELDS: readonly string[] = Object.keys(schema.$defs.Entity.properties);
export const LOCATION_FIELDS: readonly string[] = Object.keys(schema.$defs.Location.properties);
export const ATTRIBUTION_FIELDS: readonly string[] = Object.keys(schema.$defs.Attribution.properties);
