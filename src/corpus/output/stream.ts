import type { Output } from "./output.js";

/** Results one after the other to a stream; `write` resolves when it takes more. */
export function streamOutput(write: (text: string) => Promise<void> | undefined): Output {
  return {
    offset: 0,
    full: false,
    async write({ text }) {
      await write(text);
      return undefined;
    },
    flush() {},
    finish: () => Promise.resolve(),
  };
}
