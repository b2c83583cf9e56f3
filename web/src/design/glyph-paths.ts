import type { EventType } from "../../../src/codebook/event-type.ts";

/** One mark per event type on a grid of 16 by 16, drawn as a line: types have glyphs, not sixteen colours. */
export const GLYPH_PATHS: Readonly<Record<EventType, string>> = {
  // A tick; two rings that meet; plus; an arrow that turns back.
  AGREE: "M2.5 8.500L6.3 12.300L13.5 4.5",
  CONSULT: "M1.8 8a3.9 3.9 0 1 0 7.8 0a3.9 3.9 0 1 0 -7.8 0M6.4 8a3.9 3.9 0 1 0 7.8 0a3.9 3.9 0 1 0 -7.8 0",
  SUPPORT: "M8 2.500V13.500M2.5 8H13.5",
  CONCEDE: "M3 4.500H9.500a3.8 3.8 0 0 1 0 7.600H4M7 9L4 12.100L7 15",
  // Arrows both ways; a box with a plus; an arrow away from a line.
  COOPERATE: "M2 5.500H13.500M10.5 2.500L13.5 5.500M14 10.500H2.500M5.5 13.500L2.5 10.5",
  AID: "M2.5 2.500H13.500V13.500H2.500ZM8 5V11M5 8H11",
  RETREAT: "M13.5 2.500V13.500M10.5 8H2.500M6 4.500L2.5 8L6 11.5",
  // Question, exclamation, cross, warning triangle.
  REQUEST: "M5 5.800a3 3 0 1 1 4.4 2.700C8.4 9 8 9.5 8 10.600M8 13.200V13.5",
  ACCUSE: "M8 2.500V10M8 13.200V13.5",
  REJECT: "M3.5 3.500L12.5 12.500M12.5 3.500L3.5 12.5",
  THREATEN: "M8 2.500L14 13.500H2Z",
  // Flag, no entry, chevrons of rank, padlock, burst.
  PROTEST: "M4 14V2.500H13L10.5 5.500L13 8.500H4",
  SANCTION: "M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0 -11.6 0M5 8H11",
  MOBILIZE: "M3 8L8 3.500L13 8M3 13L8 8.500L13 13",
  COERCE: "M3.5 7.500H12.500V13.500H3.500ZM5.5 7.500V5a2.5 2.5 0 0 1 5 0V7.5",
  ASSAULT: "M8 1.800V14.200M1.8 8H14.200M3.6 3.600L12.4 12.400M12.4 3.600L3.6 12.4",
};

/** The mark of imported rows without a PLOVER type: an open point. */
export const UNTYPED_PATH = "M5 8a3 3 0 1 0 6 0a3 3 0 1 0 -6 0";
