let shown = 0;
let last = 0;

const EVERY_MS = 100;

/** One line on stderr that is written over; silent when stderr is no terminal. An empty text clears it. */
export function progressLine(text: string): void {
  if (!process.stderr.isTTY) return;
  const now = performance.now();
  if (text !== "" && now - last < EVERY_MS) return;
  last = now;
  process.stderr.write(`\r${text.padEnd(shown)}${text === "" ? "\r" : ""}`);
  shown = text.length;
}
