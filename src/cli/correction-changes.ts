import { correctionChanges as changesOf, SETTABLE } from "../answers/correction-changes.ts";
import type { EventRecord } from "../contract/event-record.ts";
import { ThawError } from "../errors.ts";

/**
 * What `--set field=value` changes in a record; an empty value empties the field. Throws `usage` for a field or a value that is none, naming the choices.
 */
export function correctionChanges(record: EventRecord, settings: readonly string[]): Partial<EventRecord> {
  return changesOf(record, settings.map(pairOf));
}

function pairOf(setting: string): [field: string, value: string] {
  const at = setting.indexOf("=");
  if (at > 0) return [setting.slice(0, at).trim(), setting.slice(at + 1).trim()];
  throw new ThawError(
    "usage",
    `--set ${setting} names no field`,
    `--set takes field=value; fields are ${SETTABLE.join(", ")}`,
  );
}
