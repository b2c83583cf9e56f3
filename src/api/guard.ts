import { createHash, timingSafeEqual } from "node:crypto";
import { isIP } from "node:net";
import { ThawError } from "../errors.ts";

/** Who may ask. */
export interface GuardOptions {
  /** Names beside localhost and addresses under which the server may be asked. */
  readonly hosts: readonly string[];
  /** Needed for data where it is set. */
  readonly token: string | null;
}

/**
 * Turns away what another site's page could send. A name that somebody points at this machine (DNS rebinding) is no name of the server: only addresses,
 * localhost and `hosts` are. Throws `request-refused` or `token-missing`.
 */
export function guard(request: Request, options: GuardOptions, isData: boolean): void {
  const host = request.headers.get("host") ?? new URL(request.url).host;
  if (!isOwnName(host, options.hosts)) {
    throw refused(`the server is not called ${JSON.stringify(host)}`);
  }
  const origin = request.headers.get("origin");
  if (origin !== null && hostOf(origin) !== host.toLowerCase()) {
    throw refused(`the request comes from a page of ${JSON.stringify(origin)}`);
  }
  const site = request.headers.get("sec-fetch-site");
  if (isData && (site === "cross-site" || site === "same-site"))
    throw refused("the request comes from a page of another site");
  if (isData && options.token !== null && !hasToken(request, options.token)) {
    throw new ThawError(
      "token-missing",
      "the server asks for its token",
      "send Authorization: Bearer TOKEN, or open the address that thaw serve printed",
    );
  }
}

function refused(why: string): ThawError {
  return new ThawError("request-refused", why, "use the address that thaw serve printed");
}

function isOwnName(host: string, hosts: readonly string[]): boolean {
  const name = host.toLowerCase().replace(/:\d{1,5}$/, "");
  const bare = name.replace(/^\[(.*)\]$/, "$1");
  return bare === "localhost" || isIP(bare) !== 0 || hosts.includes(name);
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host.toLowerCase() : null;
}

/** The cookie in which a browser keeps the token: pages cannot set headers on links, pictures and streams. */
export const TOKEN_COOKIE = "thaw_token";

function hasToken(request: Request, token: string): boolean {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const cookie = (request.headers.get("cookie") ?? "")
    .split(";")
    .map((part) => part.trim().split("="))
    .find(([name]) => name === TOKEN_COOKIE)?.[1];
  return [bearer, cookie].some((given) => given !== undefined && isSame(given, token));
}

/** Compares in a time that does not depend on where the two differ; hashes have one length. */
export function isSame(given: string, token: string): boolean {
  const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(token));
}
