import { describe, expect, test } from "vitest";
import { foldName } from "../../../src/resolution/place/fold-name.ts";

describe("the key of a name", () => {
  test.each([
    ["Paris", "paris"],
    ["São Paulo", "sao paulo"],
    ["Łódź", "lodz"],
    ["Malmö", "malmo"],
    ["Ağrı", "agri"],
    ["Côte d'Ivoire", "cote divoire"],
    ["Ra’s al Khaymah", "ras al khaymah"],
    ["Al-Fashir", "al fashir"],
    ["St. Petersburg", "st petersburg"],
    ["Saint Petersburg", "st petersburg"],
    ["Mount Vernon", "mt vernon"],
    ["Ft. Worth", "ft worth"],
    ["N'Djamena", "ndjamena"],
    ["  New   York ", "new york"],
    ["Ash Shāriqah", "ash shariqah"],
    ["Київ", ""],
    ["서울", ""],
    ["", ""],
    ["—", ""],
  ])("%j is %j", (name, key) => expect(foldName(name)).toBe(key));

  test("a key is its own key", () => {
    for (const name of ["Ho Chi Minh City", "Xi’an", "Port-au-Prince"])
      expect(foldName(foldName(name))).toBe(foldName(name));
  });
});
