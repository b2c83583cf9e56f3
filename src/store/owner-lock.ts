import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { ThawError } from "../errors.ts";

/** Who writes to a store, as the file beside it says. */
export interface Owner {
  readonly pid: number;
  readonly command: string;
}

/** The file that names a store's owner. */
export function lockPath(store: string): string {
  return `${store}.lock`;
}

/** The living owner of a store, null where there is none: a file left by a killed process counts for nothing. */
export function ownerOf(store: string): Owner | null {
  let owner: unknown;
  try {
    owner = JSON.parse(readFileSync(lockPath(store), "utf8"));
  } catch {
    return null; // no file, or one that a killed process left half written
  }
  return isOwner(owner) && isAlive(owner.pid) ? owner : null;
}

/** Makes this process the owner; the result gives the store up again. Throws `store-locked` when another process, or this one, has it. */
export function takeOwnership(store: string, owner: Owner): () => void {
  const holder = ownerOf(store);
  if (holder !== null) throw storeLocked(store, holder);
  rmSync(lockPath(store), { force: true });
  try {
    writeFileSync(lockPath(store), JSON.stringify(owner), { flag: "wx" });
  } catch (cause) {
    const winner = ownerOf(store);
    if (winner !== null) throw storeLocked(store, winner);
    throw new ThawError(
      "store-unwritable",
      `the store ${store} cannot be written: ${lockPath(store)} cannot be made`,
      "name a store in a folder that exists and that you may write, with --db",
      { cause },
    );
  }
  return () => rmSync(lockPath(store), { force: true });
}

/** The error of a second process. */
export function storeLocked(store: string, owner: Owner | null, cause?: unknown): ThawError {
  const holder = owner === null ? "another process" : `process ${owner.pid} (${owner.command})`;
  return new ThawError(
    "store-locked",
    `the store ${store} is held by ${holder}; one process at a time may write to it`,
    "wait until that process has ended, or name another store with --db",
    { cause },
  );
}

function isOwner(value: unknown): value is Owner {
  return (
    typeof value === "object" &&
    value !== null &&
    "pid" in value &&
    Number.isInteger(value.pid) &&
    "command" in value &&
    typeof value.command === "string"
  );
}

/** Signal 0 asks only whether the process is there; without the right to send one it is there all the same. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
