import type { AnswerParts } from "../answers/answer-parts.ts";
import { runsAnswer } from "../answers/runs.ts";
import { serverStatus } from "../answers/sources.ts";
import { VERSION } from "../version.ts";

/** What a shared file was made of, without the clock: the same store and question give the same bytes. */
export async function manifestLine(query: object, parts: AnswerParts): Promise<string> {
  const status = await serverStatus(parts, { name: "", readOnly: true, revision: 0 });
  const { runs } = await runsAnswer(parts);
  return [
    `Thaw ${VERSION}`,
    `store of ${status.events} events, ${status.reports} reports and ${status.articles} articles, newest report ${status.newest_day ?? "none"}`,
    `last run ${runs[0]?.id ?? "none"}`,
    `${status.corrections} verdicts by hand`,
    `query ${JSON.stringify(query)}`,
  ].join(" | ");
}
