import { type CodeMeaning, meaningOfRow } from "./crosswalk.ts";
import type { ReadTable } from "./read-table.ts";

/** Which of ACLED's two sides acts; see data/formats/acled.tsv. */
export type ActingSide = "mutual" | "by-crowd" | "on-civilians";

/** An ACLED sub-event type in PLOVER. */
export interface AcledAct extends CodeMeaning {
  readonly side: ActingSide;
}

/** The lookup over data/formats/acled.tsv, by sub-event type in lower case. */
export function buildAcledActs(read: ReadTable): (subEventType: string) => AcledAct | null {
  const sides: readonly ActingSide[] = ["mutual", "by-crowd", "on-civilians"];
  const acts = new Map(
    read("formats/acled.tsv").map((row): [string, AcledAct] => {
      const name = row["sub_event_type"] ?? "";
      const side = sides.find((known) => known === row["side"]) ?? "mutual";
      return [name.toLowerCase(), { ...meaningOfRow(name, row["type"], row["mode"], ""), side }];
    }),
  );
  return (subEventType) => acts.get(subEventType.toLowerCase()) ?? null;
}
