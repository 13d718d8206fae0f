import { defineConfig } from "vitest/config";

/** File for a report as JSON besides what is printed: `scripts/ci.js` counts from it. */
const report = process.env["DECKLE_TEST_REPORT"];

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    setupFiles: ["test/support/setup.ts"],
    coverage: { include: ["src/**/*.ts"] },
    ...(report !== undefined && { reporters: ["default", ["json", { outputFile: report }]] }),
  },
});
