import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage, seriousFindings, show, type OpenPage } from "./browser.ts";
import { serveStore, type ServedStore } from "./served-store.ts";

let store: ServedStore;
let open: OpenPage;

beforeAll(async () => {
  store = await serveStore({ isEmpty: true });
  open = await openPage(store.url);
});

afterAll(async () => {
  await open.close();
  await store.stop();
});

test.each(["/", "/events"])("an empty store offers the sample and a try at %s", async (path) => {
  const { page } = open;
  await show(page, path);
  expect(await page.locator("main").textContent()).toContain("thaw ingest fixtures/articles");
  expect(await page.locator("main").getByRole("link", { name: "Try it" }).count()).toBe(1);
  expect(await seriousFindings(page)).toEqual([]);
});
