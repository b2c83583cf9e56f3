/**
 * Load on `/v1/dyads/...` from a process of its own: `node build/benchmarks/serving.js URL [per-second] [seconds] [relations]`. Asks for the series of
 * the relations that `/v1/dyads` lists, by week, month and quarter, evenly in time; prints how many answers came and the percentiles of their times. The
 * first answer to each question is counted apart: the store makes it, later ones are kept ready.
 */
import { createClient } from "#src/client/index.js";

const [url = "http://127.0.0.1:4173", perSecond = "200", seconds = "20", relations = "50"] = process.argv.slice(2);
const client = createClient({ url });
const { dyads } = await client.dyads({ limit: Number(relations) });
const asked = dyads.flatMap(({ actor, recipient }) =>
  (["week", "month", "quarter"] as const).map((by) => ({ a: actor.id, b: recipient.id, by })),
);

const times: number[] = [];
const failures: string[] = [];

async function ask(place: number): Promise<void> {
  const one = asked[place % asked.length];
  if (one === undefined) return;
  const start = performance.now();
  // The bytes are read and not parsed: it is the server that is measured.
  const asking = fetch(`${url}/v1/dyads/${one.a}/${one.b}?by=${one.by}&dots=200`).then((response) => {
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response.arrayBuffer();
  });
  await asking.then(
    () => times.push(performance.now() - start),
    (error: unknown) => failures.push(String(error instanceof Error ? (error.cause ?? error.message) : error)),
  );
}

const first: number[] = [];
for (const place of asked.keys()) {
  const begun = performance.now();
  await ask(place);
  first.push(performance.now() - begun);
}
first.sort((a, b) => a - b);
console.log(`first answers: median ${first[first.length >> 1]?.toFixed(0)} ms, longest ${first.at(-1)?.toFixed(0)} ms`);
times.length = 0;

const [rate, length] = [Number(perSecond), Number(seconds)];
const start = performance.now();
const pending: Promise<void>[] = [];
for (let place = 0; place < rate * length; place += 1) {
  const wait = start + (place * 1000) / rate - performance.now();
  if (wait > 1) await new Promise((settle) => setTimeout(settle, wait));
  pending.push(ask(place));
}
await Promise.all(pending);
times.sort((a, b) => a - b);
const at = (share: number): string => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`;
const passed = (performance.now() - start) / 1000;
console.log(
  `${asked.length} questions, ${times.length} answers in ${passed.toFixed(1)} s (${(times.length / passed).toFixed(0)} a second), ${failures.length} failed ${[...new Set(failures)].join("; ")}`,
);
console.log(`median ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)}, longest ${(times.at(-1) ?? 0).toFixed(1)} ms`);
