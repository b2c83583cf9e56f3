import { join } from "node:path";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { networkPicture, type NetworkData } from "../../../web/src/network/network-picture.ts";

const GOLDEN = join(import.meta.dirname, "../../golden/pictures");

function madeData(name = "North Korea"): NetworkData {
  return {
    edges: [
      { actor: "USA", recipient: "PRK", events: 9, reports: 12, net: 18, mean: 2, quads: [7, 0, 2, 0] },
      { actor: "PRK", recipient: "USA", events: 4, reports: 5, net: -20, mean: -5, quads: [0, 0, 3, 1] },
      { actor: "RUS", recipient: "PRK", events: 1, reports: 1, net: 0, mean: 0, quads: [0, 0, 1, 0] },
    ],
    nodes: [
      { id: "USA", name: "United States", kind: "code", events: 13 },
      { id: "PRK", name, kind: "code", events: 14 },
      { id: "RUS", name: "Russia", kind: "code", events: 1 },
    ],
    places: new Map([
      ["USA", { x: 0, y: 0.2 }],
      ["PRK", { x: 0.6, y: 0.5 }],
      ["RUS", { x: 1, y: 0.9 }],
      ["JPN", { x: 0.3, y: 1 }],
    ]),
    names: new Map([
      ["USA", "United States"],
      ["PRK", name],
      ["RUS", "Russia"],
      ["JPN", "Japan"],
    ]),
  };
}

function drawn(data = madeData()): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  return `${networkPicture(data, { width: 600, height: 360 }, document).outerHTML.replaceAll("><", ">\n<")}\n`;
}

test("the picture of a network", async () => {
  await expect(drawn()).toMatchFileSnapshot(join(GOLDEN, "network.svg"));
});

test("conflict is dashed, and who is silent is drawn empty", () => {
  expect(drawn().match(/stroke-dasharray/g)).toHaveLength(1);
  expect(drawn()).toContain('data-node="JPN" class="node silent"');
});

test("hostile names stay text, and no style stands inline", () => {
  const picture = drawn(madeData('<img src=x onerror="alert(1)">'));
  expect(picture).not.toContain("<img");
  expect(picture).not.toMatch(/<style|\sstyle=/);
});
