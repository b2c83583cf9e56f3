import { blockKeys } from "./block-keys.ts";
import type { ComparableReport } from "./comparable-report.ts";

/** Largest block in which every pair is compared; in a larger one a pair must share a telling word too. */
const EVERY_PAIR = 64;
/**
 * A word of more reports than EVERY_PAIR tells little: a report meets only the next few that have it. Several such words hold
 * hundreds of reports of one act together.
 */
const NEXT = 6;

/** Places of reports, ascending. Guests meet hosts only. */
interface Members {
  readonly hosts: number[];
  readonly guests: number[];
}

/** The reports that share a block key. */
export interface Block extends Members {
  /** Of a large block: its reports by word. */
  byWord: Map<number, Members> | null;
}

/** A report's stand in a block. */
export interface Stand {
  readonly block: Block;
  readonly guest: boolean;
}

/** An empty block. */
export function createBlock(): Block {
  return { hosts: [], guests: [], byWord: null };
}

/** Adds a report to a block; places are to be added in ascending order. Mutates the block. */
export function enterBlock(block: Block, place: number, guest: boolean): Stand {
  (guest ? block.guests : block.hosts).push(place);
  return { block, guest };
}

/** Calls `visit` once for each pair of reports that may be of one act; numbers are places in `reports`, the smaller first. */
export function visitCandidates(
  reports: readonly ComparableReport[],
  visit: (left: number, right: number) => void,
): void {
  // For each place the last report it was paired with: a pair of several blocks is visited once, and no list of all pairs is kept.
  const paired = new Int32Array(reports.length).fill(-1);
  visitBlocks(reports, standsOf(reports), (left, right) => {
    if (paired[right] === left) return;
    paired[right] = left;
    visit(left, right);
  });
}

/**
 * Calls `visit` for each pair that meets in a block, with the block; a pair that meets in several blocks, or by several words of one, comes as often.
 * Which pairs meet in a block depends on the members of that block alone, so that a store need only look anew at blocks that changed.
 */
export function visitBlocks(
  reports: readonly ComparableReport[],
  stands: readonly (readonly Stand[])[],
  visit: (left: number, right: number, block: Block) => void,
): void {
  for (const [left, own] of stands.entries()) {
    for (const { block, guest } of own) {
      const meet = (members: readonly number[], most: number): void => {
        const first = firstAfter(members, left);
        const end = Math.min(members.length, first + most);
        for (let index = first; index < end; index += 1) visit(left, members[index] ?? left, block);
      };
      for (const { hosts, guests } of partnersIn(block, reports[left], reports)) {
        const most = hosts.length + guests.length > EVERY_PAIR ? NEXT : EVERY_PAIR;
        meet(hosts, most);
        meet(guest ? NOBODY : guests, most);
      }
    }
  }
}

const NOBODY: readonly number[] = [];

/** Index of the first place beyond `place` in an ascending list. */
function firstAfter(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function standsOf(reports: readonly ComparableReport[]): Stand[][] {
  const blocks = new Map<string, Map<string, Block>>();
  return reports.map((report, place) =>
    blockKeys(report).map(({ who, when, guest }) => {
      let days = blocks.get(who);
      if (days === undefined) blocks.set(who, (days = new Map()));
      let block = days.get(when);
      if (block === undefined) days.set(when, (block = createBlock()));
      return enterBlock(block, place, guest);
    }),
  );
}

/** Whom a report may meet in a block: everybody, or in a large one those who share a word with it. */
function partnersIn(
  block: Block,
  report: ComparableReport | undefined,
  reports: readonly ComparableReport[],
): Members[] {
  if (block.hosts.length + block.guests.length <= EVERY_PAIR) return [block];
  block.byWord ??= wordsOf(block, reports);
  const found: Members[] = [];
  for (const word of report?.words.ids ?? []) {
    const members = block.byWord.get(word);
    if (members !== undefined) found.push(members);
  }
  return found;
}

function wordsOf(block: Members, reports: readonly ComparableReport[]): Map<number, Members> {
  const byWord = new Map<number, Members>();
  const add = (place: number, guest: boolean): void => {
    for (const word of reports[place]?.words.ids ?? []) {
      let members = byWord.get(word);
      if (members === undefined) byWord.set(word, (members = { hosts: [], guests: [] }));
      (guest ? members.guests : members.hosts).push(place);
    }
  };
  for (const place of block.hosts) add(place, false);
  for (const place of block.guests) add(place, true);
  return byWord;
}
