import fc from "fast-check";

const tags = (
  "b i em a span del s code q sup mark font kbd p div ul ol li table tr td th pre nobr blockquote h2 dl dt dd label button " +
  "select textarea template script noscript figure figcaption center details summary video abbr ruby rt"
).split(" ");

const space = fc.constantFrom("", "", " ", "\n", "  ", "\n\t", "\u00A0", "\v");

const text = fc.constantFrom("x", "a b", " c", "d ", "e\n f", "*g*", " ", "\n", "&nbsp;", "。", "1.", "");

const single = fc.constantFrom(
  "<br>",
  "<img src=/i.png alt=i>",
  "<hr>",
  "<wbr>",
  "<input value=v>",
  "<input type=checkbox>",
  "<!-- c -->",
  "<svg></svg>",
  "<link>",
  "<iframe src=/f title=t></iframe>",
  "<p hidden>h</p>",
  "<b hidden></b>",
  "<td nowrap> n  n </td>",
  "<base href=https://example.org/>",
  "<span data-mdast=ignore>i</span>",
  "<x-y> z </x-y>",
);

const { soup } = fc.letrec<{ soup: string }>((tie) => ({
  soup: fc
    .array(
      fc.oneof(
        { depthSize: "small" },
        fc.oneof(text, single),
        fc
          .tuple(fc.constantFrom(...tags), space, tie("soup"), space)
          .map(
            ([tag, before, inner, after]) =>
              `<${tag}${tag === "a" ? " href=/l id=x" : ""}>${before}${inner}${after}</${tag}>`,
          ),
      ),
      { maxLength: 5 },
    )
    .chain((pieces) => space.map((between) => pieces.join(between))),
}));

/** Inline and block elements of every kind in each other, with white space at all their edges. */
export const inlineSoup: fc.Arbitrary<string> = soup;
