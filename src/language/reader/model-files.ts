import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EventType } from "../../codebook/event-type.ts";
import type { Auxiliary } from "../../codebook/auxiliary.ts";
import { ThawError } from "../../errors.ts";
import type { EdgeRole } from "../sentence-graph.ts";

/** The label sets of the heads, in the order of their scores. */
export interface ReaderLabels {
  event_types: readonly EventType[];
  trigger_tags: readonly string[];
  /** TYPE/mode, with TYPE/- for no mode. */
  mode_labels: readonly string[];
  auxiliaries: readonly Auxiliary[];
  name_tags: readonly string[];
  mention_tags: readonly string[];
  edge_roles: readonly (EdgeRole | "none")[];
  upos: readonly string[];
  deprels: readonly string[];
  pair_types: readonly string[];
}

export interface ModelFiles {
  name: string;
  labels: ReaderLabels;
  vocabulary: string;
  graph(name: "reader.onnx" | "syntax.onnx" | "pairs.onnx"): Uint8Array;
}

interface Manifest {
  name: string;
  files: Record<string, { sha256: string; bytes: number }>;
}

/**
 * Opens the shipped model's folder. Every file is held against the manifest's checksum before it is used: a missing,
 * truncated or changed file throws `model-invalid`, and nothing is guessed.
 */
export function openModel(folder: string): ModelFiles {
  // The manifest and the labels were written by training/reader/export.py and are checksummed; their shape is trusted.
  const manifest = readManifest(folder);
  const checked = (name: string): Buffer => {
    const content = read(folder, name);
    const expected = manifest.files[name];
    const sha256 = createHash("sha256").update(content).digest("hex");
    if (expected?.sha256 === sha256) return content;
    const problem =
      expected === undefined
        ? "is not in the manifest"
        : `has ${content.length} bytes with SHA-256 ${sha256.slice(0, 12)}, not ${expected.bytes} with ${expected.sha256.slice(0, 12)}`;
    throw new ThawError(
      "model-invalid",
      `the model file ${name} ${problem}`,
      "install the package again: a model is used whole or not at all",
    );
  };
  return {
    name: manifest.name,
    labels: JSON.parse(checked("labels.json").toString("utf8")) as ReaderLabels,
    vocabulary: checked("vocab.txt").toString("utf8"),
    graph: checked,
  };
}

function read(folder: string, name: string): Buffer {
  try {
    return readFileSync(join(folder, name));
  } catch (cause) {
    throw new ThawError(
      "model-invalid",
      `the model file ${name} cannot be read in ${folder}`,
      "install the package again: the model ships with it",
      { cause },
    );
  }
}

function readManifest(folder: string): Manifest {
  const content = read(folder, "manifest.json").toString("utf8");
  try {
    return JSON.parse(content) as Manifest;
  } catch (cause) {
    throw new ThawError(
      "model-invalid",
      `the model's manifest.json in ${folder} is no JSON`,
      "install the package again: a model is used whole or not at all",
      { cause },
    );
  }
}
