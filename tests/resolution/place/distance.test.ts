import { describe, expect, test } from "vitest";
import { distanceKm, roughKm } from "../../../src/resolution/place/distance.ts";

describe("kilometres between", () => {
  test.each([
    ["Seoul and Pyongyang", [37.57, 126.98], [39.03, 125.75], 195],
    ["London and Paris", [51.51, -0.13], [48.86, 2.35], 344],
    ["both sides of the date line", [-17, 179.5], [-17, -179.5], 106],
    ["a place and itself", [10, 10], [10, 10], 0],
  ] as const)("%s", (_, [aLat, aLon], [bLat, bLon], km) => {
    const a = { lat: aLat, lon: aLon };
    const b = { lat: bLat, lon: bLon };
    expect(Math.abs(distanceKm(a, b) - km)).toBeLessThan(3);
    expect(Math.abs(roughKm(a, b) - km)).toBeLessThan(5);
  });
});
