/**
 * Every error Thaw throws. A bad article is a value (`Rejected`), never one of these: only a broken set-up or a wrong
 * call throws. Each code stands in docs/errors.md, kept in step by a test; a retired code is never used again.
 */
export const ERROR_CODES = {
  usage: "The command line or an option is not one of those allowed.",
  "input-missing": "A path given as input does not exist or cannot be read.",
  "output-unwritable": "The file named by --out cannot be written.",
  "gold-invalid": "A gold or prediction file is not JSONL of {article, events} in the record's form.",
  "data-missing": "A data file that ships with the package is not there or was changed.",
  "model-invalid": "A file of the shipped model is missing, truncated or changed.",
  "store-missing": "A command that reads found no store.",
  "store-locked": "Another process writes to the store.",
  "store-newer": "The store was written by a newer version of Thaw.",
  "store-invalid": "The file named as a store is not one, or is damaged.",
  "store-unwritable": "The store cannot be opened or written where it stands.",
  "query-refused": "SQL that is wrong, writes, or reaches outside the store.",
  "event-missing": "The store has no event of that id.",
  "article-missing": "The store has no article of that name.",
  "run-missing": "The store has no run of that id.",
  "manifest-invalid": "The file is no manifest of a run.",
  "settings-invalid": "The settings file thaw.yml, or a file that it names, cannot be read or is not of its form.",
  "check-failed": "A figure fell below the bound given by --fail-under.",
  "address-refused": "The server cannot listen there, or not without a token.",
  "read-only": "The server or store takes no changes.",
  "path-missing": "The server has nothing under that path.",
  "request-refused": "The request names another host, or comes from a page of another origin.",
  "token-missing": "The server asks for a token that the request does not bring.",
  "too-large": "The body of the request is larger than the server takes.",
  "too-many": "More requests at once or in a minute than the server takes.",
  "too-slow": "The answer took longer than the server waits.",
  "server-fault": "The server failed; the request was not at fault.",
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** An error with a stable code, a message that names the value and the rule, and a hint that names the way out. */
export class ThawError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(code: ErrorCode, message: string, hint: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "ThawError";
    this.code = code;
    this.hint = hint;
  }
}
