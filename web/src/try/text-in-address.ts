/** Characters that an address may hold of a text; longer ones stay out of it, as browsers cut long addresses. */
export const MOST_IN_ADDRESS = 2000;

const MARK = "#text=";

/** The part of the address after `#`, which browsers keep to themselves: no server sees the text. Empty for a text that is empty or too long. */
export function textToHash(text: string): string {
  return text === "" || text.length > MOST_IN_ADDRESS ? "" : MARK + encodeURIComponent(text);
}

/** The text of an address; null where it holds none. */
export function textFromHash(hash: string): string | null {
  if (!hash.startsWith(MARK)) return null;
  try {
    return decodeURIComponent(hash.slice(MARK.length));
  } catch {
    // Somebody cut the address in the middle of a letter.
    return null;
  }
}
