import type { StreamMessage } from "../contract/answers/status.ts";

/** The messages of a stream of server-sent events; comments (signs of life) are passed over. */
export async function* readMessages(response: Response): AsyncGenerator<StreamMessage> {
  if (response.body === null) return;
  const decoder = new TextDecoder();
  let held = "";
  for await (const bytes of response.body) {
    held += decoder.decode(bytes, { stream: true });
    const parts = held.split("\n\n");
    held = parts.pop() ?? "";
    for (const part of parts) {
      const data = part
        .split("\n")
        .flatMap((line) => (line.startsWith("data:") ? [line.slice(5).trim()] : []))
        .join("\n");
      // The server sends nothing else in data.
      if (data !== "") yield JSON.parse(data) as StreamMessage;
    }
  }
}
