#!/usr/bin/env node
import { existsSync } from "node:fs";

if (!existsSync(new URL("../dist/cli/main.js", import.meta.url))) {
  console.error("thaw: not built yet\n  run `npm start` (installs and builds) or `npm run build` first");
  process.exit(1);
}
const { main } = await import("../dist/cli/main.js");
await main(process.argv);
