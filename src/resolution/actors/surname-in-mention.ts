import type { NameToken } from "./name-key.ts";
import type { MentionReading } from "./read-mention.ts";

/** The words of a mention that may be a surname: the one run that no known name explains. */
export interface SurnameInMention {
  key: string;
  text: string;
  from: number;
  to: number;
  possessive: boolean;
}

/** Words before a surname that are no part of a name: "Mr", "Gen". */
export const HONORIFIC: RegExp =
  /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|dame|madam|gen|lt|col|maj|capt|sgt|cmdr|adm|sen|rep|gov|prof|rev|st|hon|sheikh|sheik|mullah|ayatollah|maulana|haji|daw|u|then|comrade|brig|vice)$/u;

const LOCATED = /^(?:in|at|near|outside|inside|off|around|across)$/u;

/** The surname a mention may end in: "Mr. Lavrov", "President Kim". Null where no word or more than one run is unexplained. */
export function surnameOf(reading: MentionReading): SurnameInMention | null {
  if (reading.unexplained.length === 0) return null;
  const words = beforePause(reading).filter((token) => !HONORIFIC.test(token.key));
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length > 5) return null;
  const from = reading.tokens.indexOf(first);
  const to = reading.tokens.indexOf(last) + 1;
  // "Dockers in Vigo": where they are is not who they are.
  if (LOCATED.test(reading.tokens[from - 1]?.key ?? "")) return null;
  // A name of several words may hold lower-case particles ("van der Bellen"); anything else between parts the run.
  const run = reading.tokens.slice(from, to);
  if (run.length > words.length + 2) return null;
  return {
    key: run.map((token) => token.key).join(" "),
    text: reading.text.slice(first.start, last.end),
    from,
    to,
    possessive: last.possessive,
  };
}

/** The unexplained words up to the comma after the first of them: "Zork Qwertyham, editor of the Wxyz". */
function beforePause({ tokens, unexplained }: MentionReading): readonly NameToken[] {
  const from = tokens.findIndex((token) => unexplained.includes(token));
  const pause = tokens.findIndex((token, index) => index > from && token.afterPause);
  return pause === -1 ? unexplained : unexplained.filter((token) => tokens.indexOf(token) < pause);
}
