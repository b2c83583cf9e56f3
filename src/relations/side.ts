import { NON_STATE_CODES } from "../codebook/actor-code.ts";
import { COUNTRY_CODES } from "../codebook/country-code.ts";
import { SECTORS } from "../codebook/sector.ts";
import { isMember, type Bloc, type BlocTable } from "./bloc.ts";
import type { Party } from "./relation-event.ts";

/** One end of a relation: all actors of a code, of a code and sector, one known actor, or the members of a bloc on the day of the event. */
export type Side =
  | { readonly kind: "code"; readonly label: string; readonly code: string }
  | { readonly kind: "sector"; readonly label: string; readonly code: string; readonly sector: string }
  | { readonly kind: "actor"; readonly label: string; readonly identifier: string }
  | { readonly kind: "bloc"; readonly label: string; readonly bloc: Bloc };

/**
 * Reads "USA", "EUR", "PRK:MIL", "Q22686" or "NATO"; capitals do not matter. Null for what is none of them. A code goes before a bloc of the same name.
 */
export function parseSide(text: string, blocs: BlocTable): Side | null {
  const label = text.trim().toUpperCase();
  const [code = "", sector] = label.split(":");
  if (COUNTRY_CODES.has(code) || Object.hasOwn(NON_STATE_CODES, code)) {
    if (sector === undefined) return { kind: "code", label, code };
    return Object.hasOwn(SECTORS, sector) ? { kind: "sector", label, code, sector } : null;
  }
  if (/^Q\d{1,12}$/.test(label)) return { kind: "actor", label, identifier: label };
  const bloc = blocs.get(label);
  return bloc === undefined ? null : { kind: "bloc", label: bloc.key, bloc };
}

/** True when the party stands on that side on that day (a day number). A bloc is its members of the day and the organisation itself. */
export function standsOn(party: Party, side: Side, day: number): boolean {
  switch (side.kind) {
    case "code":
      return party.code === side.code;
    case "sector":
      return party.code === side.code && party.sector === side.sector;
    case "actor":
      return party.identifier === side.identifier;
    case "bloc":
      return isOfBloc(party, side.bloc, day);
  }
}

/** Codes that many bodies share name no side by themselves. */
export const SHARED_CODES: ReadonlySet<string> = new Set(["IGO", "NGO", "ISM", "IMG", "MNC"]);

/** The side a party stands on in the table of all relations: its code, or its name where many bodies share the code; null for nobody known. */
export function sideKey(party: Party): string | null {
  if (party.code === null || SHARED_CODES.has(party.code)) return party.identifier;
  return party.code;
}

/** What tells a party apart in a store's table of relations: its side, else the name under its shared code; null for nobody that a side can mean. */
export function partyKey(party: Party): string | null {
  return sideKey(party) ?? (party.code === null ? null : `${party.code} ${party.name.toLowerCase()}`);
}

function isOfBloc(party: Party, bloc: Bloc, day: number): boolean {
  if (party.code !== null && isMember(bloc, party.code, day)) return true;
  if (party.identifier !== null && party.identifier === bloc.identifier) return true;
  return party.code === "IGO" && party.name.toLowerCase() === bloc.name.toLowerCase();
}
