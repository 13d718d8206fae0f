import type { Handle } from "hast-util-to-mdast";
import type { Image, Paragraph, RootContent } from "mdast";

/** Images; those without a source were placeholders and show nothing. */
const img: Handle = (state, node) => {
  const { src, alt, title } = node.properties;
  if (typeof src !== "string" || src === "") return undefined;
  const text = typeof alt === "string" ? alt.replace(/\s+/g, " ").trim() : "";
  const said = typeof title === "string" ? title.replace(/\s+/g, " ").trim() : "";
  const image: Image = { type: "image", url: src, alt: text, title: said === "" || said === text ? null : said };
  state.patch(node, image);
  return image;
};

/** A picture and its caption are one paragraph of two lines: nothing can come between them. A quote holds who said it. */
const figure: Handle = (state, node) => {
  const blocks = state.toFlow(state.all(node)) as RootContent[];
  const captioned = node.children.some((child) => child.type === "element" && child.tagName === "figcaption");
  const [first, second] = blocks;
  if (captioned && blocks.length === 2 && first?.type === "blockquote" && second?.type === "paragraph") {
    return { ...first, children: [...first.children, second] };
  }
  if (!captioned || blocks.length !== 2 || first?.type !== "paragraph" || second?.type !== "paragraph") return blocks;
  if (isPicture(first) === isPicture(second)) return blocks;
  return { type: "paragraph", children: [...first.children, { type: "break" }, ...second.children] };
};

/** Only images, in links or not. */
function isPicture({ children }: Paragraph): boolean {
  return (
    children.some(({ type }) => type !== "text") &&
    children.every(
      (child) =>
        child.type === "image" ||
        (child.type === "text" && child.value.trim() === "") ||
        (child.type === "link" && child.children.every(({ type }) => type === "image")),
    )
  );
}

export const imageHandlers: Record<string, Handle> = {
  figure,
  image: img,
  img,
  picture: (state, node) => state.all(node),
};
