import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { ThawError } from "../errors.ts";
import {
  dictionaryAdditions,
  type ActorAdditions,
  type ActorAlias,
} from "../resolution/actors/dictionaries/add-dictionary.ts";
import { parseActorDictionary } from "../resolution/actors/dictionaries/petrarch-actors.ts";
import { parseAgentDictionary } from "../resolution/actors/dictionaries/petrarch-agents.ts";
import type { DictionaryProblem } from "../resolution/actors/dictionaries/problem.ts";
import type { OwnKnowledge } from "../resolution/own-knowledge.ts";
import { parseSettings, type SettingsFile } from "./settings-file.ts";
import { SettingsShape } from "./settings-shape.ts";
import { toBody, toPerson, toPlace } from "./to-own-knowledge.ts";

/** What a thaw.yml and the files that it names hold. */
export interface Settings {
  /** The settings file, as it was named. */
  file: string;
  own: OwnKnowledge;
  /** Lines of dictionaries that cannot be read; the others of their file are. */
  remarks: readonly string[];
  /** SHA-256 over all that was read: the coding of an article depends on it. */
  hash: string;
}

/** Reads a thaw.yml and its dictionaries, whose paths count from its folder. Throws `settings-invalid` naming every faulty line. */
export function readSettings(file: string): Settings {
  const hash = createHash("sha256");
  const read = (path: string, named: string): string => {
    const content = contentOf(path, named);
    hash.update(content).update("\0");
    return content;
  };
  const parsed = parseSettings(read(file, file), file);
  const shape = checked(parsed, file);
  const remarks: string[] = [];
  const dictionaries = [...actorFiles(), ...agentFiles()];

  function load(kind: "actors" | "agents"): { path: string; text: string }[] {
    return shape.dictionaries[kind].map((path, index) => {
      const line = parsed.lineOf(["dictionaries", kind, index]);
      return { path, text: read(resolve(dirname(file), path), `${file}:${line}: ${path}`) };
    });
  }
  function actorFiles(): Partial<ActorAdditions>[] {
    return load("actors").map(({ path, text }) => {
      const { actors, problems } = parseActorDictionary(text);
      remarks.push(...problems.map((problem) => remarkOn(path, problem)));
      return dictionaryAdditions(actors);
    });
  }
  function agentFiles(): Partial<ActorAdditions>[] {
    return load("agents").map(({ path, text }) => {
      const { roles, problems } = parseAgentDictionary(text);
      remarks.push(...problems.map((problem) => remarkOn(path, problem)));
      return { roles };
    });
  }
  const aliases = Object.entries(shape.aliases).map(([alias, of]) => {
    return { alias, of, place: `${file}:${parsed.lineOf(["aliases", alias])}` };
  });
  return { file, own: ownKnowledge(shape, aliases, dictionaries), remarks, hash: hash.digest("hex") };
}

function remarkOn(path: string, { line, message }: DictionaryProblem): string {
  return `${path}:${line}: ${message}`;
}

function contentOf(path: string, named: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new ThawError(
      "settings-invalid",
      `${named} cannot be read`,
      "name a file that exists and that you may read",
      {
        cause,
      },
    );
  }
}

function checked(parsed: SettingsFile, file: string): SettingsShape {
  // An empty file settles nothing.
  const result = SettingsShape.safeParse(parsed.value ?? {});
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => {
    const keys = path.filter((key) => typeof key !== "symbol");
    return `${file}:${parsed.lineOf(keys)}: ${keys.join(".") || "the file"}: ${message}`;
  });
  throw new ThawError("settings-invalid", faults.join("\n"), "docs/settings.md describes the file, with an example");
}

/** Rows of the file itself stand so that they win over those of its dictionaries. */
function ownKnowledge(
  shape: SettingsShape,
  aliases: readonly ActorAlias[],
  dictionaries: readonly Partial<ActorAdditions>[],
): OwnKnowledge {
  const all = <K extends keyof ActorAdditions>(key: K): ActorAdditions[K][number][] =>
    dictionaries.flatMap((one) => [...(one[key] ?? [])]);
  const bodies = shape.actors.filter(({ offices }) => offices === undefined).map(toBody);
  const people = shape.actors.filter(({ offices }) => offices !== undefined).map(toPerson);
  return {
    actors: {
      aliases,
      states: all("states"),
      // Of two organisations of a name the later wins, of two persons the earlier.
      organisations: [...all("organisations"), ...bodies],
      persons: [...people, ...all("persons")],
      roles: all("roles"),
    },
    places: shape.places.map(toPlace),
  };
}
