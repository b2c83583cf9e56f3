import type { AddressInfo } from "node:net";
import { isIP } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import { serve as listen, type ServerType } from "@hono/node-server";
import type { Context, Hono } from "hono";
import { ThawError } from "../errors.ts";

export interface ServeOptions {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  readonly token: string | null;
}

/** A server that listens. */
export interface Listening {
  /** http://127.0.0.1:4173, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

const MOST_HEADER_MS = 10_000;
const MOST_REQUEST_MS = 30_000;
/** Longer than clients keep a connection: the side that asks should be the one that ends it. */
const KEPT_ALIVE_MS = 65_000;

/** Listens with an application. Throws `address-refused` for a port that is taken, and for an address that others reach without a token. */
export async function serve(app: Hono, { host, port, token }: ServeOptions): Promise<Listening> {
  if (!isLoopback(host) && token === null) {
    throw new ThawError(
      "address-refused",
      `--host ${host} can be reached from other machines, and no token is set`,
      "give --token (or THAW_TOKEN) a word that others cannot guess, or leave --host out",
    );
  }
  const server = await new Promise<ServerType>((settle, refuse) => {
    const fresh = listen({ fetch: app.fetch, hostname: host, port }, () => settle(fresh));
    fresh.once("error", (cause: Error) => refuse(cannotListen(host, port, cause)));
  });
  if ("requestTimeout" in server) {
    server.headersTimeout = MOST_HEADER_MS;
    server.requestTimeout = MOST_REQUEST_MS;
    server.keepAliveTimeout = KEPT_ALIVE_MS;
  }
  // A server that listens on TCP has an address of this form.
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://${isIP(host) === 6 ? `[${host}]` : host}:${taken}`, close: () => closed(server) };
}

/** Only this machine reaches it. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** The address of who asks. */
export function callerOf(context: Context): string {
  return getConnInfo(context).remote.address ?? "";
}

function closed(server: ServerType): Promise<void> {
  return new Promise((settle) => {
    server.close(() => settle());
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}

function cannotListen(host: string, port: number, cause: Error): ThawError {
  const taken = "code" in cause && cause.code === "EADDRINUSE";
  return new ThawError(
    "address-refused",
    `the server cannot listen on ${host}:${port}: ${taken ? "the port is taken" : cause.message}`,
    taken ? "name another port with --port, or end what listens there" : "name an address of this machine with --host",
    { cause },
  );
}
