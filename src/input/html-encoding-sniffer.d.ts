declare module "html-encoding-sniffer" {
  /** The WHATWG name of the encoding that the byte order mark or `meta` names, else `defaultEncoding`. */
  export default function htmlEncodingSniffer(bytes: Uint8Array, options?: { defaultEncoding?: string }): string;
}
