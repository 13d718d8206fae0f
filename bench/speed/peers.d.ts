/** The parts of the peers' interfaces that the bench uses; they come without types. */
declare module "jsdom" {
  export class VirtualConsole {
    readonly on: unknown;
  }
  export class JSDOM {
    constructor(html: string, options?: { virtualConsole: VirtualConsole });
    readonly window: { readonly document: Document; close(): void };
  }
}

declare module "turndown" {
  export default class TurndownService {
    constructor(options?: { headingStyle?: "atx"; codeBlockStyle?: "fenced" });
    turndown(html: string): string;
    use(plugin: (service: this) => void): this;
  }
}
