import { describe, expect, test } from "vitest";
import { actorsOf, coreferenceChains, createActorStage } from "../../src/resolution/actor-stage.ts";
import { knowledge, sampleReading } from "./sample-reading.ts";

/** Who the last of the marked mentions is at a day. */
function lastActors(text: string, marks: readonly string[], on: string, published = on): string[] {
  const stage = createActorStage(sampleReading(text, marks, published), knowledge);
  const last = stage.placed.at(-1)!;
  return actorsOf([last.mention], last.sentence, on, stage).map(
    ({ code, sector, identifierText }) =>
      `${code ?? "-"} ${sector ?? "-"}${identifierText === null ? "" : ` ${identifierText}`}`,
  );
}

describe("who is meant in an article", () => {
  test.each<[text: string, marks: string[], actors: string[]]>([
    ["Police in Nairobi beat students.", ["*Police", "@Nairobi", "*students"], ["KEN EDU"]],
    ["In Zamfara, Nigeria, herders fought gunmen.", ["@Zamfara", "@Nigeria", "*herders", "*gunmen"], ["NGA UAF"]],
    ["Zambian miners stopped work. Police shot a miner.", ["*Zambian miners", "*Police"], ["ZMB COP"]],
    ["Dockers in Vigo threw eggs.", ["*Dockers in Vigo"], ["ESP LAB"]],
    [
      "Sergei Lavrov flew to Cairo. The Russian minister smiled.",
      ["*Sergei Lavrov", "@Cairo", "*Russian minister"],
      ["RUS GOV Sergey Lavrov"],
    ],
    ["Masoud Tehrani, an Iranian physicist, was shot.", ["*Masoud Tehrani"], ["IRN EDU"]],
    ["The Saudis sent money.", ["*Saudis"], ["SAU GOV"]],
    ["Five Japanese came home.", ["*Five Japanese"], ["JPN CVL"]],
    ["Thailand and Cambodia signed.", ["*Thailand and Cambodia"], ["THA GOV Thailand", "KHM GOV Cambodia"]],
    ["Indian and Pakistani gunners fired.", ["*Indian and Pakistani gunners"], ["IND MIL", "PAK MIL"]],
    ["Police in Paris cleared a square. Officers made arrests.", ["*Police", "@Paris", "*Officers"], ["FRA COP"]],
    ["Soldiers took Juba. Officers made arrests.", ["*Soldiers", "@Juba", "*Officers"], ["SSD MIL"]],
    ["Seoul agreed. The two Koreas met.", ["*Seoul", "*two Koreas"], ["PRK GOV North Korea", "KOR GOV South Korea"]],
    [
      "President Xi Jinping flew to Lima. The Chinese leader smiled.",
      ["*President Xi Jinping", "*Chinese leader"],
      ["CHN GOV Xi Jinping"],
    ],
    ["The Chinese leader smiled.", ["*Chinese leader"], ["CHN GOV"]],
    ["Trump met Kim Jong Un at the DMZ.", ["*Trump", "*Kim Jong Un", "*DMZ"], []],
    ["Rouhani spoke. Mr Rouhani left.", ["*Rouhani", "*Mr Rouhani"], ["IRN GOV Hassan Rouhani"]],
    ["French troops fought rebels. French troops left.", ["*rebels", "*French troops"], ["FRA MIL"]],
    ["Pyongyang warned Seoul. The south answered.", ["*Pyongyang", "*Seoul", "*south"], ["KOR GOV the South"]],
  ])("%s", (text, marks, actors) => {
    expect(lastActors(text, marks, "2018-06-13")).toEqual(actors);
  });
});

describe("a text about 2014 names the office holders of 2014, whenever it was written", () => {
  test.each<[text: string, mention: string, on: string, actor: string]>([
    ["The Ukrainian president fled.", "Ukrainian president", "2014-02-21", "UKR GOV Viktor Yanukovych"],
    ["The Ukrainian president spoke.", "Ukrainian president", "2014-07-01", "UKR GOV Petro Poroshenko"],
    ["The U.S. secretary of state flew to Geneva.", "U.S. secretary of state", "2014-04-17", "USA GOV John Kerry"],
    ["Britain's prime minister agreed.", "Britain's prime minister", "2014-09-05", "GBR GOV David Cameron"],
    ["India's prime minister resigned.", "India's prime minister", "2014-05-17", "IND GOV Manmohan Singh"],
    ["India's prime minister took his oath.", "India's prime minister", "2014-05-26", "IND GOV Narendra Modi"],
    ["Former president Yanukovych spoke.", "Former president Yanukovych", "2014-07-01", "UKR ELI Viktor Yanukovych"],
    [
      "President-elect Petro Poroshenko spoke.",
      "President-elect Petro Poroshenko",
      "2014-05-28",
      "UKR ELI Petro Poroshenko",
    ],
    ["Barack Obama warned Russia.", "Barack Obama", "2014-03-06", "USA GOV Barack Obama"],
    ["Boris Johnson cycled to work.", "Boris Johnson", "2014-03-06", "GBR GOV Boris Johnson"],
  ])("%s %s on %s is %s", (text, mention, on, actor) => {
    expect(lastActors(text, [`*${mention}`], on, "2024-05-01")).toEqual([actor]);
  });
});

test("chains hold the mentions of one actor, and no place", () => {
  const reading = sampleReading(
    "Turkey warned Syria in Geneva. Ankara said it would wait.",
    ["*Turkey", "*Syria", "@Geneva", "*Ankara", "it"],
    "2018-06-13",
  );
  const chains = coreferenceChains(createActorStage(reading, knowledge));
  expect(chains.map((chain) => chain.map(({ text }) => text))).toEqual([["Turkey", "Ankara", "it"]]);
});

test("a mention that refers to nobody stays lost", () => {
  const stage = createActorStage(sampleReading("He smiled.", ["*He"], "2018-06-13"), knowledge);
  const [only] = stage.placed;
  expect(actorsOf([only!.mention], only!.sentence, "2018-06-13", stage)).toMatchObject([
    { code: null, sector: "UNK", rule: "coreference:none" },
  ]);
});

test("two mentions of one chain are one actor of an act, also where nobody knows him", () => {
  const reading = sampleReading(
    "Zork Qwertyham spoke. Police beat Qwertyham in his office.",
    ["Zork Qwertyham", "*Police", "*Qwertyham", "*his"],
    "2018-06-13",
  );
  const stage = createActorStage(reading, knowledge);
  const [, , name, his] = stage.placed;
  const found = actorsOf([name!.mention, his!.mention], name!.sentence, "2018-06-13", stage);
  expect(found.map(({ text }) => text)).toEqual(["Qwertyham"]);
});
