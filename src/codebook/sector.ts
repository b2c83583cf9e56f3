/** Actor sectors of PLOVER with their meaning. OPP and PRE only ever stand as a second code. Source: PLOVER manual, Draft 0.8. */
export const SECTORS = {
  COP: "police",
  GOV: "executive",
  JUD: "courts",
  LEG: "parliament",
  MIL: "military",
  PRM: "pro-government paramilitary",
  PTY: "party",
  REB: "rebels",
  SPY: "intelligence",
  UAF: "unidentified armed",
  UNK: "unknown",
  AGR: "agriculture",
  BUS: "business",
  CRM: "criminals",
  CVL: "civilians",
  EDU: "education",
  ELI: "former officials and elites",
  JRN: "media",
  LAB: "labour",
  MED: "health",
  REF: "refugees",
  OPP: "opposition (second code)",
  PRE: "pre-state region (second code)",
  REL: "religion",
  SOC: "civil society",
} as const;

export type Sector = keyof typeof SECTORS;

// Object.keys widens to string[]; the table above is the only source of the keys.
export const SECTOR_NAMES: readonly Sector[] = Object.keys(SECTORS) as Sector[];
