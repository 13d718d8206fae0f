import { defineConfig } from "vitest/config";

// The tests that are to find each fault put into the rule engine: `npm run mutate`.
export default defineConfig({
  test: { include: ["test/residue/{engine,select,own,settle,rules}.test.ts"], setupFiles: ["test/support/setup.ts"] },
});
