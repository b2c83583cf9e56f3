import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/e2e/**", "node_modules/**"],
    reporters: ["default", "./tests/closing-line.ts"],
    env: { TZ: "UTC" },
    testTimeout: 20_000,
  },
});
