/** Where an article came from: a path, `-` for standard input, or null for one handed over in code; `line` counts from 1. */
export interface Origin {
  file: string | null;
  line: number | null;
}

/**
 * One article as read. `text` is the input decoded, BOM removed and nothing else changed, save that for Markdown and
 * HTML it is the extracted text (`extracted` is then true). All offsets of the programme point into `text` or `title`.
 */
export interface Article {
  /** The input's own id, else null: the coder then uses the hash of the text. */
  id: string | null;
  title: string | null;
  text: string;
  /** Day of publication, YYYY-MM-DD, or null: never guessed. */
  published: string | null;
  publisher: string | null;
  url: string | null;
  language: string | null;
  extracted: boolean;
  origin: Origin;
}

/** The stages at which an article can be set aside. */
export type RejectionStage = "read" | "decode" | "parse" | "language" | "code";

/** An article set aside: a value, counted and shown, never thrown. `reason` names the rule, `hint` the way out. */
export interface Rejected {
  rejected: true;
  article: string | null;
  origin: Origin;
  stage: RejectionStage;
  reason: string;
  hint: string;
}

/** Something the reader of an article should know although it was coded. */
export interface Remark {
  origin: Origin;
  message: string;
}

export type SourceItem = Article | Rejected;

export function isRejected(item: SourceItem): item is Rejected {
  return "rejected" in item;
}

/** An article handed over in code, every field but the text optional. */
export function articleOf(fields: Partial<Article> & { text: string }): Article {
  return {
    id: null,
    title: null,
    published: null,
    publisher: null,
    url: null,
    language: null,
    extracted: false,
    origin: { file: null, line: null },
    ...fields,
  };
}
