import { describe, expect, test } from "vitest";
import { createActorStage } from "../../../src/resolution/actor-stage.ts";
import { knowledge, sampleReading } from "../sample-reading.ts";

/** The mentions that the last of the marked ones stands for: those that began its chains. */
function meantByLast(text: string, marks: readonly string[]): string[] {
  const { links, placed } = createActorStage(sampleReading(text, marks, "2018-06-13"), knowledge);
  return (links.at(-1)?.heads ?? []).map((head) => placed[head]?.text ?? "");
}

describe("names", () => {
  test.each<[text: string, marks: string[], heads: string[]]>([
    ["Vladimir Putin left. Putin smiled.", ["*Vladimir Putin", "*Putin"], ["Vladimir Putin"]],
    ["Aisha Bello left. Bello smiled.", ["*Aisha Bello", "*Bello"], ["Aisha Bello"]],
    ["Aisha Bello met Musa Bello.", ["*Aisha Bello", "*Musa Bello"], ["Musa Bello"]],
    ["Turkey warned Syria. Ankara waited.", ["*Turkey", "*Syria", "*Ankara"], ["Turkey"]],
    ["NATO met. The alliance adjourned. NATO left.", ["*NATO", "NATO"], ["NATO"]],
  ])("%s", (text, marks, heads) => {
    expect(meantByLast(text, marks)).toEqual(heads);
  });
});

describe("pronouns", () => {
  test.each<[text: string, marks: string[], heads: string[]]>([
    ["Donald Trump praised North Korea. He smiled.", ["*Donald Trump", "*North Korea", "*He"], ["Donald Trump"]],
    ["Iran warned Donald Trump. It waited.", ["*Iran", "*Donald Trump", "*It"], ["Iran"]],
    ["The rebels shelled Aleppo. They left.", ["*rebels", "@Aleppo", "*They"], ["rebels"]],
    [
      "Police beat students. The students said they would return.",
      ["*Police", "*students", "*students", "*they"],
      ["students"],
    ],
    ["Nobody came. He smiled.", ["He"], ["He"]],
    ["Boris Johnson met Theresa May. He smiled.", ["*Boris Johnson", "*Theresa May", "*He"], ["Boris Johnson"]],
    ["Boris Johnson met Theresa May. She smiled.", ["*Boris Johnson", "*Theresa May", "*She"], ["Theresa May"]],
    ["Ariel Sharon met a queen. He smiled.", ["*Ariel Sharon", "*queen", "*He"], ["Ariel Sharon"]],
    ["Anna Mutasa met Ariel Sharon. She smiled.", ["*Anna Mutasa", "*Ariel Sharon", "*She"], ["Anna Mutasa"]],
  ])("%s", (text, marks, heads) => {
    expect(meantByLast(text, marks)).toEqual(heads);
  });
});

describe("descriptions", () => {
  test.each<[text: string, marks: string[], heads: string[]]>([
    [
      "The Turkish foreign ministry protested. The ministry recalled its envoy.",
      ["*Turkish foreign ministry", "*ministry"],
      ["Turkish foreign ministry"],
    ],
    ["Gunmen attacked a bank. Police chased gunmen.", ["*Gunmen", "*Police", "*gunmen"], ["Gunmen"]],
    ["Police shot a farmer. A minister resigned.", ["*Police", "*farmer", "*minister"], ["minister"]],
    [
      "Emmanuel Macron received South Korea's newly elected president, Lee Jae-myung, on Friday.",
      ["*Emmanuel Macron", "*South Korea's newly elected president", "*Lee Jae-myung"],
      ["South Korea's newly elected president"],
    ],
    ["The army's chief, Zork Qwertyham, resigned.", ["*army's chief", "*Zork Qwertyham"], ["army's chief"]],
    [
      "The Chilean president, Zork Qwertyham and Donald Trump met.",
      ["*Chilean president", "*Zork Qwertyham"],
      ["Zork Qwertyham"],
    ],
    [
      "The newly elected president smiled. The former president left.",
      ["*newly elected president", "*former president"],
      ["former president"],
    ],
  ])("%s", (text, marks, heads) => {
    expect(meantByLast(text, marks)).toEqual(heads);
  });
});

describe("pairs", () => {
  test.each<[text: string, marks: string[], heads: string[]]>([
    [
      "Donald Trump met Kim Jong Un. The two leaders talked.",
      ["*Donald Trump", "*Kim Jong Un", "*two leaders"],
      ["Donald Trump", "Kim Jong Un"],
    ],
    [
      "Iran met Iraq while Angela Merkel watched. Both countries talked.",
      ["*Iran", "*Iraq", "Angela Merkel", "*Both countries"],
      ["Iran", "Iraq"],
    ],
    ["Iran met Iraq. Qatar urged both sides to talk.", ["*Iran", "*Iraq", "*Qatar", "*both sides"], ["Iran", "Iraq"]],
    ["Nobody came. Both sides left.", ["*Both sides"], ["Both sides"]],
  ])("%s", (text, marks, heads) => {
    expect(meantByLast(text, marks)).toEqual(heads);
  });
});

test("an article of thousands of names is linked in time", () => {
  const names = Array.from({ length: 2000 }, (_, index) => `Person${index} Family${index % 900}`);
  const text = `${names.map((name, index) => `${name} met police.${index % 7 === 0 ? " They left." : ""}`).join(" ")}`;
  const start = performance.now();
  const stage = createActorStage(sampleReading(text, names), knowledge);
  expect(stage.links).toHaveLength(names.length);
  expect(performance.now() - start).toBeLessThan(15_000);
});
