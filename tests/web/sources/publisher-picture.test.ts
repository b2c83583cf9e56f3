import { join } from "node:path";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { publisherPicture, type PublisherBar } from "../../../web/src/sources/publisher-picture.ts";

const GOLDEN = join(import.meta.dirname, "../../golden/pictures");

function drawn(bars: readonly PublisherBar[]): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  return `${publisherPicture(bars, { width: 500 }, document).outerHTML.replaceAll("><", ">\n<")}\n`;
}

test("articles by publisher, those without a day hatched", async () => {
  const bars = [
    { name: "The Coast Herald", articles: 40, undated: 10 },
    {
      name: "A publisher whose name is as long as eighty characters, which some of them have!",
      articles: 3,
      undated: 0,
    },
  ];
  await expect(drawn(bars)).toMatchFileSnapshot(join(GOLDEN, "publishers.svg"));
});

test("hostile names stay text, and no style stands inline", () => {
  const picture = drawn([{ name: "<script>alert(1)</script>", articles: 1, undated: 0 }]);
  expect(picture).not.toContain("<script");
  expect(picture).not.toMatch(/<style|\sstyle=/);
});
