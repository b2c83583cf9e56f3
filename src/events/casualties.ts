import type { EventType } from "../codebook/event-type.ts";
import type { Sentence } from "../text/sentence.ts";
import type { CasualtyCount } from "./coded-event.ts";
import { numberOf, NUMBER_PATTERN } from "./number-words.ts";

const NUMBER = `(?<![\\d,.-])(${NUMBER_PATTERN})`;
/** After a verb: "killed 14", but neither "killed two days ago" nor "killed 3.5 hours later" nor "killed dozens". */
const COUNTED = `(?:at least |about |more than |some |nearly |up to )?${NUMBER}\\b(?![.,:]\\d|-|\\s+(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|times|miles?|kilomet(?:re|er)s?|metres?|meters?|percent|dozen|per cent)\\b)`;
const NOUN =
  "(?:(?:other |more |civilian |enemy |government )?(?:people|persons|civilians|soldiers|troops|policemen|officers|fighters|militants|rebels|protesters|demonstrators|women|men|children|others|activists|journalists|suspects|students|villagers|passengers|workers)\\s+(?:were |was |have been |had been )?)?";
const AFTER: Readonly<Record<keyof CasualtyCount, RegExp>> = {
  dead: pattern(`${NUMBER}\\s+${NOUN}(?:killed|dead|died|deaths|slain|shot dead)`),
  injured: pattern(`${NUMBER}\\s+${NOUN}(?:wounded|injured|hurt|injuries)`),
  arrested: pattern(`${NUMBER}\\s+${NOUN}(?:arrested|detained|arrests|detentions|taken into custody)`),
};
const BEFORE: Readonly<Record<keyof CasualtyCount, RegExp>> = {
  dead: pattern(`(?:kill(?:s|ed|ing)?|claimed the lives of)\\s+${COUNTED}`),
  injured: pattern(`(?:wound(?:s|ed|ing)?|injur(?:es?|ed|ing))\\s+${COUNTED}`),
  arrested: pattern(`(?:arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?)\\s+${COUNTED}`),
};

const VIOLENT: ReadonlySet<EventType> = new Set<EventType>(["ASSAULT", "COERCE", "PROTEST"]);

function pattern(source: string): RegExp {
  return new RegExp(`\\b${source}`, "i");
}

/** Dead, injured and arrested that a sentence counts, for the violent and coercive types; null where it counts none. */
export function casualtiesOf(sentence: Sentence, type: EventType): CasualtyCount | null {
  if (!VIOLENT.has(type)) return null;
  const read = (kind: keyof CasualtyCount): number | null => {
    const match = AFTER[kind].exec(sentence.text) ?? BEFORE[kind].exec(sentence.text);
    return match?.[1] === undefined ? null : numberOf(match[1]);
  };
  const size = { dead: read("dead"), injured: read("injured"), arrested: read("arrested") };
  return size.dead === null && size.injured === null && size.arrested === null ? null : size;
}

const TIMES = new RegExp(`\\b(?:(twice)|${NUMBER}\\s+times)\\b`, "i");

/** "twice", "three times" close after the trigger: how often the act was repeated. */
export function repetitionsOf(sentence: Sentence, triggerEnd: number): number | null {
  const after = sentence.text.slice(triggerEnd - sentence.start, triggerEnd - sentence.start + 40);
  const match = TIMES.exec(after);
  if (match === null) return null;
  return match[1] === undefined ? numberOf(match[2] ?? "") : 2;
}
