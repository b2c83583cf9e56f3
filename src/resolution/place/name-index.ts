/** Names of the gazetteer by key; see data/gazetteer/README.md for the form of a record. */
export interface NameIndex {
  has(key: string): boolean;
  /** The records of a key, largest place first; null where there is none. */
  records(key: string): readonly string[] | null;
}

const TAB = 9;
const NEWLINE = 10;

/**
 * An index over the unpacked file itself: each line starts with its key, and a hash table holds where lines start.
 * No string is made until a name is asked for, so 190,000 names load in a few hundredths of a second.
 */
export function createNameIndex(bytes: Uint8Array): NameIndex {
  const decoder = new TextDecoder();
  let size = 1 << 10;
  for (let lines = countLines(bytes); size < lines * 2;) size *= 2;
  const mask = size - 1;
  const table = new Int32Array(size).fill(-1);
  for (let at = 0; at < bytes.length;) {
    const { hash, end } = hashLine(bytes, at);
    let slot = hash & mask;
    while (table[slot] !== -1) slot = (slot + 1) & mask;
    table[slot] = at;
    at = bytes.indexOf(NEWLINE, end) + 1 || bytes.length;
  }

  /** Where the records of a key begin, or -1. */
  function find(key: string): number {
    let slot = hashKey(key) & mask;
    for (let at = table[slot] ?? -1; at !== -1; at = table[slot] ?? -1) {
      if (startsWith(bytes, at, key)) return at + key.length + 1;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  return {
    has: (key) => find(key) !== -1,
    records(key) {
      const from = find(key);
      if (from === -1) return null;
      const to = bytes.indexOf(NEWLINE, from);
      return decoder.decode(bytes.subarray(from, to === -1 ? bytes.length : to)).split("\t");
    },
  };
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}

/** FNV-1a, 32 bits. */
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

function hashLine(bytes: Uint8Array, start: number): { hash: number; end: number } {
  let hash = SEED;
  let at = start;
  for (let byte = bytes[at] ?? TAB; byte !== TAB && at < bytes.length; byte = bytes[at] ?? TAB) {
    hash = Math.imul(hash ^ byte, PRIME);
    at += 1;
  }
  return { hash: hash ^ (hash >>> 15), end: at };
}

function hashKey(key: string): number {
  let hash = SEED;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), PRIME);
  return hash ^ (hash >>> 15);
}

function startsWith(bytes: Uint8Array, start: number, key: string): boolean {
  for (let at = 0; at < key.length; at += 1) if (bytes[start + at] !== key.charCodeAt(at)) return false;
  return bytes[start + key.length] === TAB;
}
