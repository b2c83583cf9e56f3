/**
 * Auxiliary modes: how an event stands to the facts. Source: PLOVER manual, Draft 0.8, section on auxiliary modes.
 * An event that is better said as another type takes that type instead (future CONSULT is AGREE).
 */
export const AUXILIARIES = ["historical", "future", "hypothetical", "negation"] as const;

export type Auxiliary = (typeof AUXILIARIES)[number];
