import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markup } from "../../src/share/markup.ts";
import { HOSTILE } from "./hostile-store.ts";

describe("markup", () => {
  test.each([
    ["text", markup`<p>${"a < b & c"}</p>`, "<p>a &lt; b &amp; c</p>"],
    ["an attribute", markup`<p title="${`"' onclick="x`}">`, '<p title="&quot;&#39; onclick=&quot;x">'],
    ["markup", markup`<p>${markup`<b>${"<"}</b>`}</p>`, "<p><b>&lt;</b></p>"],
    ["lists", markup`${[markup`<i>`, "<", 3, null, ["&"]]}`, "<i>&lt;3&amp;"],
    ["nothing", markup`${null}${[]}`, ""],
    ["signs that turn the direction", markup`${"\u202Egnp.exe\u2066\u0000"}`, "\uFFFDgnp.exe\uFFFD\uFFFD"],
    [
      "an object of the same shape is markup only where it was made so",
      markup`${JSON.stringify({ markup: "<b>" })}`,
      "{&quot;markup&quot;:&quot;&lt;b&gt;&quot;}",
    ],
  ])("takes %s", (_, made, text) => {
    expect(made.markup).toBe(text);
  });

  test("no text can leave its place", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(markup`<p title="${text}">${text}</p>`.markup.match(/[<>"']/g)).toHaveLength(6);
      }),
      { seed: 1 },
    );
    expect(markup`${HOSTILE}`.markup).not.toMatch(/[<>"'\u202E]/);
  });
});
