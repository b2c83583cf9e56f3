import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPage, seriousFindings, settled, show, type OpenPage } from "./browser.ts";
import { serveStore, type ServedStore } from "./served-store.ts";

let store: ServedStore;
let open: OpenPage;

beforeAll(async () => {
  store = await serveStore();
  open = await openPage(store.url);
});

afterAll(async () => {
  await open.close();
  await store.stop();
});

describe("try it", () => {
  test("an example is coded at once: marked words, events, and why", async () => {
    const { page } = open;
    await show(page, "/try");
    await page.locator(".coded-words .trigger-word").first().waitFor();
    const events = await page.locator(".try-event").count();
    expect(events).toBeGreaterThan(1);
    expect(await page.locator(".try-state").textContent()).toContain(`${events} events`);
    expect(await seriousFindings(page)).toEqual([]);
    await page.locator(".trigger-word").first().click();
    await page.waitForURL(/event=1/);
    expect(await page.locator(".try-event.open").textContent()).toContain("the reader found the word");
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.waitForURL((url) => !url.search.includes("event"));
  });

  test("what one writes is coded after a pause, and stays in the address after the #", async () => {
    const { page } = open;
    await show(page, "/try");
    await page.keyboard.press("w");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Norway expelled two Russian diplomats on Monday.");
    await page.waitForFunction(() => document.querySelector(".coded-words")?.textContent?.includes("Norway") === true);
    await settled(page);
    expect(await page.locator(".try-event").first().textContent()).toContain("SANCTION");
    expect(page.url()).toContain("#text=Norway");
    await page.reload();
    await settled(page);
    expect(await page.locator("textarea").inputValue()).toBe("Norway expelled two Russian diplomats on Monday.");
  });

  test("hostile text stays text; no event and another language are told", async () => {
    const { page } = open;
    await show(page, "/try");
    await page.locator("textarea").fill("<img src=x onerror=alert(1)> Norway condemned Belarus on Monday.");
    await page.waitForFunction(() => document.querySelector(".coded-words")?.textContent?.includes("<img") === true);
    expect(await page.locator(".coded-words img").count()).toBe(0);
    await page.locator("textarea").fill("The cat sat on the mat, and it was warm there in the sun.");
    await page.getByText("No event in this text").waitFor();
    await page
      .locator("textarea")
      .fill("Der Außenminister hat sich am Montag mit seinem Kollegen in Wien getroffen und über die Lage gesprochen.");
    await page.getByText("does not look like English").waitFor();
    await page.getByRole("button", { name: "Clear" }).click();
    await page.getByText("What Thaw reads").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  test("the records can be saved, and the examples stepped through", async () => {
    const { page } = open;
    await show(page, "/try");
    await page.keyboard.press("n");
    await page.waitForURL(/example=said/);
    await settled(page);
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save the records" }).click();
    expect((await waiting).suggestedFilename()).toBe("thaw-records.jsonl");
  });
});

describe("network", () => {
  test("the picture, its table, a part of the time with the same places, the surroundings of one side", async () => {
    const { page } = open;
    await show(page, "/network");
    await page.locator(".network-picture .edge").first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const edges = await page.locator(".network-picture .edge").count();
    expect(await page.locator("main table tbody tr").count()).toBe(edges);
    const place = (): Promise<string | null> =>
      page.locator('.network-picture [data-node="USA"] circle').getAttribute("cx");
    const before = await place();
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL(/at=\d{4}/);
    await settled(page);
    expect(await page.locator(".network-picture .edge").count()).toBeLessThan(edges);
    expect(await place()).toBe(before);
    await page.keyboard.press("z");
    await page.waitForURL((url) => !url.search.includes("at="));
    await page.locator('.network-picture text[data-node="RUS"]').click();
    await page.waitForURL(/side=RUS/);
    await settled(page);
    expect(await page.textContent("h1")).toMatch(/^Around Russia/);
  });

  test("by keyboard: a row shows its edge, and opens the relation", async () => {
    const { page } = open;
    await show(page, "/network");
    await page.locator(".network-picture .edge").first().waitFor();
    await page.keyboard.press("j");
    expect(await page.locator(".network-picture .edge.strong").count()).toBe(1);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/dyad/*/*");
  });
});

describe("map", () => {
  test("areas, dots and the list beside them; borders and arcs to choose", async () => {
    const { page } = open;
    await show(page, "/map");
    await page.locator(".map-picture .area").first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await page.locator(".map-picture .dot").count()).toBeGreaterThan(3);
    expect(await page.locator(".map-picture .area[data-place]").count()).toBeGreaterThan(0);
    expect(await page.locator(".map-picture .arc").count()).toBe(0);
    await page.getByLabel("arcs of relations").check();
    await page.locator(".map-picture .arc").first().waitFor({ state: "attached" });
    expect(await page.locator(".map-picture .disputed").count()).toBe(1);
    await page.getByLabel("borders").selectOption("open");
    await page.waitForURL(/borders=open/);
    await page.waitForFunction(() => document.querySelector(".map-picture .disputed") === null);
  });

  test("closer by key, moved by hand, as it was again; a row opens its events", async () => {
    const { page } = open;
    await show(page, "/map");
    await page.locator(".map-picture .area").first().waitFor();
    await page.keyboard.press("+");
    await page.waitForURL(/look=/);
    const box = await page.locator(".map-picture").boundingBox();
    if (box === null) throw new Error("no picture");
    const looked = page.url();
    await page.mouse.move(box.x + 300, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 220, box.y + 170, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL((url) => url.href !== looked);
    await page.keyboard.press("z");
    await page.waitForURL((url) => !url.search.includes("look"));
    await page.locator("body").click({ position: { x: 5, y: 400 } });
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/events\?.*place=/);
    await settled(page);
    expect(await page.locator("[data-open]").count()).toBeGreaterThan(0);
  });
});

describe("sources and methods", () => {
  test("where the articles came from, and what a run was made of", async () => {
    const { page } = open;
    await show(page, "/sources");
    await page.locator(".publisher-picture .bar").first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page
      .getByRole("button", { name: /^Manifest of run/ })
      .first()
      .click();
    await page.getByRole("heading", { name: /Manifest of run/ }).waitFor();
    expect(await page.locator("main").textContent()).toContain("models/reader/reader.onnx");
    expect(await seriousFindings(page)).toEqual([]);
  });

  test("types with weights, rules in order, scores, borders, the model card", async () => {
    const { page } = open;
    await show(page, "/methods");
    const words = (await page.locator("main").textContent()) ?? "";
    for (const part of ["COERCE", "martial-law", "no act no event", "Natural Earth", "trigger with type, F1"]) {
      expect(words).toContain(part);
    }
    expect(await page.locator("#document-model table").count()).toBeGreaterThan(1);
    expect(await seriousFindings(page)).toEqual([]);
  });
});

describe("review", () => {
  const judged = async (): Promise<string | null> => open.page.locator(".review-progress").textContent();

  test("a key a decision: accept, skip, another type, and undo", async () => {
    const { page } = open;
    await page.evaluate(() => localStorage.setItem("thaw.by", "first coder"));
    await show(page, "/review");
    await page.locator(".big-sentence .role-trigger").waitFor();
    expect(await page.locator(".review-item").textContent()).toContain("sure of it");
    expect(await judged()).toMatch(/^0 of \d+ events judged$/);
    expect(await seriousFindings(page)).toEqual([]);
    const first = await page.locator(".big-sentence").textContent();
    await page.keyboard.press("a");
    await page.locator(".past").getByText("accepted").waitFor();
    expect(await judged()).toMatch(/^1 of /);
    await page.keyboard.press("s");
    await page.keyboard.press("t");
    await page.locator(".type-palette").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("g");
    await page.locator(".past").getByText("corrected").waitFor();
    expect(await judged()).toMatch(/^2 of .*1 skipped/);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("u");
    expect(await page.locator(".big-sentence").textContent()).toBe(first);
    expect(await judged()).toMatch(/^0 of /);
    // The server agrees.
    await page.waitForFunction(async () => {
      const answer = await fetch("/v1/review?by=first%20coder&limit=1");
      return ((await answer.json()) as { done: number }).done === 0;
    });
  });

  test("an edit by keyboard: escape leaves it, enter keeps it", async () => {
    const { page } = open;
    await show(page, "/review");
    await page.locator(".review-record").waitFor();
    await page.keyboard.press("e");
    await page.locator(".review-edit").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".review-record").waitFor();
    await page.keyboard.press("e");
    await page.getByLabel("recipient").fill("CHN:GOV");
    await page.keyboard.press("Enter");
    await page.locator(".past").getByText("corrected").waitFor();
  });

  test("two coders: agreement, and a third settles what differs", async () => {
    const { page } = open;
    await show(page, "/review");
    await page.locator(".big-sentence").waitFor();
    await page.keyboard.press("a");
    await page.locator(".past").getByText("accepted").waitFor();
    await page.evaluate(() => localStorage.setItem("thaw.by", "second coder"));
    await show(page, "/review");
    await page.locator(".big-sentence").waitFor();
    // The first coder's words are not shown before the second has judged.
    expect(await page.locator(".verdicts").count()).toBe(0);
    for (const key of ["a", "t", "p"]) await page.keyboard.press(key);
    await page.locator(".past li").nth(1).waitFor();
    await page.waitForFunction(async () => {
      const answer = await fetch("/v1/review?by=second%20coder&limit=1");
      return ((await answer.json()) as { done: number }).done === 2;
    });
    await page.evaluate(() => localStorage.setItem("thaw.by", "third"));
    await show(page, "/review?order=disagreement");
    await page.locator(".verdicts li").nth(1).waitFor();
    expect(await page.locator(".coders").textContent()).toContain("first coder and second coder");
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("1");
    await page.locator(".past li").waitFor();
  });
});

test("nothing went wrong on the way, and no request left the machine", () => {
  expect(open.faults).toEqual([]);
});
