import { useMemo } from "react";
import type { NetworkAnswer } from "../../../src/contract/answers/network.ts";
import type { ServerStatus } from "../../../src/contract/answers/status.ts";
import { api } from "../api.ts";
import { addDays } from "../design/day.ts";
import { useAddress } from "../frame/address.ts";
import { useFilter, weighingQuery } from "../frame/filter.ts";
import { useQuery, type Query } from "../frame/query.ts";
import { timeWindows, type TimeWindow } from "./time-windows.ts";

/** At most so many edges, those with most events; the middle one unless the address says another (`edges`). */
export const EDGE_COUNTS = ["30", "80", "200"] as const;

export interface ShownNetwork {
  /** The graph of the whole period, which the places come from. */
  readonly whole: Query<NetworkAnswer>;
  /** That of the window; nothing where the whole is shown. */
  readonly part: Query<NetworkAnswer>;
  readonly windows: readonly TimeWindow[];
  /** Place of the shown window; null for the whole. */
  readonly place: number | null;
  /** The day after the last; null where nothing is known. */
  readonly end: string | null;
}

/** The network of the filter line, and of the part of it that the address names (`at`). */
export function useNetwork(status: ServerStatus, side: string): ShownNetwork {
  const { params } = useAddress();
  const asked = weighingQuery(useFilter());
  // Without a day the API would take the last year; "all time" is all of it.
  const since = asked["since"] ?? status.first_day ?? undefined;
  const query = {
    ...asked,
    since,
    limit: EDGE_COUNTS.find((one) => one === params.get("edges")) ?? EDGE_COUNTS[1],
    ...(side !== "" && { side }),
  };
  const whole = useQuery(`network ${JSON.stringify(query)}`, (signal) => api.network(query, signal));
  const end = whole.data === null ? null : endOf(whole.data, status);
  const from = whole.data?.from ?? null;
  const windows = useMemo(() => (from === null || end === null ? [] : timeWindows(from, end)), [from, end]);
  const place = windows.findIndex((one) => one.from === params.get("at"));
  const window = windows[place];
  const partQuery = { ...query, since: window?.from, until: window?.to };
  const part = useQuery(window === undefined ? null : `network ${JSON.stringify(partQuery)}`, (signal) =>
    api.network(partQuery, signal),
  );
  return { whole, part, windows, place: window === undefined ? null : place, end };
}

/** The day after the last of the answer; null where nothing is known. */
function endOf({ to }: NetworkAnswer, { newest_day }: ServerStatus): string | null {
  return to ?? (newest_day === null ? null : addDays(newest_day, 1));
}
