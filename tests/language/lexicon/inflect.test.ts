import { describe, expect, test } from "vitest";
import { inflect, type Irregular } from "../../../src/language/lexicon/inflect.ts";
import { readDataTable } from "../../../src/pipeline/data-files.ts";

const irregular = new Map<string, Irregular>(
  readDataTable("lexicon/inflections.tsv").map((row) => [
    row["lemma"] ?? "",
    { past: row["past"] ?? "", participle: row["participle"] ?? "" },
  ]),
);

describe("inflect", () => {
  // base, third person, past, participle, -ing
  test.each([
    "attack attacks attacked attacked attacking",
    "accuse accuses accused accused accusing",
    "agree agrees agreed agreed agreeing",
    "deny denies denied denied denying",
    "deploy deploys deployed deployed deploying",
    "express expresses expressed expressed expressing",
    "launch launches launched launched launching",
    "veto vetoes vetoed vetoed vetoing",
    "ban bans banned banned banning",
    "stab stabs stabbed stabbed stabbing",
    "ship ships shipped shipped shipping",
    "expel expels expelled expelled expelling",
    "admit admits admitted admitted admitting",
    "visit visits visited visited visiting",
    "threaten threatens threatened threatened threatening",
    "offer offers offered offered offering",
    "free frees freed freed freeing",
    "bomb bombs bombed bombed bombing",
    "shell shells shelled shelled shelling",
    "meet meets met met meeting",
    "withdraw withdraws withdrew withdrawn withdrawing",
    "cut cuts cut cut cutting",
    "shoot shoots shot shot shooting",
    "fire fires fired fired firing",
    "seize seizes seized seized seizing",
    "raid raids raided raided raiding",
    "warn warns warned warned warning",
  ])("%s", (forms) => {
    const [lemma = ""] = forms.split(" ");
    expect([...inflect(lemma, irregular)].map(([text]) => text).join(" ")).toBe(forms);
  });

  test("says what each form can be", () => {
    expect([...inflect("attack", irregular)].map(([, form]) => form)).toEqual([
      "base",
      "finite",
      "past",
      "participle",
      "ing",
    ]);
  });
});
