import type { Role } from "../actor-knowledge.ts";
import { ploverChain } from "./cameo-chain.ts";
import type { DictionaryProblem } from "./problem.ts";

type WordSets = ReadonlyMap<string, readonly string[]>;

const SET = /^(![A-Z_]+!)\s*=\s*(.+)$/u;
const ENTRY = /^(?<form>[^[{]*)(?:\{(?<plural>[^}]*)\}\s*)?\[(?:[A-Z]{3})?~(?<code>[A-Z]+)\]$/u;

/** Reads a PETRARCH agent dictionary: `FARM_WORKER [~AGR]`, with sets `!PERSON! = MAN, MEN`. A line that cannot be read is a problem. */
export function parseAgentDictionary(text: string): {
  roles: readonly Role[];
  problems: readonly DictionaryProblem[];
} {
  const sets = new Map<string, readonly string[]>();
  const roles: Role[] = [];
  const problems: DictionaryProblem[] = [];
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    const body = (raw.split("#")[0] ?? "").trim();
    const set = SET.exec(body);
    if (set !== null) sets.set(set[1] ?? "", wordsOf(set[2] ?? ""));
    if (body === "" || set !== null) continue;
    const read = readEntry(body, sets);
    if (typeof read === "string") problems.push({ line: index + 1, message: read });
    else roles.push(...read);
  }
  return { roles, problems };
}

function wordsOf(list: string): string[] {
  return list
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** The roles of a line, or what is wrong with it. */
function readEntry(body: string, sets: WordSets): Role[] | string {
  const groups = ENTRY.exec(body)?.groups;
  if (groups === undefined) return `${body} is not of the form FARM_WORKER [~AGR]`;
  const [sector, ...otherSectors] = ploverChain(groups["code"] ?? "")?.sectors ?? [];
  if (sector === undefined) return `the code ${groups["code"] ?? ""} names no PLOVER sector`;
  const forms = [groups["form"] ?? "", groups["plural"] ?? ""].filter((form) => form.trim() !== "");
  const texts: string[] = [];
  for (const form of forms) {
    const expanded = expand(form, sets);
    if (expanded === null) return `the set in ${form.trim()} is not defined above; write !NAME! = WORD, WORD`;
    texts.push(...expanded);
  }
  return texts.map((one) => ({ text: one, sector, otherSectors, weak: false }));
}

function expand(form: string, sets: WordSets): readonly string[] | null {
  const marker = /![A-Z_]+!/u.exec(form)?.[0] ?? "";
  const words = marker === "" ? [""] : sets.get(marker);
  return words?.map((word) => plain(form.replace(marker, word))) ?? null;
}

function plain(text: string): string {
  return text.replaceAll("_", " ").replace(/\s+/gu, " ").trim().toLowerCase();
}
