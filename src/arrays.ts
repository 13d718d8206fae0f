// An array that grows with the input must not be spread into arguments: they stand on the stack, which ends at about 120,000.

/** Adds items to the end of an array, however many there are. */
export function append<Item>(array: Item[], items: readonly Item[]): void {
  for (const item of items) array.push(item);
}

/** Adds items so that `pop` gives them in their order: for a walk with a stack of open nodes. */
export function appendReversed<Item>(array: Item[], items: readonly Item[]): void {
  for (let index = items.length - 1; index >= 0; index -= 1) array.push(items[index]!);
}

/** The greatest of numbers, at least `least`. */
export function greatest(numbers: readonly number[], least = 0): number {
  return numbers.reduce((most, number) => Math.max(most, number), least);
}
