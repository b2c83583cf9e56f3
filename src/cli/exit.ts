/** Exit codes of every command: 3 means that no article could be coded, 4 that a check such as --fail-under failed. */
export const EXIT = { ok: 0, failure: 1, usage: 2, nothingCoded: 3, checkFailed: 4 } as const;
