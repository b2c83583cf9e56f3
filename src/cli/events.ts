import type { Entity } from "../contract/entity.ts";
import { countEvents, findEvents, type StoredEvent } from "../store/read-events.ts";
import { EXIT } from "./exit.ts";
import { filterOf, wholeOption } from "./filter-options.ts";
import { storePath } from "./open-for-reading.ts";
import { readingOrServed } from "./or-served.ts";
import { filterWords, servedEvents } from "./served-events.ts";
import { table } from "./table.ts";

const DEFAULT_LIMIT = 50;

/** `thaw events`: the merged events of a filter, newest first, or best match first with --q. Returns the exit code. */
export async function events(raw: Readonly<Record<string, string | boolean>>): Promise<number> {
  const page = {
    limit: wholeOption("--limit", raw["limit"], DEFAULT_LIMIT),
    offset: wholeOption("--offset", raw["offset"], 0),
  };
  const wantsTotal = raw["json"] !== true;
  const { events: found, total } = await readingOrServed(
    storePath(raw),
    async (store) => {
      const filter = await filterOf(raw, store);
      const events = await findEvents(store, filter, page);
      return { events, total: wantsTotal ? await countEvents(store, filter) : 0 };
    },
    (ask) => servedEvents(ask, filterWords(raw), page),
  );
  if (!wantsTotal) console.log(JSON.stringify(found.map(({ record }) => record)));
  else {
    console.log(table(["day", "type", "actor", "recipient", "place", "reports", "owners", "id"], found.map(row)));
    console.error(`thaw: ${found.length} of ${total} events`);
  }
  return EXIT.ok;
}

function row({ record, reports, owners }: StoredEvent): string[] {
  const type = [
    record.event[0] ?? record.cameo ?? "",
    ...record.mode,
    ...record.auxiliary.map((mark) => `(${mark})`),
  ].join(" ");
  const place = record.event_loc;
  return [
    record.date ?? "undated",
    type,
    record.actor.map(sideOf).join(" + "),
    record.recipient.map(sideOf).join(" + "),
    place?.resolved_place ?? place?.extracted_place ?? "",
    String(reports),
    String(owners),
    record.id,
  ];
}

function sideOf(entity: Entity): string {
  return [entity.code ?? entity.entity_text, entity.sector].filter((part) => part !== null).join(":");
}
