import { LineCounter, parseDocument, type Document } from "yaml";
import { ThawError } from "../errors.ts";

/** A parsed thaw.yml: its plain value, and where each part of it stands. */
export interface SettingsFile {
  value: unknown;
  /** The line, from 1, of a part of the file; that of the nearest part around it where it is not there. */
  lineOf: (path: readonly (string | number)[]) => number;
}

/** Parses the text of a thaw.yml. Throws `settings-invalid` naming the line where it is no YAML. */
export function parseSettings(text: string, file: string): SettingsFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [fault] = document.errors;
  if (fault !== undefined) {
    throw new ThawError(
      "settings-invalid",
      `${file}:${lines.linePos(fault.pos[0]).line}: ${fault.message}`,
      "mend that line: a settings file is YAML, described in docs/settings.md",
      { cause: fault },
    );
  }
  return { value: document.toJS() as unknown, lineOf: (path) => lineOf(path, document, lines) };
}

function lineOf(path: readonly (string | number)[], document: Document, lines: LineCounter): number {
  for (let length = path.length; length > 0; length -= 1) {
    const start = startOf(document.getIn(path.slice(0, length), true));
    if (start !== null) return lines.linePos(start).line;
  }
  return 1;
}

/** Where a node begins; null for what is no node of the file. */
function startOf(node: unknown): number | null {
  if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range)) return null;
  const [start] = node.range as unknown[];
  return typeof start === "number" ? start : null;
}
