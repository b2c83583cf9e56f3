// Writes docs/event-record.schema.json from the built contract: npm run schema.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { eventRecordSchema } from "../dist/contract/record-schema.js";

writeFileSync(join(import.meta.dirname, "event-record.schema.json"), `${JSON.stringify(eventRecordSchema(), null, 2)}\n`);
