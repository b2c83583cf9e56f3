import type { EventType } from "../../codebook/event-type.ts";
import { tokenize } from "../../text/token.ts";
import type { Sentence } from "../../text/sentence.ts";
import type { KnownName } from "../known-name.ts";
import { isQuoted } from "../quotes.ts";
import type { Reader } from "../reader.ts";
import type { AuxiliaryReading, SentenceGraph, TriggerReading } from "../sentence-graph.ts";
import { findArguments } from "./find-arguments.ts";
import { findMentions } from "./find-mentions.ts";
import { attributionOf, auxiliaryOf, findCues } from "./find-status.ts";
import { findTriggers } from "./find-triggers.ts";
import type { Lexicon } from "./lexicon.ts";
import { indexPhrases } from "./phrase-index.ts";

/** A reader by word lists and word order alone: the first coder, behind the interface that the trained reader has. */
export function createLexiconReader(lexicon: Lexicon, knownNames: Iterable<KnownName>): Reader {
  const entries = [...knownNames].map(({ text, kind }) => ({
    words: tokenize(text).map((token) => token.text),
    value: kind,
  }));
  const names = indexPhrases(entries.filter((entry) => entry.words.length > 0));
  return {
    name: "lexicon-1",
    async read(sentences, signal) {
      signal?.throwIfAborted();
      return sentences.map((sentence) => readSentence(sentence, lexicon, names));
    },
    close: async () => undefined,
  };
}

function readSentence(
  sentence: Sentence,
  lexicon: Lexicon,
  names: ReturnType<typeof indexPhrases<KnownName["kind"]>>,
): SentenceGraph {
  const triggers = findTriggers(sentence, lexicon);
  const mentions = findMentions(sentence, names).filter(
    (mention) => !triggers.some((trigger) => trigger.from < mention.to && trigger.to > mention.from),
  );
  const cues = findCues(sentence, lexicon);
  const readings = triggers.map((trigger): TriggerReading => {
    const first = sentence.tokens[trigger.from];
    const last = sentence.tokens[trigger.to - 1];
    return {
      span: { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end },
      type: trigger.entry.type,
      mode: trigger.entry.mode,
      auxiliary: lookingAhead(trigger.entry.type, auxiliaryOf(sentence, trigger, cues)),
      quoted: isQuoted(sentence, trigger.from),
      rule: `lexicon:${trigger.entry.lemma}/${trigger.entry.pos}`,
      score: trigger.entry.needs.length > 0 ? 0.8 : 0.6,
    };
  });
  const edges = [...findArguments(sentence, triggers, mentions), ...attributionOf(sentence, triggers, mentions, cues)];
  return {
    triggers: readings,
    edges,
    mentions: mentions.map(({ span, kind, score }) => ({ span, kind, score })),
    names: [],
  };
}

/** Promises and invitations are about what is to come: AGREE keeps `future` (plover.md) unless the words say otherwise. */
function lookingAhead(type: EventType, found: readonly AuxiliaryReading[]): readonly AuxiliaryReading[] {
  return type === "AGREE" && found.length === 0 ? [{ mark: "future", cue: null }] : found;
}
