/** The script of the HTML report: what is shown of the sources, the filter, and the tip over marks. */
export const script = `
const tip = document.getElementById("tip");
const show = (mark) => {
  tip.replaceChildren(Object.assign(document.createElement("b"), { textContent: mark.dataset.rule }), mark.dataset.reason);
  tip.hidden = false;
  const { left, bottom, top } = mark.getBoundingClientRect();
  const fits = bottom + tip.offsetHeight + 8 < innerHeight;
  tip.style.left = Math.max(8, Math.min(left, innerWidth - tip.offsetWidth - 24)) + scrollX + "px";
  tip.style.top = (fits ? bottom + 6 : top - tip.offsetHeight - 6) + scrollY + "px";
  mark.setAttribute("aria-describedby", "tip");
};
const hide = () => {
  tip.hidden = true;
  document.querySelector("[aria-describedby=tip]")?.removeAttribute("aria-describedby");
};
const onMark = (event) => {
  // The mark under the pointer, else the one that has the focus.
  const mark = event.target.closest?.("mark") ?? document.activeElement.closest("mark");
  hide();
  if (mark) show(mark);
};
for (const type of ["mouseover", "focusin"]) addEventListener(type, onMark);
addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});
for (const input of document.querySelectorAll("[name=view]")) {
  input.addEventListener("change", () => (document.body.dataset.view = input.value));
}
const filter = document.querySelector("[type=search]");
filter?.addEventListener("input", () => {
  const words = filter.value.toLowerCase().split(/\\s+/).filter(Boolean);
  for (const item of document.querySelectorAll("[data-words]")) {
    item.hidden = !words.every((word) => item.dataset.words.includes(word));
  }
});
const open = () => {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const box = target?.closest?.("details");
  if (!box) return;
  box.open = true;
  target.scrollIntoView({ block: "center" });
  target.querySelector("mark[tabindex]")?.focus({ preventScroll: true });
};
addEventListener("hashchange", open);
open();
`;
