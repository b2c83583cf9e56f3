import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPage, seriousFindings, show, type OpenPage } from "./browser.ts";
import { serveStore, type ServedStore } from "./served-store.ts";

/** `PICTURES=1 npm run test:browser` writes what is seen to tests/e2e/pictures/, to be looked at and committed. */
const WRITES = process.env["PICTURES"] === "1";
const PICTURES = join(import.meta.dirname, "pictures");

const SCREENS: readonly [string, string][] = [
  ["relations", "/"],
  ["dyad", "/dyad/USA/PRK"],
  ["events", "/events"],
  ["event", ""],
  ["try", "/try?event=1"],
  ["review", "/review"],
  ["network", "/network"],
  ["map", "/map?arcs=yes"],
  ["sources", "/sources"],
  ["methods", "/methods"],
];

let store: ServedStore;
let open: OpenPage;
let event = "";

beforeAll(async () => {
  store = await serveStore({ isReadOnly: true });
  open = await openPage(store.url);
  await show(open.page, "/events?sort=owners&type=MOBILIZE");
  event = (await open.page.locator("[data-open]").first().getAttribute("href")) ?? "";
});

afterAll(async () => {
  await open.close();
  await store.stop();
});

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  describe.each([360, 1280, 2560])("%d pixels wide", (width) => {
    test.each(SCREENS)("%s fits, and has no serious finding", async (name, path) => {
      const { page } = open;
      await page.setViewportSize({ width, height: width < 500 ? 780 : width > 2000 ? 1440 : 860 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await show(page, path === "" ? event : path);
      await page.waitForFunction(() => document.querySelector(".plot-picture:empty") === null);
      if (WRITES) await page.screenshot({ path: join(PICTURES, `${name}-${width}-${theme}.png`) });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
      expect(await seriousFindings(page)).toEqual([]);
    });
  });
});

test("no screen broke the content policy, asked anybody else, or failed", () => {
  expect(open.faults).toEqual([]);
});
