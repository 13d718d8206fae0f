import type { Handle } from "hast-util-to-mdast";

/** What stands in a field of a form was never text of the page. Boxes of task lists are read with their item. */
const nothing: Handle = () => undefined;

export const controlHandlers: Record<string, Handle> = { input: nothing };
