import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const sheet = readFileSync(join(import.meta.dirname, "../../../web/src/design/tokens.css"), "utf8");
const [light, dark] = [":root {", ':root[data-theme="dark"] {'].map(readTokens);

/** Letters on what lies behind them need 4.5 to 1, marks and edges 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). */
const PAIRS: readonly [string, string, number][] = [
  ...["ink", "ink-soft", "ink-faint", "cold-ink", "warm-ink"].flatMap((ink): [string, string, number][] => [
    [ink, "paper", 4.5],
    [ink, "paper-sunk", 4.5],
    [ink, "paper-lift", 4.5],
  ]),
  ...["actor", "recipient", "trigger", "date", "place", "cue", "speaker"].map((role): [string, string, number] => [
    "ink",
    `role-${role}`,
    4.5,
  ]),
  ...["quad-1", "quad-2", "quad-3", "quad-4", "rule-strong", "cold-3", "warm-3"].map(
    (mark): [string, string, number] => [mark, "paper", 3],
  ),
  ["ink", "mark", 4.5],
];

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s theme", (_name, tokens) => {
  test.each(PAIRS)("%s on %s has %d to 1", (front, back, least) => {
    expect(contrast(tokens?.get(front), tokens?.get(back))).toBeGreaterThanOrEqual(least);
  });
});

test("both themes name the same colours", () => {
  expect([...(dark?.keys() ?? [])]).toEqual([...(light?.keys() ?? [])].filter((name) => dark?.has(name)));
  expect(dark?.size).toBeGreaterThan(30);
});

function readTokens(selector: string): Map<string, string> {
  const start = sheet.indexOf(selector) + selector.length;
  const block = sheet.slice(start, sheet.indexOf("\n}", start));
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]));
}

function contrast(front: string | undefined, back: string | undefined): number {
  const [one, other] = [luminance(front ?? ""), luminance(back ?? "")].toSorted((a, b) => b - a) as [number, number];
  return (one + 0.05) / (other + 0.05);
}

/** Relative luminance as WCAG defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
