import fc from "fast-check";

const tags = (
  "a b i font nobr p div span ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr td th form button select " +
  "option optgroup h1 h2 pre listing textarea title script style noscript iframe xmp noembed noframes template svg math " +
  "mi mtext annotation-xml foreignObject desc title html head body frameset frame br hr img input image isindex base " +
  "object marquee applet ruby rb rt rp rtc plaintext main article x-y p.note x#y DIV Table sVg"
).split(" ");

const names =
  "class id href CLASS classname style type hidden width data-x data-x-y xlink:href viewbox definitionurl encoding color " +
  "size face srcset accept sizes coords constructor __proto__ valueof 1 é É <b \" ' ==";

const values = [
  "",
  "a b  c",
  " x ",
  "hidden",
  "1",
  "1.5",
  "true",
  "text/html",
  "a, b ,c,",
  "?a=1&b=2&copy=3&amp;x&#38;",
  "&copy",
  "&copy;",
  "&notit;",
  "&#128;",
  "&#0;",
  "a\nb",
  "a>b",
  "<c>",
  "é",
  "\u{1F600}",
];

const value = fc.constantFrom(...values);
const attribute = fc
  .tuple(
    fc.constantFrom(...names.split(" ")),
    fc.constantFrom("", "=", " = ", "=\n"),
    fc.constantFrom('"', "'", ""),
    value,
  )
  .map(([name, sign, quote, text]) => (sign === "" ? name : `${name}${sign}${quote}${text}${quote}`));

const startTag = fc
  .tuple(
    fc.constantFrom(...tags),
    fc.array(attribute, { maxLength: 3 }),
    fc.constantFrom(" ", "\n", "/", "\t ", "\f"),
    fc.constantFrom(">", ">", ">", ">", "/>", " >", " / >", ""),
  )
  .map(([tag, attributes, between, end]) => `<${[tag, ...attributes].join(between)}${end}`);

const endTag = fc
  .tuple(fc.constantFrom(...tags), fc.constantFrom(">", ">", ">", " >", "/>", " a=b>", ""))
  .map(([tag, end]) => `</${tag}${end}`);

const text = fc.constantFrom(
  ..."x|a b|  |\n|\n\nx|\r\n|\r|\t\f | é|日本語|\u{1F600}|\uD83D|\uDE00|\0|a\0b|\uFEFF|\u0001|\uFDD0".split("|"),
  ..."& &amp; &amp &ampx &lt; &gt;&gt &nbsp; &hellip; &eacute &noti &notin; &nosuch; &#65; &#x41; &#x1F600; &#xD800;".split(
    " ",
  ),
  ..."&#0; &#13; &#150; &#9; &#10; &#xFFFF; &#x110000; &#; &#x; &; &= &CounterClockwiseContourIntegral; &fjlig;".split(
    " ",
  ),
  ..."<|< |<3|</|</ >|</>|<>|>|<!|<?|<!>|<?xml version='1.0'?>|<!doctype html>|<!DOCTYPE>|<!-|]]>|--|-->|--!>|=|\"|'|/".split(
    "|",
  ),
  ..."<!---->|<!-->|<!--->|<!-- a -->|<!--a--!>|<!--a--|<!-- <!-- a -->|<!-- a --->|<!--\0-->|<![CDATA[x]]>|<![CDATA[".split(
    "|",
  ),
  "<script>if (a < b && c) '</scr' + 'ipt>'</script>",
  "<script><!-- <script> </script> --></script>",
  "<script><!-- a </script>",
  "<title>a &amp; <b> &nosuch; </titles></title x>",
  "<style>p > a {} <!-- </style  >",
  "<textarea>\n\n a</textarea>",
  "<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN' 'http://www.w3.org/TR/html4/loose.dtd'>",
  "<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 3.2//EN'>",
);

/** What nobody would write on purpose: tags, attributes, references and debris in any order. */
export const tagSoup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: startTag }, { weight: 3, arbitrary: endTag }, { weight: 4, arbitrary: text }),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(""));
