import { describe, expect, test } from "vitest";
import { faultsOf } from "../sample-text.ts";

/** A text of 2018-06-13 with one trigger and one event line. */
function faults(trigger: string, eventLine: string): string {
  return faultsOf(`# tst-001
published: 2018-06-13
genre: wire
region: europe-west

[ada:Ada] and [bo:Bo] [e1:${trigger}] [n1:forty-six] [crowd:men] in [t1:2015].
The rest was quiet [t2:next month] or [t3:last week].

ada = FRA GOV | Ada
bo = FRA MIL | Bo
crowd = FRA CVL | men
t1 = 2015
t2 = 2018-07
t3 = 2018-06-04..2018-06-10
e1 = ${eventLine}
`)
    .filter((fault) => !fault.includes("n1") || fault.includes("the words say"))
    .join("\n");
}

describe("sound event lines", () => {
  test.each([
    ["met", "CONSULT actor:ada,bo"],
    ["visited", "CONSULT/visit actor:ada recipient:crowd"],
    ["met", "CONSULT +historical actor:ada,bo time:t1"],
    ["met", "CONSULT +historical actor:ada,bo date:none"],
    ["bombed", "ASSAULT +future actor:ada time:t2"],
    ["agreed", "AGREE +future actor:ada time:t3"],
    ["meet", "CONSULT +future +negation actor:ada,bo time:t2"],
    ["threatened", "THREATEN/violence actor:ada time:t2"],
    ["seized", "COERCE/arrest actor:ada arrested:46/n1"],
    ["implement", "AGREE actor:ada"],
    ["cancellation", "REJECT/meet nominal actor:ada"],
  ])("%s = %s", (trigger, line) => {
    expect(faults(trigger, line)).toBe("");
  });
});

describe("faults against the codebook", () => {
  test.each([
    ["will meet", "AGREE +future actor:ada,bo", "a trigger has no auxiliary"],
    ["the raid", "ASSAULT nominal actor:ada", "a trigger has no auxiliary"],
    ["took part in a long round of talks with", "CONSULT actor:ada", "a trigger is the shortest words"],
    ["is badly wounded", "ASSAULT actor:ada", "a trigger has no auxiliary"],
    ["raid", "ASSAULT passive nominal actor:ada", "a noun is nominal and never passive"],
    ["cancellation", "REJECT/meet actor:ada", "a trigger that is a noun is marked nominal"],
    ["helped", "AID actor:ada", "the codebook requires a recipient of AID"],
    ["traded", "COOPERATE actor:ada", "the codebook requires a recipient of COOPERATE"],
    ["met", "CONSULT actor:ada recipient:bo", "a meeting without host and visitor lists everybody as actor"],
    ["praised", "SUPPORT actor:ada recipient:ada", "nobody is actor and recipient"],
    ["meet", "CONSULT +future actor:ada,bo", "a future CONSULT is AGREE +future"],
    ["help", "AID +future actor:ada recipient:bo", "a future AID is AGREE +future"],
    ["withdraw", "RETREAT/withdraw +future actor:ada", "a future RETREAT is CONCEDE +future"],
    ["threatened", "THREATEN/violence +future actor:ada", "a THREATEN carries neither future"],
    ["threatened", "THREATEN/violence +hypothetical actor:ada", "a THREATEN carries neither future"],
    ["met", "CONSULT actor:ada time:t3 date:2018-06-04", "an event has time: or date:, not both"],
    ["met", "CONSULT actor:ada time:t1", "is historical"],
    ["met", "CONSULT +historical actor:ada time:t3", "is not historical"],
    ["met", "CONSULT +historical actor:ada", "a historical event has its own date"],
    ["bombed", "ASSAULT +historical +future actor:ada date:none", "not historical and future at once"],
    ["bombed", "ASSAULT actor:ada time:t2", "an event dated after publication is future"],
    ["bombed", "ASSAULT +future actor:ada time:t3", "a future event is not dated before publication"],
    ["hacked", "COERCE/cyber actor:ada ctx:military", "add ctx:cyber"],
    ["seized", "COERCE/arrest actor:ada arrested:40/n1", 'the words say "forty-six"'],
  ])("%s = %s", (trigger, line, fault) => {
    expect(faults(trigger, line)).toContain(fault);
  });
});

test("a passive that is not marked is told", () => {
  const source = (line: string): string => `# tst-001
published: 2018-06-13
genre: wire
region: europe-west

Two [crowd:men] were later [e1:beaten] in the square.
They walked home.

crowd = FRA CVL | men
e1 = ${line}
`;
  expect(faultsOf(source("ASSAULT/beat recipient:crowd")).join()).toContain("a trigger in the passive voice");
  expect(faultsOf(source("ASSAULT/beat passive recipient:crowd"))).toEqual([]);
});
