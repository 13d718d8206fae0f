import { attribute } from "../../page/attributes.js";
import type { Part } from "../../page/page.js";
import { classesOf } from "../walk.js";

/** Names of languages, as highlighters and writers of fences know them; needed where a class is nothing but a name. */
export const languageNames: ReadonlySet<string> = new Set(
  (
    "abap actionscript ada apache apex applescript arduino asciidoc asm assembly astro autohotkey awk bash basic bat batch " +
    "bibtex c c# c++ cfg clj clojure cmake cobol coffee coffeescript cpp crystal cs csharp css csv cuda cython d dart delphi " +
    "diff docker dockerfile dotenv dts edn ejs elisp elixir elm emacs-lisp erb erlang ex f# fish fortran fsharp gherkin glsl " +
    "go golang gradle graphql groovy haml handlebars haskell haxe hbs hcl hs html http ini ipython ipython3 java javascript " +
    "jinja jinja2 js json json5 jsonc jsonnet jsx jl julia kotlin kt latex less liquid lisp llvm lua make makefile markdown " +
    "mathematica matlab md mdx mermaid mips ml mysql nasm nginx nim nix objc objective-c objectivec ocaml pascal patch perl " +
    "pgsql php pl plsql postgresql powershell prisma prolog properties proto protobuf ps1 pug puppet py pycon python python3 " +
    "qml r racket raku razor rb re reason rego rest rkt rst ruby rust rs sas sass scala scheme scss sh shell shell-session " +
    "smalltalk solidity sparql sql svelte swift systemverilog tcl terraform tex tf toml ts tsx twig typescript v vala vb " +
    "vbnet verilog vhdl vim vue wasm wgsl xaml xml xquery yaml yml zig zsh console bashsession terminal"
  ).split(" "),
);

/** Names that say there is no language. */
const none =
  /^(?:text|txt|plain|plaintext|plain-text|none|nohighlight|no-highlight|default|auto|auto-detect|generic|raw|code|line|lines?-?numbers|source|undefined|null|unknown|notranslate|enlighter|wrapper|toolbar|block|highlight|inline|basic)$/;

const renamed: Readonly<Record<string, string>> = {
  "text-html-basic": "html",
  "text-xml": "xml",
  "js-react": "jsx",
  jscript: "javascript",
  ipython: "python",
  ipython3: "python",
  pycon: "python",
  python3: "python",
  "c#": "csharp",
  "c++": "cpp",
  "f#": "fsharp",
  bashsession: "console",
};

const attributes = [
  "dataLanguage",
  "dataLang",
  "dataEnlighterLanguage",
  "dataCodeLanguage",
  "dataCodeLang",
  "dataEnlighterGroup",
  "lang",
  "dataSyntaxhighlighterParams",
  "dataInfo",
];

// Each convention with what it is used by. `brush` may stand with its value in one class or two.
const conventions: readonly RegExp[] = [
  // HTML's own advice, Prism, highlight.js, Rouge; Prettify.
  /(?:^|\s)(?:language|lang)-([\w+#.-]+)/,
  // GitHub.
  /(?:^|\s)highlight-source-([\w+#-]+)/,
  /(?:^|\s)highlight-(text-(?:html-basic|xml))/,
  // MediaWiki.
  /(?:^|\s)mw-highlight-lang-([\w+#-]+)/,
  // SyntaxHighlighter; Crayon.
  /(?:^|[\s;])brush:\s*([\w+#-]+)/,
  /(?:^|\s)lang:([\w+#-]+)/,
  // Org mode.
  /(?:^|\s)src-([\w+#-]+)/,
  // Sphinx.
  /(?:^|\s)highlight-([\w+#-]+)/,
];

/** The language that a part names by an attribute or class; empty where it names none. */
function namedBy(part: Part): string {
  for (const name of attributes) {
    const value = attribute(part, name).toLowerCase().trim();
    const brush = /brush:\s*([\w+#-]+)/.exec(value)?.[1] ?? value;
    // `lang` mostly says which language people speak.
    if (brush !== "" && /^[\w+#.-]+$/.test(brush) && (name !== "lang" || languageNames.has(brush))) return brush;
  }
  const classes = classesOf(part);
  const all = classes.join(" ");
  for (const convention of conventions) {
    const found = convention.exec(all)?.[1];
    if (found !== undefined && !none.test(found)) return found;
  }
  // `hljs ruby`, `sourceCode python`, `highlight js`, `dp-j`: a name beside the highlighter's own.
  return classes.find((word) => word !== "code" && languageNames.has(word)) ?? "";
}

/** The language of a listing, from the parts that may name it, the most telling first; undefined where none does. */
export function languageOf(parts: readonly Part[]): string | undefined {
  for (const part of parts) {
    const name = namedBy(part);
    if (name !== "" && !none.test(name)) return renamed[name] ?? name;
  }
  return undefined;
}
