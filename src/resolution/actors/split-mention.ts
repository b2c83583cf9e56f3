import { isCapital, type MentionReading, type Part } from "./read-mention.ts";

/**
 * The parts of a mention that joins several actors, each in words of its own: "Indian and Pakistani gunners", "the army and the
 * Taliban". A mention of one actor is given back as it is.
 */
export function splitMention(text: string, read: (text: string) => MentionReading): string[] {
  if (!/,| and | & /u.test(text)) return [text];
  const reading = read(text);
  const named = reading.parts.filter(({ meanings }) => meanings.states.length + meanings.organisations.length > 0);
  const first = named[0];
  const last = named.at(-1);
  if (first === undefined || last === undefined || first === last) return splitRoles(text, named.length, read);
  const tail = text.slice(reading.tokens[last.to - 1]?.end ?? text.length).trim();
  const between = named.slice(1).every((part, index) => areJoined(text, reading.tokens, named[index], part));
  if (!between || /^(?:and|,)/u.test(tail)) return splitRoles(text, named.length, read);
  return named.map((part) => (tail === "" ? part.text : `${part.text} ${tail}`));
}

function areJoined(
  text: string,
  tokens: readonly { start: number; end: number }[],
  a: Part | undefined,
  b: Part,
): boolean {
  const from = tokens[(a?.to ?? 0) - 1]?.end ?? 0;
  return /^(?:,|,? and| &)(?: the)? $/u.test(text.slice(from, tokens[b.from]?.start ?? from));
}

/** "The army and the Taliban": two halves of which each is somebody. A ministry "of Trade and Industry" has no such halves. */
function splitRoles(text: string, named: number, read: (text: string) => MentionReading): string[] {
  const halves = text.split(/,? and (?:the )?/u);
  if (halves.length !== 2 || named === 0) return [text];
  const isSomebody = (half: string): boolean => {
    const { parts, tokens } = read(half);
    const [only] = parts;
    return (
      parts.length === 1 &&
      only !== undefined &&
      only.to - only.from >= tokens.filter(({ raw }) => isCapital(raw)).length
    );
  };
  return halves.every(isSomebody) ? halves : [text];
}
