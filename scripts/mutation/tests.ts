/**
 * Stands in for Vitest where tests run many times in one process: collects them, and runs one at a time. What it knows of
 * Vitest is what the tests of the engine use.
 */
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";

/** A test that was collected. */
export interface Test {
  name: string;
  run: () => unknown;
}

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

/** All tests, in the order of their files. */
export const collected: Test[] = [];
const path: string[] = [];

/**
 * What Vitest's `expect` is for a value.
 *
 * @public
 */
export const expect = (value: unknown): Chai.Assertion => chai.expect(value);

/**
 * Collects the tests of a group.
 *
 * @public
 */
export function describe(name: string, define: () => void): void {
  path.push(name);
  define();
  path.pop();
}

/** Collects a test. */
export function it(name: string, run: () => unknown): void {
  collected.push({ name: [...path, name].join(" › "), run });
}

it.each =
  (rows: readonly unknown[]) =>
  (name: string, run: (...values: unknown[]) => unknown): void => {
    for (const [index, row] of rows.entries()) {
      it(`${name} (${index + 1})`, () => (Array.isArray(row) ? run(...(row as unknown[])) : run(row)));
    }
  };
