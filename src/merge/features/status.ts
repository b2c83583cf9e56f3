import { APART, type Feature } from "./feature.ts";

/** One paper says it happened, the other that it is denied: one act told two ways, if all else agrees. */
const DENIED = -1;

/** How the act stands to the facts. What is supposed is never what happened. */
export const status: Feature = {
  name: "status",
  points: (a, b) => {
    if (a.hypothetical !== b.hypothetical) return APART;
    return a.negated === b.negated ? 0 : DENIED;
  },
  show: ({ report }) => (report.record.auxiliary.length === 0 ? "happened" : report.record.auxiliary.join(", ")),
};
