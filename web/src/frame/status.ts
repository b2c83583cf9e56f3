import type { ServerStatus } from "../../../src/contract/answers/status.ts";
import { api } from "../api.ts";
import { useQuery, type Query } from "./query.ts";

/** What is served: how many events, up to which day, and whether it may be changed. */
export function useStatus(): Query<ServerStatus> {
  return useQuery("status", () => api.status());
}
