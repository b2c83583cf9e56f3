import { describe, expect, test } from "vitest";
import type { EventRecord } from "../../src/contract/event-record.ts";
import { claimedIds } from "../../src/merge/claims.ts";
import { record } from "../contract/sample-record.ts";
import { party } from "./sample-reports.ts";

const said = (source: string | null): EventRecord["attribution"] =>
  record({ attribution: { entity: source === null ? null : party(source), mode: "indirect" } }).attribution;
const act = (
  actor: string,
  recipient: string | null,
  source: string | null,
  type: "ASSAULT" | "AID" = "ASSAULT",
): EventRecord => ({
  ...record({
    id: "00000000000000aa",
    event: [type],
    quad_code: type === "ASSAULT" ? 4 : 2,
    actor: [party(actor)],
    recipient: recipient === null ? [] : [party(recipient)],
  }),
  attribution: source === null ? null : said(source),
});
const accusation = (actor: string, recipient: string): EventRecord =>
  record({
    id: "00000000000000bb",
    event: ["ACCUSE"],
    actor: [party(actor)],
    recipient: [party(recipient)],
    quad_code: 3,
  });

describe("claimedIds", () => {
  test.each<[string, EventRecord[], boolean]>([
    ["in the paper's own voice", [act("RUS MIL", "UKR CVL", null)], false],
    ["said by the victim's side", [act("RUS MIL", "UKR", "UKR GOV")], true],
    ["said by the actor himself", [act("RUS MIL", "UKR", "RUS GOV")], false],
    ["said by a third side", [act("RUS MIL", "UKR", "GBR GOV")], false],
    ["said by a third side that accuses", [act("RUS MIL", "UKR", "GBR GOV"), accusation("GBR GOV", "RUS")], true],
    ["the accusation is of another", [act("RUS MIL", "UKR", "GBR GOV"), accusation("GBR GOV", "IRN")], false],
    ["police of the victims' state about gunmen", [act("NGA UAF", "NGA CVL", "NGA COP")], false],
    ["aid told by who receives it", [act("USA", "UKR", "UKR GOV", "AID")], false],
    ["nobody named as source", [{ ...act("RUS", "UKR", null), attribution: said(null) }], false],
  ])("%s", (_, records, claimed) => {
    expect(claimedIds(records).has("00000000000000aa")).toBe(claimed);
    expect(claimedIds(records).has("00000000000000bb")).toBe(false);
  });

  test("an accusation in another article says nothing", () => {
    const records = [act("RUS MIL", "UKR", "GBR GOV"), { ...accusation("GBR GOV", "RUS"), article: "a2" }];
    expect(claimedIds(records).size).toBe(0);
  });
});
