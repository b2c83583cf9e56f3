import { ProtocolError, ProtocolErrorCode } from "@modelcontextprotocol/server";
import { ThawError } from "../errors.ts";

/** Runs what reads a resource or makes a prompt: an error with a way out becomes one of the protocol, with both in its message. */
export async function mendable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ThawError)) throw error;
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, `${error.message}\n${error.hint}`);
  }
}
