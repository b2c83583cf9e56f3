import type { DyadAnswer, DyadDirection, SeriesDot } from "../../../src/contract/answers/dyad.ts";
import { toDate } from "../design/day.ts";

/** A period of a direction in the units of the picture: mean weight of its events, -10 to 10. */
export interface PicturePeriod {
  readonly from: Date;
  readonly to: Date;
  /** Null for silence, which is drawn as a hatch. */
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly events: number;
}

/** Events of one kind that fall close together: one mark. */
export interface PictureDot {
  readonly at: Date;
  readonly weight: number;
  readonly type: SeriesDot["type"];
  /** Largest number of independent owners among them. */
  readonly owners: number;
  readonly ids: readonly string[];
  readonly words: string;
}

export interface PictureFlag {
  readonly at: Date;
  readonly change: number;
  readonly number: number;
}

export interface PicturePanel {
  readonly title: string;
  readonly periods: readonly PicturePeriod[];
  readonly dots: readonly PictureDot[];
  /** Events that are too many to be drawn one by one; the dots are empty then. */
  readonly hidden: number;
  readonly flags: readonly PictureFlag[];
  /** The same direction of a second relation, to compare with; empty where there is none. */
  readonly other: readonly PicturePeriod[];
}

export interface PictureCoverage {
  readonly from: Date;
  readonly to: Date;
  readonly ofUsual: number | null;
}

/** All that the picture of a relation shows. */
export interface DyadPictureData {
  readonly panels: readonly [PicturePanel, PicturePanel];
  readonly coverage: readonly PictureCoverage[];
  readonly from: Date;
  readonly to: Date;
}

/** Cells into which the span is cut for dots: events of one type in one cell become one mark. */
const CELLS = 72;

/** Makes the picture's data of an answer; null where it has no span. */
export function pictureData(answer: DyadAnswer, other: DyadAnswer | null): DyadPictureData | null {
  const [there, back] = answer.directions;
  if (there === undefined || back === undefined) return null;
  // Whole periods are drawn, also where the span begins within one.
  const [from, to] = [toDate(there.series[0]?.from ?? ""), toDate(there.series.at(-1)?.to ?? "")];
  if (from === null || to === null) return null;
  const span = to.getTime() - from.getTime();
  const isWhole = answer.directions.every(({ events, dots }) => dots.length >= events);
  const panel = (direction: DyadDirection, place: 0 | 1): PicturePanel => ({
    title: titleOf(direction),
    periods: periodsOf(direction),
    // Only the newest come along where there are too many: half a picture would mislead.
    dots: isWhole ? dotsOf(direction.dots, span / CELLS) : [],
    hidden: isWhole ? 0 : direction.events,
    flags: direction.change_points.flatMap(({ at, change }, index) => {
      const date = toDate(at);
      return date === null ? [] : [{ at: date, change, number: index + 1 }];
    }),
    other: periodsOf(other?.directions[place]),
  });
  return {
    panels: [panel(there, 0), panel(back, 1)],
    coverage: answer.coverage.flatMap((point) => spanOf(point, { ofUsual: point.of_usual })),
    from,
    to,
  };
}

/** "North Korea → Russia". */
export function titleOf({ actor, recipient }: Pick<DyadDirection, "actor" | "recipient">): string {
  return `${actor.name} → ${recipient.name}`;
}

function periodsOf(direction: DyadDirection | undefined): PicturePeriod[] {
  return (direction?.series ?? []).flatMap((point) => {
    const { mean, low, high, events } = point;
    // The interval of the answer is that of the sum.
    const each = (value: number | null): number | null => (value === null || events === 0 ? null : value / events);
    return spanOf(point, { mean, low: each(low), high: each(high), events });
  });
}

function dotsOf(dots: readonly SeriesDot[], cellMs: number): PictureDot[] {
  const cells = new Map<string, SeriesDot[]>();
  for (const dot of dots) {
    const time = toDate(dot.day)?.getTime();
    if (time === undefined) continue;
    const key = `${dot.type ?? dot.cameo ?? ""} ${dot.weight} ${Math.floor(time / Math.max(1, cellMs))}`;
    cells.set(key, [...(cells.get(key) ?? []), dot]);
  }
  return [...cells.values()].flatMap((group) => {
    const [lead] = group.toSorted((a, b) => b.owners - a.owners || (a.id < b.id ? -1 : 1));
    const at = lead === undefined ? null : toDate(lead.day);
    if (lead === undefined || at === null) return [];
    const { type, weight, owners } = lead;
    return [{ at, weight, type, owners, ids: group.map(({ id }) => id), words: wordsOf(lead, group.length) }];
  });
}

function wordsOf({ type, mode, cameo, day, owners, weight }: SeriesDot, count: number): string {
  const name = `${type ?? `CAMEO ${cameo ?? "?"}`}${mode === null ? "" : ` ${mode}`}`;
  const more = count === 1 ? "" : `, and ${count - 1} more nearby`;
  return `${name}, ${day}, weight ${weight}, ${owners} ${owners === 1 ? "owner" : "owners"}${more}`;
}

function spanOf<T>({ from, to }: { from: string; to: string }, rest: T): (T & { from: Date; to: Date })[] {
  const [start, end] = [toDate(from), toDate(to)];
  return start === null || end === null ? [] : [{ ...rest, from: start, to: end }];
}
