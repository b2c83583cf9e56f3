import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** A page, and what went wrong in it: errors of the console, of the content policy, and requests that left the machine. */
export interface OpenPage {
  readonly page: Page;
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

/** Opens Debian's Chromium with a fresh profile. */
export async function openPage(url: string): Promise<OpenPage> {
  const profile = mkdtempSync(join(tmpdir(), "thaw-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    baseURL: url,
    viewport: { width: 1280, height: 860 },
    timezoneId: "UTC",
    locale: "en-GB",
    reducedMotion: "reduce",
    args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`page: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !/^(?:blob|data):/.test(request.url()))
      faults.push(`request: ${request.url()}`);
  });
  return {
    page,
    faults,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Goes to a screen and waits until it shows its content. */
export async function show(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

/** Waits until a heading stands there and nothing is loading. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector("main h1, main .notice h2") !== null &&
      document.querySelector(".skeleton, .stale") === null,
  );
}

/** What axe-core finds serious or critical on the page as it stands, one line each. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // By evaluate, since the content policy lets no script element in.
  await page.evaluate(`${AXE}; undefined`);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: { impact: string; id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ impact, id, nodes }) => ({
      impact,
      text: `${id} at ${nodes[0]?.html.slice(0, 140) ?? ""}`,
    }));
  });
  return found.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ text }) => text);
}
