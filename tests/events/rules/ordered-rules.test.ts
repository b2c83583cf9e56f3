import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EVENT_RULES } from "../../../src/events/rules/ordered-rules.ts";
import { eventsOf } from "../sample-event.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "..", "src", "events", "rules");

describe("the ordered rules", () => {
  test("are the files of the folder, each named as its file and listed once", () => {
    const files = readdirSync(FOLDER)
      .filter((name) => name !== "ordered-rules.ts")
      .map((name) => name.replace(/\.ts$/, ""));
    expect(EVENT_RULES.map(({ name }) => name).toSorted()).toEqual(files.toSorted());
  });

  test.each(EVENT_RULES.map((rule) => [rule.name, rule] as const))("%s has its table of cases", (name) => {
    expect(readdirSync(import.meta.dirname)).toContain(`${name}.test.ts`);
  });

  test.each(EVENT_RULES.map((rule) => [rule.name, rule] as const))(
    "%s leaves its event as it was and applied again changes nothing",
    (_, rule) => {
      const events = eventsOf("Russia would strike Kyiv if it refused talks.", [
        {
          trigger: "strike",
          type: "ASSAULT",
          marks: ["future", "hypothetical"],
          actors: ["Russia"],
          recipients: ["Kyiv"],
        },
        { trigger: "talks", type: "CONSULT", marks: ["future"], actors: ["Russia"], recipients: ["Kyiv"] },
        { trigger: "refused", type: "REJECT", actors: ["Kyiv"] },
      ]);
      const before = structuredClone(events);
      const once = events.flatMap((event) => rule.apply(event, { events }) ?? []);
      expect(events).toEqual(before);
      expect(once.flatMap((event) => rule.apply(event, { events: once }) ?? [])).toEqual(once);
    },
  );
});
