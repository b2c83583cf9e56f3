import { expect, describe, test } from "vitest";
import { speakerIsTheActor } from "../../../src/events/rules/speaker-is-the-actor.ts";
import type { EventType } from "../../../src/codebook/event-type.ts";
import { eventsOf, shown } from "../sample-event.ts";

const TEXT = "Trump said talks with Kim would resume.";

function applied(type: EventType, actors: readonly string[], source: string | null): string | null {
  const [event] = eventsOf(TEXT, [{ trigger: "resume", type, actors, recipients: ["Kim"] }]);
  const start = source === null ? 0 : TEXT.indexOf(source);
  const mention = { span: { start, end: start + (source?.length ?? 0) }, kind: "name" as const, score: 1 };
  const attributed = {
    ...event!,
    attribution: source === null ? null : { source: mention, cue: null, mode: "indirect" as const },
  };
  return shown(TEXT, speakerIsTheActor.apply(attributed, { events: [attributed] }));
}

describe("the speaker is the actor of what he says he will do", () => {
  test.each([
    ["a promise without another actor", "AGREE", [], "Trump", "AGREE resume: Trump > Kim"],
    ["somebody else promises", "AGREE", ["Kim"], "Trump", "AGREE resume: Kim > Kim"],
    ["an attack that is only reported", "ASSAULT", [], "Trump", "ASSAULT resume: - > Kim"],
    ["nobody speaks", "AGREE", [], null, "AGREE resume: - > Kim"],
  ] as const)("%s", (_, type, actors, source, expected) => {
    expect(applied(type, actors, source)).toBe(expected);
  });
});
