import type { Sentence } from "../../text/sentence.ts";
import type { Edge } from "../sentence-graph.ts";
import type { TokenMention } from "./find-mentions.ts";
import type { TokenTrigger } from "./find-triggers.ts";

type Argument = { role: "actor" | "recipient"; mention: TokenMention };

const PREPOSITION =
  /^(?:of|in|with|to|from|for|by|at|on|into|over|under|against|between|during|about|near|since|after|before|through|along|across|within|as|than|amid)$/i;
const BREAK = /^(?:;|:|that|who|which|when|where|while|because|although|but)$/i;
const ARTICLE = /^(?:the|a|an|its|his|her|their)$/i;

/** Actor and recipient edges of every trigger, by position: subject before, object after, "by" phrases, possessives. */
export function findArguments(
  sentence: Sentence,
  triggers: readonly TokenTrigger[],
  mentions: readonly TokenMention[],
): Edge[] {
  return triggers.flatMap((trigger, index) => {
    const found =
      trigger.form === "noun" ? nounArguments(sentence, trigger, mentions) : verbArguments(sentence, trigger, mentions);
    return found.map(({ role, mention }) => ({ trigger: index, role, span: mention.span, score: mention.score }));
  });
}

function verbArguments(sentence: Sentence, trigger: TokenTrigger, mentions: readonly TokenMention[]): Argument[] {
  const subject = subjectOf(sentence, trigger.from, mentions);
  const objects = objectsOf(sentence, trigger, mentions);
  if (!trigger.passive)
    return [
      ...roles("actor", subject),
      ...roles(
        "recipient",
        objects.filter((mention) => !subject.includes(mention)),
      ),
    ];
  const agents = mentions
    .filter((mention) => mention.from >= trigger.to && governor(sentence, mention) === "by")
    .slice(0, 1);
  return [
    ...roles(
      "actor",
      agents.flatMap((agent) => coordinated(sentence, agent, mentions)),
    ),
    ...roles("recipient", subject),
  ];
}

/** "Moscow's attack on Kyiv", "talks between A and B", "a visit to X by Y"; else the subject of the sentence acts. */
function nounArguments(sentence: Sentence, trigger: TokenTrigger, mentions: readonly TokenMention[]): Argument[] {
  const owner = mentions.findLast(
    (mention) => mention.to <= trigger.from && trigger.from - mention.to <= 3 && owns(sentence, mention, trigger),
  );
  const after = mentions.filter((mention) => mention.from >= trigger.to && reaches(sentence, trigger.to, mention.from));
  const between = after.find((mention) => governor(sentence, mention) === "between");
  const by = after.find((mention) => governor(sentence, mention) === "by");
  const target = after.find((mention) => /^(?:on|against|with|to|of|for|in)$/.test(governor(sentence, mention)));
  if (between !== undefined) return roles("actor", coordinated(sentence, between, mentions));
  const actor = owner ?? by;
  const actors =
    actor === undefined ? subjectOf(sentence, trigger.from, mentions) : coordinated(sentence, actor, mentions);
  return [
    ...roles("actor", actors),
    ...roles("recipient", target === undefined || actors.includes(target) ? [] : [target]),
  ];
}

function owns(sentence: Sentence, mention: TokenMention, trigger: TokenTrigger): boolean {
  const next = sentence.tokens[mention.to]?.text ?? "";
  return (
    /^['’]s$/i.test(next) ||
    mention.kind === "nationality" ||
    (mention.kind === "pronoun" && mention.to === trigger.from)
  );
}

/** The nearest mention to the left that no preposition governs, with those coordinated with it; before the main clause, its subject. */
function subjectOf(sentence: Sentence, before: number, mentions: readonly TokenMention[]): TokenMention[] {
  const left = mentions
    .filter((mention) => !isPossessive(sentence, mention))
    .filter((mention) => mention.to <= before && !/^['’]s$/i.test(sentence.tokens[mention.to]?.text ?? ""));
  const free = (mention: TokenMention): boolean =>
    !PREPOSITION.test(governor(sentence, mention)) && !isAfterCoordinatedPreposition(sentence, mention, mentions);
  const subject =
    left.findLast(free) ??
    mentions.find(
      (mention) => mention.from > before && sentence.tokens[mention.from - 1]?.text === "," && free(mention),
    );
  return subject === undefined ? [] : coordinated(sentence, subject, mentions);
}

/** "his encounters": the pronoun is no argument of its own. */
function isPossessive(sentence: Sentence, mention: TokenMention): boolean {
  const words = sentence.tokens.slice(mention.from, mention.to).map((token) => token.text);
  return words.length === 1 && /^(?:his|its|their)$/i.test(words[0] ?? "");
}

function isAfterCoordinatedPreposition(
  sentence: Sentence,
  mention: TokenMention,
  mentions: readonly TokenMention[],
): boolean {
  const first = coordinated(sentence, mention, mentions)[0];
  return first !== undefined && first !== mention && PREPOSITION.test(governor(sentence, first));
}

/** The direct object, else whom the act is directed to, else where it comes from. */
function objectsOf(sentence: Sentence, trigger: TokenTrigger, mentions: readonly TokenMention[]): TokenMention[] {
  const near = mentions.filter(
    (mention) =>
      mention.from >= trigger.to &&
      mention.from - trigger.to <= 14 &&
      reaches(sentence, trigger.to, mention.from) &&
      !isPossessive(sentence, mention),
  );
  const governed = (pattern: RegExp): TokenMention | undefined =>
    near.find((mention) => pattern.test(governor(sentence, mention)));
  const direct = near.find((mention) => !PREPOSITION.test(governor(sentence, mention)));
  const object =
    direct ??
    governed(/^(?:to|with|against|on|into|for|over|between)$/) ??
    governed(trigger.entry.type === "AID" ? /^(?:from|in)$/ : /^from$/);
  return object === undefined ? [] : coordinated(sentence, object, mentions);
}

function reaches(sentence: Sentence, from: number, to: number): boolean {
  const between = sentence.tokens.slice(from, to).map((token) => token.text);
  return !between.some((text, at) => BREAK.test(text) || (text === "," && (between[at + 1] ?? "").endsWith("ing")));
}

/** The word before a mention, its article left aside. */
function governor(sentence: Sentence, mention: TokenMention): string {
  const before = sentence.tokens[mention.from - 1]?.text ?? "";
  return (ARTICLE.test(before) ? (sentence.tokens[mention.from - 2]?.text ?? "") : before).toLowerCase();
}

/** A mention with its neighbours joined by "and" or commas: "Trump and Kim", "France, Germany and Italy". */
function coordinated(sentence: Sentence, mention: TokenMention, mentions: readonly TokenMention[]): TokenMention[] {
  const joined = (left: TokenMention, right: TokenMention): boolean => {
    const words = sentence.tokens.slice(left.to, right.from).map((token) => token.text.toLowerCase());
    return (
      words.length > 0 &&
      words.every((word) => /^(?:and|,|the|&)$/.test(word)) &&
      (words.includes("and") || words.includes("&"))
    );
  };
  const at = mentions.indexOf(mention);
  const previous = mentions[at - 1];
  const next = mentions[at + 1];
  if (next !== undefined && joined(mention, next)) return [mention, next];
  return previous !== undefined && joined(previous, mention) ? [previous, mention] : [mention];
}

function roles(role: Argument["role"], mentions: readonly TokenMention[]): Argument[] {
  return mentions.map((mention) => ({ role, mention }));
}
