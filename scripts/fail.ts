/** Ends a script with a message for the one who called it wrongly. */
export function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
