import type { ReadResourceResult, Variables } from "@modelcontextprotocol/server";

/** A resource of one JSON text. */
export function jsonContents(uri: URL, data: unknown): ReadResourceResult {
  return { contents: [{ uri: uri.href, mimeType: "application/json", text: JSON.stringify(data) }] };
}

/** A part of an address; "" where it is missing. Sides hold colons, which clients may escape. */
export function variable(variables: Variables, name: string): string {
  const value = variables[name];
  const text = (Array.isArray(value) ? value[0] : value) ?? "";
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % is no escape
  }
}
