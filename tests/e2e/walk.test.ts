import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage, seriousFindings, settled, show, type OpenPage } from "./browser.ts";
import { serveStore, type ServedStore } from "./served-store.ts";

/** Compressed bytes of script that the first view may load. */
const MOST_SCRIPT = 220_000;

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

test("home: the relations that changed, light enough, without a serious finding", async () => {
  const { page } = open;
  await show(page, "/");
  expect(await page.textContent("h1")).toContain("What changed since");
  expect(await page.locator("table.relations tbody").count()).toBeGreaterThan(3);
  // Silence is told in words.
  expect(await page.locator(".not-enough").first().textContent()).toContain("not enough data");
  const script = await page.evaluate(() =>
    performance.getEntriesByType("resource").reduce((sum, entry) => {
      const { name, encodedBodySize } = entry as PerformanceResourceTiming;
      return name.endsWith(".js") ? sum + encodedBodySize : sum;
    }, 0),
  );
  expect(script).toBeGreaterThan(20_000);
  expect(script).toBeLessThan(MOST_SCRIPT);
  expect(await seriousFindings(page)).toEqual([]);
});

test("by keyboard alone: rows, unfolding, the list of keys, search", async () => {
  const { page } = open;
  await show(page, "/");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const focused = await page.evaluate(() => document.activeElement?.textContent);
  expect(focused).toContain("→");
  await page.keyboard.press("O");
  await page.locator("tr.back").first().waitFor();
  await page.keyboard.press("?");
  expect(await page.locator("dialog.key-sheet").textContent()).toContain("go to Events");
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  await page.keyboard.press("g");
  await page.keyboard.press("e");
  await page.waitForURL("**/events");
  await page.keyboard.press("/");
  await page.keyboard.type("usa > prk");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/dyad/USA/PRK");
});

test("dyad: picture, table, sum, weights in the address, a closer look, the sides swapped", async () => {
  const { page } = open;
  await show(page, "/dyad/USA/PRK");
  expect(await page.textContent("h1")).toBe("How the United States and North Korea dealt with each other");
  await page.locator(".plot-picture svg .event-dot").first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const total = await page.locator(".sum tfoot td b").textContent();
  const slider = page.locator(".sum input[type=range]").first();
  await slider.focus();
  await page.keyboard.press("Home");
  expect(await page.locator(".sum tfoot td b").textContent()).not.toBe(total);
  await page.waitForURL(/weights=[A-Z]+(?:\+[a-z-]+)?:-10/);
  await page.getByRole("button", { name: "Back to PLOVER’s" }).click();
  await page.waitForURL((url) => !url.search.includes("weights"));
  expect(await page.locator(".sum tfoot td b").textContent()).toBe(total);

  await settled(page);
  await page.locator(".plot-picture svg .event-dot").first().waitFor();
  const box = await page.locator(".plot-picture svg").boundingBox();
  if (box === null) throw new Error("no picture");
  await page.mouse.move(box.x + box.width * 0.05, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.3, box.y + 60, { steps: 4 });
  await page.mouse.up();
  await page.waitForURL(/period=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/);
  await settled(page);
  await page.keyboard.press("z");
  await page.waitForURL((url) => !url.search.includes("period"));

  await page.getByRole("button", { name: "Table" }).click();
  await page.waitForURL(/view=table/);
  expect(await page.locator("figure table tbody tr").count()).toBeGreaterThan(10);
  await page.getByRole("button", { name: "Picture" }).click();
  await page.keyboard.press("x");
  await page.waitForURL("**/dyad/PRK/USA");
});

test("the files of a picture are whole", async () => {
  const { page } = open;
  await show(page, "/dyad/USA/PRK");
  await page.locator(".plot-picture svg .event-dot").first().waitFor();
  const saved = async (kind: string): Promise<Buffer> => {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: kind, exact: true }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await waiting).createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
    return Buffer.concat(chunks);
  };
  const svg = (await saved("SVG")).toString();
  expect(svg).toContain("United States → North Korea");
  expect(svg).not.toContain("var(--");
  const png = await saved("PNG");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.length).toBeGreaterThan(5_000);
  expect((await saved("CSV")).toString()).toMatch(/^direction,from,[^\r]+\r\nUnited States → North Korea,2017-/);
});

test("events: words, facets, columns, a row by keyboard", async () => {
  const { page } = open;
  await show(page, "/events");
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByLabel("words").fill("missile");
  await page.waitForURL(/q=missile/);
  await settled(page);
  const found = await page.textContent("h1");
  await page
    .locator(".facets")
    .getByRole("button", { name: /MOBILIZE/ })
    .first()
    .click();
  await page.waitForURL(/type=MOBILIZE/);
  await settled(page);
  expect(await page.textContent("h1")).not.toBe(found);
  await page.locator("summary", { hasText: "Columns" }).click();
  await page.getByLabel("source", { exact: true }).check();
  await page.waitForURL(/cols=/);
  expect(await page.getByRole("columnheader", { name: "source" }).count()).toBe(1);
  await page.locator("body").click({ position: { x: 5, y: 400 } });
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/event/*");
  const left = new URL(page.url()).pathname;
  await settled(page);
  await page.keyboard.press("Escape");
  await page.waitForURL("**/events?*");
  // Back at the very row that was left.
  await page.waitForFunction((path) => document.activeElement?.getAttribute("href")?.startsWith(path), left);
});

test("event: marks, record, unmerge", async () => {
  const { page } = open;
  await show(page, "/events?sort=owners&type=MOBILIZE");
  await page.locator("[data-open]").first().click();
  await page.waitForURL("**/event/*");
  await settled(page);
  expect(await page.locator(".article-body .role-trigger").count()).toBe(1);
  expect(await seriousFindings(page)).toEqual([]);
  await page.locator("[data-field=what]").hover();
  expect(await page.locator(".article-body .mark.hot").textContent()).toMatch(/fired|launched/);
  const reports = page.locator(".reports li[data-report]");
  const before = await reports.count();
  expect(before).toBeGreaterThan(2);
  await page.getByRole("button", { name: "show its article" }).first().click();
  await page.waitForURL(/report=/);
  await settled(page);
  await page.getByRole("tab", { name: /GDELT/ }).first().click();
  expect(await page.locator("#form-panel").textContent()).toMatch(/PRK/);
  await page.getByRole("button", { name: "Not the same event" }).last().click();
  await page.getByText("Taken apart").waitFor();
  await page.waitForFunction((count) => document.querySelectorAll(".reports li[data-report]").length < count, before);
  await page.locator(".toast").getByRole("button", { name: /^Undo/ }).click();
  await page.getByText("Merged again").waitFor();
  await page.waitForFunction((count) => document.querySelectorAll(".reports li[data-report]").length === count, before);
});

test("event: a correction in place, and its undo", async () => {
  const { page } = open;
  await show(page, "/events?q=Kishida&type=ACCUSE");
  await page.locator("[data-open]").first().click();
  await page.waitForURL("**/event/*");
  await settled(page);
  await page.getByRole("button", { name: "Correct “What”" }).click();
  await page.getByLabel("type", { exact: true }).selectOption("REJECT");
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Corrected.").waitFor();
  await page.locator("[data-field=what]").getByText("REJECT").waitFor();
  await page.keyboard.press("u");
  await page.getByText("taken back").waitFor();
  await page.locator("[data-field=what]").getByText("ACCUSE").waitFor();
});

test("hostile text stays text", async () => {
  const { page } = open;
  await show(page, "/events?q=Cairo");
  await page.locator("[data-open]").first().click();
  await page.waitForURL("**/event/*");
  await settled(page);
  expect(await page.locator(".article-title").textContent()).toBe("<b>Talks</b> in Cairo");
  expect(await page.locator(".article-body script, .article-body b").count()).toBe(0);
});

test("news of the store are offered, not thrown in", async () => {
  const { page } = open;
  await show(page, "/events?q=Canberra");
  expect(await page.locator("main").textContent()).toContain("No event is like that");
  const text = "Australia condemned North Korea on Friday. Officials in Canberra met South Korean diplomats.";
  const article = { title: "Canberra responds", text, published: "2024-03-22", publisher: "Murray Post" };
  const response = await fetch(`${store.url}/v1/articles`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ articles: [article] }),
  });
  expect(response.status).toBe(200);
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.locator("[data-open]").first().waitFor();
});

test("a wrong address says what to do", async () => {
  const { page, faults } = open;
  await show(page, "/dyad/XXX/PRK");
  expect(await page.locator("[role=alert]").textContent()).toContain("XXX");
  await show(page, "/nowhere");
  expect(await page.locator("main").textContent()).toContain("no such page");
  // The browser tells of the refused question by itself.
  const refused = faults.findIndex((fault) => fault.includes("status of 4"));
  if (refused >= 0) faults.splice(refused, 1);
});

test("nothing went wrong on the way, and no request left the machine", () => {
  expect(open.faults).toEqual([]);
});
