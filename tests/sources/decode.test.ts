import { describe, expect, test } from "vitest";
import { decode } from "../../src/sources/decode.ts";

const TEXT = "Der Präsident traf Kim — „gut“.";
const LATIN = "Le président a rencontré Macron à Besançon, près de Zürich.";

function utf16(text: string, order: "le" | "be", mark: boolean): Buffer {
  const little = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return order === "le" ? little : little.swap16();
}

const CASES: [string, Uint8Array, string, string][] = [
  ["UTF-8", Buffer.from(TEXT), "utf-8", TEXT],
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${TEXT}`), "utf-8", TEXT],
  ["UTF-16 little endian with a mark", utf16(TEXT, "le", true), "utf-16le", TEXT],
  ["UTF-16 big endian with a mark", utf16(TEXT, "be", true), "utf-16be", TEXT],
  ["UTF-16 little endian without", utf16(LATIN, "le", false), "utf-16le", LATIN],
  ["UTF-16 big endian without", utf16(LATIN, "be", false), "utf-16be", LATIN],
  ["Latin-1", Buffer.from(LATIN, "latin1"), "windows-1252", LATIN],
  ["Windows-1252 quotes", Buffer.from([0x93, 0x59, 0x65, 0x73, 0x94, 0x20, 0x97]), "windows-1252", "“Yes” —"],
  ["nothing at all", new Uint8Array(), "utf-8", ""],
  ["form feeds and tabs", Buffer.from("page one\f\tpage two\r\n"), "utf-8", "page one\f\tpage two\r\n"],
  ["an emoji and Korean", Buffer.from("김정은 met 🤝"), "utf-8", "김정은 met 🤝"],
];

describe("decode", () => {
  test.each(CASES)("%s", (_, bytes, encoding, text) => {
    expect(decode(bytes)).toEqual({ text, encoding });
  });

  test("changes nothing but the mark: line breaks, trailing space and zero-width characters stay", () => {
    const text = "one \r\ntwo\u200b\n\n ";
    expect(decode(Buffer.from(text))).toEqual({ text, encoding: "utf-8" });
  });

  test.each([
    ["zero bytes", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(200), Buffer.from("x".repeat(200))])],
    ["control characters", Buffer.from(Array.from({ length: 400 }, (_, index) => (index % 4 === 0 ? 1 : 65)))],
    ["a picture's head", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
  ])("refuses %s as binary", (_, bytes) => {
    expect(decode(bytes)).toEqual({ problem: expect.stringContaining("binary") as unknown });
  });
});
