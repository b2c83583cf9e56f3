import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { dyadPicture } from "../../../web/src/dyad/dyad-picture.ts";
import { pictureData } from "../../../web/src/dyad/picture-data.ts";
import { madeAnswer } from "./made-answer.ts";

const GOLDEN = join(import.meta.dirname, "../../golden/pictures");

/** Draws in a document of its own, and puts each element on a line, so that a change can be read. */
function drawn(answer = madeAnswer(), other = null as ReturnType<typeof madeAnswer> | null, isUpright = false): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const data = pictureData(answer, other);
  if (data === null) throw new Error("no picture");
  return `${dyadPicture(data, { width: 640, height: 400 }, { isUpright, document }).outerHTML.replaceAll("><", ">\n<")}\n`;
}

describe("the picture of a relation", () => {
  test("mirrored", async () => {
    await expect(drawn()).toMatchFileSnapshot(join(GOLDEN, "dyad-mirrored.svg"));
  });

  test("upright, with a second relation", async () => {
    await expect(drawn(madeAnswer(), madeAnswer(), true)).toMatchFileSnapshot(join(GOLDEN, "dyad-compared.svg"));
  });

  test("the same data give the same picture", () => {
    expect(drawn()).toBe(drawn());
  });

  test("it carries no sheet and no inline style, which the content policy forbids", () => {
    expect(drawn()).not.toMatch(/<style|\sstyle=/);
  });

  test("hostile names stay text", () => {
    const answer = madeAnswer();
    const [there, back] = answer.directions;
    if (there === undefined || back === undefined) throw new Error("two directions");
    const evil = { id: "X", name: '<img src=x onerror="alert(1)">', kind: "actor" as const };
    expect(drawn({ ...answer, directions: [{ ...there, actor: evil }, back] })).not.toContain("<img");
  });
});

describe("the data of the picture", () => {
  test("whole periods are drawn, also where the span begins within one", () => {
    const data = pictureData(madeAnswer(), null);
    expect(data?.from.toISOString().slice(0, 10)).toBe("2025-01-01");
    expect(data?.to.toISOString().slice(0, 10)).toBe("2025-09-01");
  });

  test("the interval is that of the mean", () => {
    expect(pictureData(madeAnswer(), null)?.panels[0].periods[0]).toMatchObject({
      mean: -4,
      low: -6,
      high: -2,
      events: 4,
    });
  });

  test("silence has no mean, and no zero", () => {
    expect(pictureData(madeAnswer(), null)?.panels[0].periods[2]).toMatchObject({ mean: null, low: null, events: 0 });
  });

  test("events of a kind that fall together are one mark, led by the one with most owners", () => {
    const dots = pictureData(madeAnswer(), null)?.panels[0].dots ?? [];
    expect(dots.map(({ type, owners, ids }) => [type, owners, ids.length])).toEqual([
      ["ASSAULT", 3, 2],
      ["CONSULT", 5, 1],
      [null, 1, 1],
    ]);
    expect(dots[0]?.words).toBe("ASSAULT, 2025-01-12, weight -9.5, 3 owners, and 1 more nearby");
  });

  test("where not all events came along none is drawn", () => {
    const answer = madeAnswer();
    const directions = answer.directions.map((direction) => ({ ...direction, events: 9000 }));
    expect(pictureData({ ...answer, directions }, null)?.panels[0]).toMatchObject({ dots: [], hidden: 9000 });
  });

  test("without any event there is no picture", () => {
    const empty = madeAnswer({ from: null, to: null });
    expect(
      pictureData({ ...empty, directions: empty.directions.map((one) => ({ ...one, series: [] })) }, null),
    ).toBeNull();
  });
});
