import type { SourcesAnswer } from "../contract/answers/sources.ts";
import type { ServerStatus } from "../contract/answers/status.ts";
import { findPublisher, ownerOf } from "../merge/publisher-table.ts";
import { countSources, storeSize } from "../store/count-sources.ts";
import { VERSION } from "../version.ts";
import type { AnswerParts } from "./answer-parts.ts";

/** What the store was filled with, and by whom it was published. */
export async function sourcesAnswer({ store, merge }: AnswerParts): Promise<SourcesAnswer> {
  const counts = await countSources(store);
  return {
    sources: counts.sources.map(({ name, events, reports, first, last }) => ({
      source: name,
      events,
      reports,
      first,
      last,
    })),
    publishers: counts.publishers.map(({ name, articles, reports, undated, first, last }) => {
      const known = findPublisher(name, merge.publishers);
      return {
        publisher: name,
        name: known?.name ?? null,
        owner: name === "(not named)" ? null : ownerOf(name, null, merge.publishers),
        country: known?.country ?? null,
        state: known?.stateOwned ?? false,
        articles,
        reports,
        undated,
        first,
        last,
      };
    }),
    articles: counts.articles,
    undated: counts.undated,
    duplicates: counts.duplicates,
    hash_only: counts.hashOnly,
    languages: counts.languages.map(({ language, articles }) => ({ language, articles })),
    silent: counts.silent,
  };
}

/** What is served. `name` is what the store is called to those outside: no path of the machine. */
export async function serverStatus(
  { store, relations }: AnswerParts,
  served: { readonly name: string; readonly readOnly: boolean; readonly revision: number },
): Promise<ServerStatus> {
  const { events, reports, articles, corrections, firstDay } = await storeSize(store);
  return {
    version: VERSION,
    store: served.name,
    read_only: served.readOnly,
    events,
    reports,
    articles,
    first_day: firstDay,
    newest_day: await relations.newestDay(),
    revision: served.revision,
    corrections,
  };
}
