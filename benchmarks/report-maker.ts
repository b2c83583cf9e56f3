import { EVENT_TYPE_NAMES, EVENT_TYPES } from "#src/codebook/event-type.js";
import { EventRecord } from "#src/contract/event-record.js";
import type { Report } from "#src/merge/report.js";
import { seededRandom } from "#src/relations/seeded-random.js";
import { formatDay } from "#src/resolution/time/day.js";

/** Codes by how much the news speaks of them: the first is drawn about twenty times as often as the last. */
const CODES = (
  "USA RUS UKR ISR PSE CHN IRN GBR FRA DEU PRK KOR JPN IND PAK SYR IRQ TUR SAU YEM EGY SDN ETH NGA SOM COD MMR AFG PHL TWN VEN BRA MEX COL POL SRB KOS " +
  "ARM AZE GEO KAZ LBN JOR QAT ARE LBY TUN MAR DZA KEN UGA RWA ZAF ZWE MLI NER BFA"
).split(" ");
/** First day of the corpus, 2020-01-01, as a day number. */
const FIRST_DAY = 18_262;
const WORDS_OF_TONGUE = 3000;
const PUBLISHERS = 400;

/**
 * A made corpus: acts drawn over `days` days, each told by 1 to 12 reports (most by one or two) in varied words, with wrong days, missing
 * recipients and places in some. The same seed gives the same reports.
 */
export function makeReports(count: number, days: number, seed: number): Report[] {
  const random = seededRandom(seed);
  const skewed = (below: number): number => Math.floor((random(10_000) / 10_000) ** 2 * below);
  const reports: Report[] = [];
  for (let act = 0; reports.length < count; act += 1) {
    const day = FIRST_DAY + random(days);
    const pair = [CODES[skewed(CODES.length)] ?? "USA", CODES[skewed(CODES.length)] ?? "RUS"] as const;
    const type = EVENT_TYPE_NAMES[random(EVENT_TYPE_NAMES.length)] ?? "CONSULT";
    const story = Array.from({ length: 14 }, () => `w${skewed(WORDS_OF_TONGUE)}`);
    const tellings = random(4) === 0 ? 3 + random(10) : 1 + random(2);
    for (let telling = 0; telling < tellings && reports.length < count; telling += 1) {
      const words = story.map((word) => (random(3) === 0 ? `w${skewed(WORDS_OF_TONGUE)}` : word));
      const named = random(5) > 0;
      reports.push(
        makeReport({
          act,
          telling,
          day,
          pair,
          type,
          words,
          named,
          publisher: skewed(PUBLISHERS),
          dated: random(3) > 0,
        }),
      );
    }
  }
  return reports;
}

interface Telling {
  readonly act: number;
  readonly telling: number;
  readonly day: number;
  readonly pair: readonly [string, string];
  readonly type: (typeof EVENT_TYPE_NAMES)[number];
  readonly words: readonly string[];
  readonly named: boolean;
  readonly dated: boolean;
  readonly publisher: number;
}

function makeReport(made: Telling): Report {
  const { day, pair, type, words, named, dated, act, telling } = made;
  const evidence = `${words.join(" ")}.`;
  const record = EventRecord.parse({
    id: (BigInt(act) * 4096n + BigInt(telling)).toString(16).padStart(16, "0"),
    article: `made-${act}-${telling}`,
    reported: formatDay(day),
    date: formatDay(dated ? day : day - 1),
    enddate: formatDay(day),
    date_precision: dated ? "day" : "range",
    date_basis: dated ? "text" : "publication",
    actor: [entity(pair[0])],
    recipient: named && pair[0] !== pair[1] ? [entity(pair[1])] : [],
    event: [type],
    mode: [],
    auxiliary: [],
    context: [],
    quad_code: EVENT_TYPES[type].quad,
    event_scale: EVENT_TYPES[type].score,
    event_text: [],
    event_loc: null,
    confidence: 1,
    spans: { evidence: { start: 0, end: evidence.length }, trigger: { start: 0, end: 3 } },
  });
  const publisher = `paper${made.publisher}.example`;
  return { record, evidence, publisher, url: null, textHash: null, signature: null, credit: null };
}

function entity(code: string): { code: string; sector: "GOV"; entity_text: string } {
  return { code, sector: "GOV", entity_text: code };
}
