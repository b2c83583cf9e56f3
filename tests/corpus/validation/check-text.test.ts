import { describe, expect, test } from "vitest";
import { changed, faultsOf, SAMPLE } from "../sample-text.ts";

test("the sample has no fault", () => {
  expect(faultsOf(SAMPLE)).toEqual([]);
});

describe("each fault is told with its line", () => {
  test.each([
    ["an id with capitals", changed("# tst-001", "# TST_1"), '1: "TST_1", an id is lower-case'],
    ["a day that is none", changed("2018-06-13", "2018-06-31"), '1: "2018-06-31", published: is a day'],
    [
      "a day before the corpus",
      changed("published: 2018-06-13", "published: 1994-12-31"),
      "published: is a day from 1995-01-01",
    ],
    ["an unknown genre", changed("genre: wire", "genre: wires"), "did you mean wire?"],
    ["an unknown region", changed("southeast-asia", "asia-southeast"), "region: is one of"],
    ["an unknown header key", changed("genre: wire", "genre: wire\nsource: x"), "the header has published"],
    ["a header key twice", changed("genre: wire", "genre: wire\ngenre: wire"), "a header key stands once"],
    ["an unknown trap", changed("~metaphor", "~metafor"), "did you mean metaphor?"],
    ["a trap with a trigger", changed("a minefield", "a [e5:minefield]"), "a sentence marked ~ has no trigger"],
    ["an undefined entity", changed("ada = MMR GOV | Ada Lun\n", ""), "the entity label ada is not defined"],
    [
      "an undefined trigger",
      changed("e1 = CONSULT actor:ada,bo ctx:diplomatic\n", ""),
      "the event label e1 is not defined",
    ],
    ["a trigger nowhere in the text", changed("[e1:meet]", "meet"), "an event line has its trigger in the text"],
    ["a trigger in two places", changed("[e2:met]", "[e1:met]"), "a trigger label marks one place"],
    [
      "an unused definition",
      changed("p1 = MMR", "p2 = MMR city | Yangon\np1 = MMR"),
      '16: "p2", a definition is of a label that the text marks',
    ],
    ["a label defined twice", changed("ada = MMR", "ada = MMR GOV | A\nada = MMR"), "a label is defined once"],
    [
      "a cue that no event names",
      changed(" by:both/c1/indirect", ""),
      '7: "c1", a attribution-cue is named in an event line',
    ],
    ["a number that no event names", changed(" arrested:12/n1", ""), "a number is named in an event line"],
    [
      "an actor without a mention",
      changed("actor:bo recipient:crowd", "actor:eve recipient:crowd"),
      '"eve", a label named in an event line is marked',
    ],
    ["a mention that is not there", changed("actor:bo recipient", "actor:bo#7 recipient"), '"bo#7"'],
    ["a wrong state", changed("bo = MMR MIL", "bo = MYA MIL"), "an actor code is an ISO 3166 alpha-3"],
    ["a wrong sector", changed("bo = MMR MIL", "bo = MMR ARM"), "a sector is one of"],
    ["opposition alone", changed("bo = MMR MIL", "bo = MMR OPP"), "OPP only stands second"],
    ["a state without sector", changed("bo = MMR MIL", "bo = MMR -"), "only UNO, EUR, IGO and the like"],
    ["an entity without name", changed("bo = MMR MIL | Bo Sar", "bo = MMR MIL"), "an entity is `CODE SECTOR"],
    ["a place of no state", changed("p1 = MMR city", "p1 = UNO city"), "the code of a place is the ISO"],
    ["a place of no level", changed("MMR city", "MMR town"), "the level of a place is one of"],
    ["a time of no value", changed("t1 = 2018-06-12", "t1 = Tuesday"), "a time is 2018-06-12"],
    [
      "a weekday that is another",
      changed("t1 = 2018-06-12", "t1 = 2018-06-11"),
      "the value 2018-06-11 is a monday, the words name a tuesday",
    ],
    [
      "a definition of a cue",
      changed("t1 = 2018", "c1 = said\nt1 = 2018"),
      "a attribution-cue label has no definition",
    ],
    ["a sentence among the definitions", `${SAMPLE}And more.\n`, "below the first definition every line is"],
    ["a group of one", changed("@ada,bo", "@ada"), "a group has two members or more"],
    ["a group of strangers", changed("@ada,bo", "@ada,eve"), "a member of a group is an entity defined"],
    ["one record twice", `${SAMPLE}e4 = COERCE/restrict actor:bo\n`, "one trigger has one record of a type"],
    ["a wrong mode", changed("COERCE/arrest", "COERCE/jail"), "a mode of COERCE is one of"],
    [
      "too few sentences",
      changed(
        "~metaphor One guest called the seating plan a minefield.\n\n[n1:Twelve] [crowd:marchers] were [e4:arrested] by [bo:his] troops.\n",
        "",
      ),
      "a text has 2 to 7 sentences",
    ],
    ["two spaces", changed("the seating", "the  seating"), "words are parted by one space"],
    ["no full stop", changed("a minefield.", "a minefield"), "a sentence ends with its punctuation"],
    ["a small first letter", changed("~metaphor One", "~metaphor one"), "a sentence begins with a capital"],
    ["a title with a full stop", changed("[e1:meet]\n", "[e1:meet]s twice.\n"), "a title ends without a full stop"],
    ["letters that are not composed", changed("minefield", "mine\u0301field"), "text is in Unicode NFC"],
    ["words before the first text", `Hello\n${SAMPLE}`, '1: "Hello", a text begins with `# ID`'],
  ])("%s", (_name, source, fault) => {
    expect(faultsOf(source).join("\n")).toContain(fault);
  });
});

test("a text may have a second record of another type on one trigger", () => {
  expect(faultsOf(`${SAMPLE}e4 = SANCTION/convict passive actor:bo recipient:crowd\n`)).toEqual([]);
});
