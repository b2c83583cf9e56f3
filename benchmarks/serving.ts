/**
 * Load on `/v1/dyads/...` from a process of its own: `node build/benchmarks/serving.js URL [per-second] [seconds] [new-per-second]`. Questions are the relations that
 * `/v1/dyads` lists by week, month and quarter and by four beginnings, so that there are thousands. Three loads, each for so many seconds:
 *
 *     distinct   every question for the first time, four at once: how many answers the server can make
 *     repeated   the first 150 questions over and over, evenly in time: kept answers
 *     mixed      the same with so many new questions a second among them (20 where nothing is said)
 *
 * Prints for each how many answers came and the percentiles of their times. Bytes are read and not parsed: it is the server that is measured.
 */
import { createClient } from "#src/client/index.js";

const [url = "http://127.0.0.1:4173", perSecond = "200", seconds = "20", newPerSecond = "20"] = process.argv.slice(2);
const [rate, lengthMs, fresh] = [Number(perSecond), Number(seconds) * 1000, Number(newPerSecond)];
const REPEATED = 150;
const AT_ONCE = 4;

const questions = await allQuestions();
let unasked = 0;
const repeated = Array.from({ length: REPEATED }, newQuestion);
for (const question of repeated) await fetch(question).then((response) => response.arrayBuffer());
console.log(`${questions.length} questions`);
await measure("distinct", distinct);
await measure("repeated", (ask) => evenly((place) => ask(repeatedQuestion(place))));
await measure("mixed", (ask) => evenly((place) => ask(isNew(place) ? newQuestion() : repeatedQuestion(place))));

/** In an order that asks for each relation once before any is asked for anew. */
async function allQuestions(): Promise<string[]> {
  const client = createClient({ url });
  const relations: [string, string][] = [];
  for await (const { actor, recipient } of pagesOf(client)) relations.push([actor, recipient]);
  const queries = ["", "&since=2016-01-01", "&since=2017-01-01", "&since=2018-01-01"].flatMap((since) =>
    ["month", "week", "quarter"].map((by) => `by=${by}${since}&dots=200`),
  );
  return queries.flatMap((query) => relations.map(([a, b]) => `${url}/v1/dyads/${a}/${b}?${query}`));
}

async function* pagesOf(
  client: ReturnType<typeof createClient>,
): AsyncGenerator<{ actor: string; recipient: string }, void> {
  let cursor: string | undefined;
  do {
    const page = await client.dyads({ limit: 200, ...(cursor === undefined ? {} : { cursor }) });
    yield* page.dyads.map(({ actor, recipient }) => ({ actor: actor.id, recipient: recipient.id }));
    cursor = page.next_cursor ?? undefined;
  } while (cursor !== undefined);
}

function newQuestion(): string {
  unasked += 1;
  return questions[(unasked - 1) % questions.length] ?? "";
}

function repeatedQuestion(place: number): string {
  return repeated[place % repeated.length] ?? "";
}

/** So many of each second's questions, evenly among the others. */
function isNew(place: number): boolean {
  return Math.floor(((place + 1) * fresh) / rate) > Math.floor((place * fresh) / rate);
}

type Ask = (question: string) => Promise<void>;

async function distinct(ask: Ask): Promise<void> {
  const until = performance.now() + lengthMs;
  const one = async (): Promise<void> => {
    while (performance.now() < until) await ask(newQuestion());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

async function evenly(ask: (place: number) => Promise<void>): Promise<void> {
  const start = performance.now();
  const pending: Promise<void>[] = [];
  for (let place = 0; place < (rate * lengthMs) / 1000; place += 1) {
    const wait = start + (place * 1000) / rate - performance.now();
    if (wait > 1) await new Promise((settle) => setTimeout(settle, wait));
    pending.push(ask(place));
  }
  await Promise.all(pending);
}

async function measure(name: string, load: (ask: Ask) => Promise<void>): Promise<void> {
  const times: number[] = [];
  const failures: string[] = [];
  const ask: Ask = async (question) => {
    const begun = performance.now();
    try {
      const response = await fetch(question);
      if (!response.ok) throw new Error(`status ${response.status}`);
      await response.arrayBuffer();
      times.push(performance.now() - begun);
    } catch (error) {
      failures.push(String(error instanceof Error ? (error.cause ?? error.message) : error));
    }
  };
  const start = performance.now();
  await load(ask);
  const passed = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  console.log(
    `${name}: ${times.length} answers in ${passed.toFixed(1)} s (${(times.length / passed).toFixed(0)} a second), ${failures.length} failed ${[...new Set(failures)].join("; ")}`,
  );
  console.log(
    `  median ${at(0.5)} ms, p90 ${at(0.9)} ms, p99 ${at(0.99)} ms, longest ${(times.at(-1) ?? 0).toFixed(1)} ms`,
  );
}
