/**
 * The 16 event types of PLOVER with quad class, the codebook's demand for a recipient, and root score.
 * Source: PLOVER manual, Draft 0.8 (September 2021); SANCTION in quad 4 as in the 2024 table; the ACCUSE root is read as -3.
 */
export const EVENT_TYPES = {
  AGREE: { quad: 1, recipientRequired: false, score: 2.5 },
  CONSULT: { quad: 1, recipientRequired: false, score: 2.5 },
  SUPPORT: { quad: 1, recipientRequired: false, score: 5 },
  CONCEDE: { quad: 1, recipientRequired: false, score: 4.5 },
  COOPERATE: { quad: 2, recipientRequired: true, score: 9.5 },
  AID: { quad: 2, recipientRequired: true, score: 10 },
  RETREAT: { quad: 2, recipientRequired: false, score: 6.5 },
  REQUEST: { quad: 3, recipientRequired: false, score: 0 },
  ACCUSE: { quad: 3, recipientRequired: false, score: -3 },
  REJECT: { quad: 3, recipientRequired: false, score: -2 },
  THREATEN: { quad: 3, recipientRequired: false, score: -3.5 },
  PROTEST: { quad: 4, recipientRequired: false, score: -5 },
  SANCTION: { quad: 4, recipientRequired: true, score: -6 },
  MOBILIZE: { quad: 4, recipientRequired: false, score: -5.5 },
  COERCE: { quad: 4, recipientRequired: false, score: -7 },
  ASSAULT: { quad: 4, recipientRequired: false, score: -9 },
} as const;

export type EventType = keyof typeof EVENT_TYPES;

export type QuadCode = 1 | 2 | 3 | 4;

// Object.keys widens to string[]; the table above is the only source of the keys.
export const EVENT_TYPE_NAMES: readonly EventType[] = Object.keys(EVENT_TYPES) as EventType[];

export const QUAD_NAMES: Readonly<Record<QuadCode, string>> = {
  1: "verbal cooperation",
  2: "material cooperation",
  3: "verbal conflict",
  4: "material conflict",
};
