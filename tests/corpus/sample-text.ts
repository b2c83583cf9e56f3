import { parseFile, type CorpusText } from "../../corpus/markup/parse-text.ts";
import { checkText } from "../../corpus/validation/check-text.ts";

/** A sound text that uses every part of the markup; tests change one line of it. */
export const SAMPLE = `# tst-001
published: 2018-06-13
genre: wire
region: southeast-asia
title: [ada:Ada] and [bo:Bo] [e1:meet]

[ada:President Ada Lun] and [bo:General Bo Sar] [e2:met] on [t1:Tuesday] in [p1:Mandalay], and [both:the two leaders] [c1:said] they [x1:would] [e3:resume] talks.
~metaphor One guest called the seating plan a minefield.

[n1:Twelve] [crowd:marchers] were [e4:arrested] by [bo:his] troops.

ada = MMR GOV | Ada Lun
bo = MMR MIL | Bo Sar
crowd = MMR CVL | marchers
both = @ada,bo
p1 = MMR city | Mandalay
t1 = 2018-06-12
e1 = CONSULT actor:ada,bo ctx:diplomatic
e2 = CONSULT actor:ada,bo place:p1 time:t1 ctx:diplomatic
e3 = AGREE +future/x1 actor:both by:both/c1/indirect
e4 = COERCE/arrest passive actor:bo recipient:crowd arrested:12/n1
`;

/** The one text of a source; throws when there is none. */
export function oneText(source: string): CorpusText {
  const [text] = parseFile(source, "sample.txt").texts;
  if (text === undefined) throw new Error("the sample has no text");
  return text;
}

/** The sample with some words replaced; throws when they are not there, so that no row tests nothing. */
export function changed(from: string, to: string): string {
  if (!SAMPLE.includes(from)) throw new Error(`the sample has no "${from}"`);
  return SAMPLE.replace(from, to);
}

/** All faults of a source: `line: "value", rule; way out`. */
export function faultsOf(source: string): string[] {
  const { texts, problems } = parseFile(source, "sample.txt");
  return [...problems, ...texts.flatMap((text) => checkText(text))].map(
    ({ line, value, rule, wayOut }) => `${line}: "${value}", ${rule}; ${wayOut}`,
  );
}
