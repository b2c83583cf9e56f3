import { describe, expect, test } from "vitest";
import { englishShare, MIN_ENGLISH_SHARE } from "../../src/text/detect-language.ts";

describe("englishShare", () => {
  test.each([
    [
      "news",
      "The president of the United States met the leader of North Korea in Singapore, and they signed a statement.",
    ],
    [
      "one sentence of names",
      "Russian President Vladimir Putin met Turkish President Recep Tayyip Erdogan in Moscow on 5 March 2020.",
    ],
    [
      "a dry report",
      "Police in Lagos arrested dozens of protesters on Monday after clashes outside the parliament, officials said.",
    ],
  ])("%s in English lies above the bound", (_, text) => {
    expect(englishShare(text)).toBeGreaterThan(MIN_ENGLISH_SHARE);
  });

  test.each([
    [
      "German",
      "Der Präsident traf am Dienstag den nordkoreanischen Machthaber in Singapur, wo beide eine kurze Erklärung unterzeichneten.",
    ],
    [
      "French",
      "Le président a rencontré mardi le dirigeant nord-coréen à Singapour, où les deux hommes ont signé une brève déclaration.",
    ],
    [
      "Spanish",
      "El presidente se reunió el martes con el líder norcoreano en Singapur, donde ambos firmaron una breve declaración conjunta.",
    ],
    [
      "Dutch",
      "De president ontmoette dinsdag de Noord-Koreaanse leider in Singapore, waar beiden een korte verklaring ondertekenden na afloop.",
    ],
    [
      "Russian",
      "Президент встретился во вторник с лидером Северной Кореи в Сингапуре, где они подписали короткое заявление о мире.",
    ],
    [
      "Korean",
      "대통령은 화요일 싱가포르에서 북한 지도자를 만나 짧은 공동 성명에 서명했다 그리고 두 사람은 함께 점심을 먹었다",
    ],
    ["Arabic", "التقى الرئيس يوم الثلاثاء زعيم كوريا الشمالية في سنغافورة حيث وقعا بيانا قصيرا مشتركا بين البلدين"],
  ])("%s lies below", (_, text) => {
    expect(englishShare(text)).toBeLessThan(MIN_ENGLISH_SHARE);
  });

  test.each(["", "Kim met Trump.", "1 2 3 4 5 6 7 8 9 10 11 12 13", "🤝 🤝 🤝"])("%j is too short to judge", (text) => {
    expect(englishShare(text)).toBeNull();
  });
});
