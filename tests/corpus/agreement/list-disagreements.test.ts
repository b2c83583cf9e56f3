import { expect, test } from "vitest";
import { listDisagreements } from "../../../corpus/agreement/list-disagreements.ts";
import { changed, oneText, SAMPLE } from "../sample-text.ts";

test.each([
  ["nothing", SAMPLE, []],
  [
    "a trigger of the first alone",
    changed("[e1:meet]", "meet"),
    ['tst-001: "meet" CONSULT/-, only in the first reading'],
  ],
  [
    "a trigger of the second alone",
    `${changed("a minefield", "a [e9:minefield]").replace("~metaphor ", "")}e9 = ASSAULT\n`,
    ['tst-001: "minefield" ASSAULT/-, only in the second reading'],
  ],
  [
    "another type",
    changed("e4 = COERCE/arrest", "e4 = ASSAULT/abduct"),
    ['tst-001: "arrested" COERCE/arrest in the first, ASSAULT/abduct in the second reading'],
  ],
  [
    "another auxiliary",
    changed("+future/x1", "+hypothetical/x1"),
    ['tst-001: "resume" AGREE/- +future in the first, AGREE/- +hypothetical in the second reading'],
  ],
])("%s", (_name, second, lines) => {
  expect(listDisagreements(oneText(SAMPLE), oneText(second))).toEqual(lines);
});
