import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Desk } from "../answers/desk.ts";
import type { StreamMessage } from "../contract/answers/status.ts";

/** Between two signs of life: proxies end a silent connection after a minute or so. */
const SIGN_OF_LIFE_MS = 25_000;
const MOST_IDS = 100;

/** Server-sent events: `hello` at once, then `changed` after each change of the store. */
export function streamChanges(context: Context, desk: Desk): Response {
  return streamSSE(context, async (stream) => {
    const send = (message: StreamMessage): Promise<void> =>
      stream.writeSSE({ event: message.kind, id: String(message.revision), data: JSON.stringify(message) });
    const stop = desk.listen(({ revision, events }) => {
      void send({ kind: "changed", revision, events: events.slice(0, MOST_IDS) });
    });
    stream.onAbort(stop);
    await send({ kind: "hello", revision: desk.revision(), events: [] });
    while (!stream.aborted && !stream.closed) {
      await stream.sleep(SIGN_OF_LIFE_MS);
      if (!stream.aborted) await stream.write(": still here\n\n");
    }
    stop();
  });
}
