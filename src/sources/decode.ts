/** Bytes as text, with the name of the encoding, or the reason why they are no text. A byte order mark is removed. */
export type Decoded =
  | { text: string; encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" }
  | { problem: string };

const SAMPLE_BYTES = 65536;

/**
 * Decodes an input by content: byte order mark, UTF-16 by its zero bytes, strict UTF-8, else Windows-1252 (a superset of
 * Latin-1 printing). Zero bytes or many control characters mean a binary file, which has no text.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, "utf-16be");
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const wide = zeroPattern(sample);
  if (wide !== null) return decodeAs(bytes, wide);
  if (looksBinary(sample)) return { problem: "the file is binary (zero bytes or control characters), not text" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: fromWindows1252(bytes), encoding: "windows-1252" };
  }
}

function decodeAs(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** Bytes 0x80 to 0x9f of Windows-1252; the five it leaves open stay the control characters of Latin-1, as the WHATWG table has it. */
const FROM_0X80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** By hand, since Node's own decoder of that name reads plain Latin-1 (Node 20). */
function fromWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replace(/[\u0080-\u009f]/g, (letter) => FROM_0X80[letter.charCodeAt(0) - 0x80] ?? letter);
}

/** English text in UTF-16 without a mark has a zero in nearly every second byte, always on the same side. */
function zeroPattern(sample: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (sample.length < 8) return null;
  const zeros = [0, 0];
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const half = sample.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (odd > half * 0.7 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.7 && odd < half * 0.05) return "utf-16be";
  return null;
}

function looksBinary(sample: Uint8Array): boolean {
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) control++;
  }
  return control > sample.length * 0.05;
}
