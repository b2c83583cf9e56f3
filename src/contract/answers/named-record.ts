import { EventRecord } from "../event-record.ts";

/** The event record under its name, so that the OpenAPI file states it once. */
export const NamedRecord: typeof EventRecord = EventRecord.meta({ id: "EventRecord" });
