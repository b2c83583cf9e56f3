import { defineConfig } from "vitest/config";

// End to end, in Debian's Chromium against `thaw serve`: `npm run build` first. One file at a time, since each starts a server and a browser.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["**/*.test.ts"],
    reporters: ["default", "../closing-line.ts"],
    env: { TZ: "UTC" },
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
