/** The part of the interface that the bench uses; it comes without types. */
declare module "@joplin/turndown-plugin-gfm" {
  export function gfm(service: unknown): void;
}
