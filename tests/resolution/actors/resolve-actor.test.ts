import { describe, expect, test } from "vitest";
import { resolveActor, type ActorOptions } from "../../../src/resolution/actors/resolve-actor.ts";
import { knowledge } from "./knowledge.ts";

/** Mention, code, sectors (the first primary), rule; the day is 2018-06-12 where none is given. */
type Row = [mention: string, code: string | null, sectors: string, rule: string, options?: ActorOptions];

function said(mention: string, options: ActorOptions = {}): { code: string | null; sectors: string; rule: string } {
  const { code, sector, otherSectors, rule } = resolveActor(mention, { on: "2018-06-12", ...options }, knowledge);
  return { code, sectors: [sector ?? "-", ...otherSectors].join(" "), rule };
}

function check(mention: string, code: string | null, sectors: string, rule: string, options?: ActorOptions): void {
  expect(said(mention, options)).toEqual({ code, sectors, rule });
}

describe("states", () => {
  test.each<Row>([
    ["Pyongyang", "PRK", "GOV", "state"],
    ["the United States", "USA", "GOV", "state"],
    ["US", "USA", "GOV", "state"],
    ["U.K.", "GBR", "GOV", "state"],
    ["Türkiye", "TUR", "GOV", "state"],
    ["Côte d'Ivoire", "CIV", "GOV", "state"],
    ["Kosovo", "KOS", "GOV", "state"],
    ["Hong Kong", "HKG", "GOV", "state"],
    ["Taiwan", "TWN", "GOV", "state"],
    ["Greenland", "DNK", "GOV", "state"],
    ["Turkish", "TUR", "GOV", "demonym"],
    ["Palestinians", "PSE", "CVL", "demonym"],
    ["a Palestinian", "PSE", "CVL", "demonym"],
    ["the Americans", "USA", "GOV", "demonym"],
    ["Chinese supermarkets", "CHN", "UNK", "demonym"],
  ])("%s is %s %s by %s", check);
});

describe("seats of power and breakaway regions", () => {
  test.each<Row>([
    ["the Kremlin", "RUS", "GOV", "seat"],
    ["the Pentagon", "USA", "MIL", "seat"],
    ["the White House", "USA", "GOV", "seat"],
    ["Downing Street", "GBR", "GOV", "seat"],
    ["Cheong Wa Dae", "KOR", "GOV", "seat"],
    ["Capitol Hill", "USA", "LEG", "seat"],
    ["South Ossetia", "GEO", "GOV PRE", "breakaway"],
    ["the Transnistrian leader", "MDA", "GOV PRE", "breakaway"],
    ["Abkhaz soldiers", "GEO", "MIL PRE", "breakaway"],
    ["Nagorno-Karabakh", "AZE", "GOV PRE", "breakaway"],
  ])("%s is %s %s by %s", check);
});

describe("a role of a state", () => {
  test.each<Row>([
    ["Syrian rebels", "SYR", "REB", "country-role"],
    ["Israeli police", "ISR", "COP", "country-role"],
    ["North Korean soldiers", "PRK", "MIL", "country-role"],
    ["Seoul's spy agency", "KOR", "SPY", "country-role"],
    ["South Korean prosecutors", "KOR", "JUD", "country-role"],
    ["Kenyan members of parliament", "KEN", "LEG", "country-role"],
    ["French dockers", "FRA", "LAB", "country-role"],
    ["masked men in Honduras", "HND", "UAF", "country-role"],
    ["protesters in Hong Kong", "HKG", "CVL OPP", "country-role"],
    ["U.S.-backed Syrian rebels", "SYR", "REB", "country-role"],
    ["the Russian ambassador to the United Nations", "RUS", "GOV", "country-role"],
    ["the U.S. ambassador in Pretoria", "USA", "GOV", "country-role"],
    ["the leader of the Syrian rebels", "SYR", "REB", "country-role"],
    ["opposition lawmakers in Kenya", "KEN", "LEG", "country-role"],
    ["the president of Chile", "CHL", "GOV", "country-role"],
  ])("%s is %s %s by %s", check);

  test.each([
    ["the French foreign minister", "2012-06-01", "Laurent Fabius"],
    ["the French foreign minister", "2020-06-01", "Jean-Yves Le Drian"],
    ["Japan's prime minister", "2014-01-01", "Shinzo Abe"],
    ["Pakistan's army chief", "2003-01-01", "Pervez Musharraf"],
  ])("%s on %s is %s", (mention, on, name) => {
    expect(resolveActor(mention, { on }, knowledge)).toMatchObject({ identifierText: name, rule: "country-role" });
  });

  test.each([
    "the French foreign minister Anne Dupont",
    "a French foreign minister",
    "the deputy French foreign minister",
  ])("%s is not taken for the one in office", (mention) => {
    expect(resolveActor(mention, { on: "2012-06-01" }, knowledge).identifierText).not.toBe("Laurent Fabius");
  });
});

describe("people by the office of the day", () => {
  test.each<Row>([
    ["Vladimir Putin", "RUS", "SPY", "person", { on: "1998-12-01" }],
    ["Vladimir Putin", "RUS", "GOV", "person", { on: "2014-03-18" }],
    ["Kim Jong Un", "PRK", "GOV", "person"],
    ["Jimmy Carter", "USA", "GOV", "person", { on: "1979-01-01" }],
    ["Jimmy Carter", "USA", "ELI", "person", { on: "1994-06-15" }],
    ["former U.S. President Jimmy Carter", "USA", "ELI", "former-office", { on: "1994-06-15" }],
    ["former president Carter", "USA", "ELI", "former-office", { on: "1994-06-15" }],
    ["President-elect Joe Biden", "USA", "ELI", "former-office", { on: "2020-12-01" }],
    ["the retired general", null, "ELI", "former-office"],
    ["supporters of the ousted president", null, "CVL", "role"],
    ["opposition leader Alexei Navalny", "RUS", "PTY OPP", "person"],
    ["Paul Kagame", "RWA", "REB", "person", { on: "1993-06-01" }],
    ["Defence Minister Mosiuoa Lekota", "ZAF", "GOV", "person", { on: "2002-01-01" }],
    ["Antonio Guterres", "PRT", "GOV", "person", { on: "2000-01-01" }],
    ["Antonio Guterres", "UNO", "-", "person", { on: "2020-01-01" }],
    ["George Bush", "USA", "GOV", "person", { on: "1991-01-16" }],
  ])("%s is %s %s by %s", check);

  test.each([
    ["1991-01-16", "George H. W. Bush"],
    ["2003-03-20", "George W. Bush"],
  ])("George Bush on %s is %s", (on, name) => {
    expect(resolveActor("George Bush", { on }, knowledge).identifierText).toBe(name);
  });

  test("the day of the event beats the day of publication", () => {
    const options = { on: "2010-01-01", published: "2020-01-01" };
    expect(resolveActor("Dmitry Medvedev", options, knowledge).office).toBe("president");
    expect(resolveActor("Dmitry Medvedev", { published: "2018-01-01" }, knowledge).office).toBe("prime minister");
  });
});

describe("surnames", () => {
  const summit = ["North Korean leader Kim Jong Un", "Donald Trump"];
  test.each<Row>([
    ["Kim", "PRK", "GOV", "surname-in-article", { articleNames: summit }],
    ["Kim", "PRK", "PTY", "surname-in-article", { articleNames: ["Kim Yo Jong"] }],
    ["Kim", null, "UNK", "unknown"],
    ["Foreign Minister Lavrov", "RUS", "GOV", "title-surname"],
    ["President Moon", "KOR", "GOV", "title-surname"],
    ["Mr. Lavrov", "RUS", "GOV", "surname-in-office"],
    ["Putin", "RUS", "GOV", "surname-in-office"],
    ["Putin", null, "UNK", "unknown", { articleNames: ["Oleg Petrovich Putin"] }],
    ["Assad's forces", "SYR", "MIL", "possessor-role"],
    ["the Netanyahu government", "ISR", "GOV", "possessor-role"],
    ["supporters of Nelson Mandela", "ZAF", "CVL", "possessor-role"],
    ["Aisha Bello", null, "UNK", "unknown"],
    ["Nigerian rights activist Aisha Bello", "NGA", "SOC", "country-role"],
  ])("%s is %s %s by %s", check);

  test("a surname of two in the article is the one in office, never a guess between equals", () => {
    const articleNames = ["Bill Clinton", "Hillary Clinton"];
    expect(resolveActor("Clinton", { on: "2010-06-01", articleNames }, knowledge).identifierText).toBe(
      "Hillary Clinton",
    );
    expect(resolveActor("Clinton", { on: "1998-06-01", articleNames }, knowledge).identifierText).toBe("Bill Clinton");
  });
});

describe("organisations", () => {
  test.each<Row>([
    ["NATO", "IGO", "-", "organisation"],
    ["the EU", "EUR", "-", "organisation"],
    ["the UN Security Council", "UNO", "-", "organisation"],
    ["NATO soldiers", "IGO", "MIL", "organisation"],
    ["Hezbollah fighters", "LBN", "REB PTY", "organisation"],
    ["KCNA", "PRK", "JRN", "organisation"],
    ["the Taliban", "AFG", "REB", "organisation", { on: "2010-01-01" }],
    ["the Taliban", "AFG", "GOV", "organisation", { on: "2023-01-01" }],
    ["Amnesty International", "NGO", "SOC", "organisation"],
    ["Mossad", "ISR", "SPY", "organisation"],
    ["al-Qaida", "IMG", "REB", "organisation"],
    ["blue helmets", "UNO", "MIL", "organisation"],
    ["Fatah", "PSE", "PTY", "organisation"],
  ])("%s is %s %s by %s", check);
});

describe("words of two states", () => {
  test.each<Row>([
    ["Georgia", "GEO", "GOV", "state", { context: "Russian tanks left Georgia for Tbilisi." }],
    ["Georgia", "USA", "GOV", "state", { context: "Voters in Atlanta and Fulton County, Georgia, waited." }],
    ["Congo", "COD", "GOV", "state", { context: "Rebels near Goma" }],
    ["Congo", "COG", "GOV", "state", { context: "talks in Brazzaville" }],
    ["Congolese soldiers", "COD", "MIL", "country-role"],
    ["the North", "PRK", "GOV", "state", { context: "Seoul and Pyongyang" }],
    ["Brussels", "EUR", "-", "state", { context: "the European Commission" }],
    ["Jordan", "JOR", "GOV", "state"],
    ["Chad", "TCD", "GOV", "state"],
  ])("%s is %s %s by %s (%#)", (mention, code, sectors, rule, options) => {
    const answer = said(mention, options);
    expect({ ...answer, rule: answer.rule === "seat" ? "state" : answer.rule }).toEqual({ code, sectors, rule });
  });
});

describe("roles without a state", () => {
  const context = "Kenyan police fired at a crowd in Nairobi. Kenya's president spoke.";
  test.each<Row>([
    ["gunmen", null, "UAF", "role"],
    ["gunmen", "KEN", "UAF", "role", { context }],
    ["the dockers", null, "LAB", "role"],
    ["migrants", null, "REF", "role", { context }],
    ["the leader of the rebels", null, "REB", "role"],
    ["ambassador", null, "GOV", "role"],
  ])("%s is %s %s by %s (%#)", check);
});

test.each(["", "   ", "…", "的", "«»", "Ждановский район"])("the mention %j is unknown, not an error", (mention) => {
  expect(resolveActor(mention, {}, knowledge)).toMatchObject({ code: null, sector: "UNK", known: false });
});

test("long input is read in time", () => {
  const text = `${"the former deputy foreign minister of Kim ".repeat(2000)}`;
  const start = performance.now();
  resolveActor(text, { on: "2020-01-01", context: "a ".repeat(20_000) }, knowledge);
  expect(performance.now() - start).toBeLessThan(2000);
});

test("rest keeps the words that nothing explains", () => {
  expect(resolveActor("Foreign Minister Lavrov", { on: "2018-01-01" }, knowledge).rest).toBe("Lavrov");
  expect(resolveActor("Nigerian activist Aisha Bello", {}, knowledge).rest).toBe("Aisha Bello");
});
