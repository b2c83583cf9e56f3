/**
 * Random numbers from a seed: the same seed gives the same numbers on every machine (mulberry32, T. Ettinger, public domain; integer arithmetic alone).
 * Returns whole numbers in [0, below) at each call.
 */
export function seededRandom(seed: number): (below: number) => number {
  return seededStream(seed).next;
}

/** The step of the generator's state. */
const STEP = 0x6d2b79f5;

/** Random numbers from a seed, one by one or many at once; both go on where the other left off. */
export interface RandomStream {
  /** A whole number in [0, below). */
  readonly next: (below: number) => number;
  /** The sum of as many values as there are, each drawn anew from all of them. */
  readonly sum: (values: Float64Array) => number;
}

/**
 * The numbers of `seededRandom`, from the one after so many. `sum` stands here for its speed: intervals draw millions of numbers, and a call for each would be
 * most of the cost.
 */
export function seededStream(seed: number, after = 0): RandomStream {
  let state = (seed + Math.imul(after, STEP)) | 0;
  const next = (below: number): number => {
    state = (state + STEP) | 0;
    return placeOf(state, below);
  };
  const sum = (values: Float64Array): number => {
    const many = values.length;
    let [own, total] = [state, 0];
    for (let count = 0; count < many; count += 1) {
      own = (own + STEP) | 0;
      total += values[placeOf(own, many)] ?? 0;
    }
    state = own;
    return total;
  };
  return { next, sum };
}

function placeOf(state: number, below: number): number {
  let bits = Math.imul(state ^ (state >>> 15), state | 1);
  bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
  return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296) * below);
}

/** A seed of its own for each part of an answer, so that no part depends on which others were asked for. */
export function seedOf(seed: number, ...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const character of parts.join("\u0000")) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
