/** Endings of the files that the results of each form are written to. */
export const extensions: Readonly<Record<string, string>> = {
  markdown: ".md",
  text: ".txt",
  html: ".html",
  json: ".json",
};
