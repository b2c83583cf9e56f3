import { EVENT_TYPE_NAMES } from "../codebook/event-type.ts";
import { modesOf } from "../codebook/mode.ts";
import { ThawError } from "../errors.ts";
import { PERIOD_LENGTHS } from "../relations/period.ts";
import type { Scale } from "../relations/scale.ts";
import { readDyad } from "../store/read-dyad.ts";
import { choiceOption } from "./options.ts";
import { reading, storePath } from "./open-for-reading.ts";
import { loadBlocs, scaleOption, sideOption } from "./relation-options.ts";

/** A weight that two scales see differently; null: the scale says nothing of it. */
export interface WeightDifference {
  readonly type: string;
  readonly mode: string | null;
  readonly from: number | null;
  readonly to: number | null;
}

/** A period whose sum is another one. */
export interface PeriodDifference {
  readonly actor: string;
  readonly recipient: string;
  readonly period: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly events: number;
  readonly state: readonly [string, string];
}

export interface ScaleDifference {
  readonly weights: readonly WeightDifference[];
  /** Only where a relation was asked for. */
  readonly periods: readonly PeriodDifference[];
}

/** True for what `--scale` takes. */
export function isScale(name: string): boolean {
  return name === "plover" || name === "goldstein" || /\.csv$/i.test(name);
}

/** Which weights differ, and with `--dyad A/B` in which periods and by how much the relation's sums do. Throws `usage`. */
export async function scaleDifference(
  a: string,
  b: string,
  raw: Readonly<Record<string, string | boolean>>,
): Promise<ScaleDifference> {
  const [before, after] = [scaleOption(a), scaleOption(b)];
  const weights = weightDifferences(before, after);
  if (raw["dyad"] === undefined) return { weights, periods: [] };
  const sides = String(raw["dyad"]).split("/");
  if (sides.length !== 2) {
    throw new ThawError(
      "usage",
      `--dyad ${String(raw["dyad"])} is no relation`,
      "--dyad takes two sides, such as ISR/PSE",
    );
  }
  const blocs = loadBlocs();
  const [left, right] = [sideOption(sides[0] ?? "", blocs), sideOption(sides[1] ?? "", blocs)];
  const by = choiceOption("--by", raw["by"], PERIOD_LENGTHS, "month");
  const periods = await reading(storePath(raw), async (store) => {
    const found: PeriodDifference[] = [];
    for (const [actor, recipient] of [
      [left, right],
      [right, left],
    ] as const) {
      const shared = { actor, recipient, by, seed: 0 };
      const old = (await readDyad(store, { ...shared, scale: before })).series;
      const late = new Map((await readDyad(store, { ...shared, scale: after })).series.map((row) => [row.from, row]));
      for (const row of old) {
        const other = late.get(row.from);
        if (other === undefined || (other.net === row.net && other.state === row.state)) continue;
        found.push({
          actor: actor.label,
          recipient: recipient.label,
          period: row.from,
          from: row.net,
          to: other.net,
          events: other.events,
          state: [row.state, other.state],
        });
      }
    }
    return found;
  });
  return { weights, periods };
}

function weightDifferences(before: Scale, after: Scale): WeightDifference[] {
  return EVENT_TYPE_NAMES.flatMap((type) =>
    [null, ...modesOf(type)].flatMap((mode): WeightDifference[] => {
      const event = { type, mode, cameo: null };
      const [from, to] = [before.weigh(event), after.weigh(event)];
      return from === to ? [] : [{ type, mode, from, to }];
    }),
  );
}

/** For a terminal. */
export function shownScales({ weights, periods }: ScaleDifference): string {
  return [
    `${weights.length} weights differ`,
    ...weights.map(
      ({ type, mode, from, to }) => `  ${type}${mode === null ? "" : ` ${mode}`}: ${shown(from)} -> ${shown(to)}`,
    ),
    ...(periods.length === 0 ? [] : [`${periods.length} periods differ`]),
    ...periods.map(
      ({ actor, recipient, period, from, to, events, state }) =>
        `  ${actor} > ${recipient}  ${period}: net ${shown(from)} -> ${shown(to)}, ${events} events${state[0] === state[1] ? "" : `, ${state[0]} -> ${state[1]}`}`,
    ),
  ].join("\n");
}

function shown(value: number | null): string {
  return value === null ? "not weighed" : String(value);
}
