/** What Windows-1252 has where Latin-1 has control signs, bytes 0x80 to 0x9F; five of them mean nothing and stay. */
const WINDOWS_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

const STRICT_UTF8 = new TextDecoder("utf-8", { fatal: true });

/**
 * A line's bytes as text: UTF-8 where they are, else Windows-1252, which holds Latin-1 (ICEWS and POLECAT files are either).
 * Decode line by line: one odd name does not change how the rest of the file reads.
 */
export function decodeLine(bytes: Uint8Array): string {
  try {
    return STRICT_UTF8.decode(bytes);
  } catch {
    // Node 20's own windows-1252 decoder is Latin-1 only.
    return Buffer.from(bytes)
      .toString("latin1")
      .replace(/[\u0080-\u009F]/g, (sign) => WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80));
  }
}
