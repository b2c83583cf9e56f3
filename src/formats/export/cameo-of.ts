import type { EventRecord } from "../../contract/event-record.ts";
import type { FormatTables } from "../tables/format-tables.ts";

/** The CAMEO code an event is written with: its own where it came with one, else the crosswalk's; null where neither tells. */
export function cameoOf(record: EventRecord, tables: FormatTables): string | null {
  if (record.cameo !== null) return record.cameo;
  const [type] = record.event;
  return type === undefined ? null : tables.crosswalk.codeOf(type, record.mode[0] ?? null, record.context);
}

/** The Goldstein score of an event, -10 to +10: by its WEIS code where it has one, else by its CAMEO code. */
export function goldsteinOf(record: EventRecord, tables: FormatTables): number | null {
  const weis = record.trace.find((step) => step.rule.startsWith("weis "))?.rule.slice("weis ".length);
  if (weis !== undefined) return tables.weis.goldsteinOf(weis);
  const cameo = cameoOf(record, tables);
  return cameo === null ? null : tables.goldstein(cameo);
}

/** The quad class of a CAMEO code: 1 and 2 verbal and material cooperation, 3 and 4 verbal and material conflict. */
export function quadOf(cameo: string): number {
  const root = Number(cameo.slice(0, 2));
  if (root <= 5) return 1;
  if (root <= 8) return 2;
  return root <= 13 ? 3 : 4;
}
