import { expect, test } from "vitest";
import { cohenKappa } from "../../../corpus/agreement/cohen-kappa.ts";

const repeat = (pair: [string, string], times: number): [string, string][] => Array.from({ length: times }, () => pair);

test("the textbook case: 20 yes, 15 no, 5 and 10 split", () => {
  const pairs = [
    ...repeat(["y", "y"], 20),
    ...repeat(["y", "n"], 5),
    ...repeat(["n", "y"], 10),
    ...repeat(["n", "n"], 15),
  ];
  expect(cohenKappa(pairs)).toMatchObject({ items: 50, observed: 0.7 });
  expect(cohenKappa(pairs).kappa).toBeCloseTo(0.4, 10);
});

test("full agreement is 1, one label only is no measure", () => {
  expect(cohenKappa([...repeat(["a", "a"], 3), ...repeat(["b", "b"], 2)]).kappa).toBeCloseTo(1, 10);
  expect(cohenKappa(repeat(["a", "a"], 3)).kappa).toBeNaN();
  expect(cohenKappa([]).kappa).toBeNaN();
});
