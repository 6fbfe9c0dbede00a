"use strict";
/* Search with suggestions: by code and words, without accents; arrows, Enter and Escape work it. */
const SEARCHED = NODES.map((node) => fold([node.code, node.name, node.short, labelWords(node.label), ...(node.held.variantes || [])].join(" ")));
/** A code without what spellings differ in: "AEI 01.5" and "aei.1.05" are ["aei", "1", "5"]. */
const codeParts = (text) => (fold(text).match(/[a-z]+|[0-9]+/g) || []).map((part) => part.replace(/^0+(?=[0-9])/, "")).join(".");
const squeezed = (text) => fold(text).replace(/[^a-z0-9]/g, "");
const CODES = NODES.map((node) => [codeParts(node.code), squeezed(node.code)]);
/** How well an element's code is the one asked for: 0 it is, 1 or 2 it begins like it, null not at all. */
function codeRank(index, parts, signs) {
  const [own, ownSigns] = CODES[index];
  if (!own || !signs) return null;
  return own === parts || ownSigns === signs ? 0 : own.startsWith(parts + ".") ? 1 : ownSigns.startsWith(signs) ? 2 : null;
}
let suggestions = [], chosen = -1;

function find(text) {
  const words = fold(text).split(/\s+/).filter(Boolean), parts = codeParts(text), signs = squeezed(text);
  if (!words.length) return [];
  const scored = [];
  SEARCHED.forEach((whole, index) => {
    const rank = codeRank(index, parts, signs);
    if (rank !== null || words.every((word) => whole.includes(word))) scored.push([rank === null ? 3 : rank, index]);
  });
  return scored.sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, index]) => index);
}
function suggest() {
  const text = $("search").value;
  suggestions = find(text).slice(0, 12); chosen = -1;
  replace($("suggestions"), suggestions.map((index, number) => el("li", { role: "option", id: "suggestion-" + number, "aria-selected": "false", onmousedown: (event) => { event.preventDefault(); take(number); } },
    glyph(NODES[index].label), el("span", {}, NODES[index].code ? el("b", {}, NODES[index].code + " ") : null, el("bdi", {}, NODES[index].name || (NODES[index].code ? "" : NODES[index].id))), el("span", { class: "muted" }, labelWords(NODES[index].label)))),
  text.trim() && !suggestions.length ? el("li", { class: "muted", role: "option", "aria-disabled": "true" }, t("nothing_found")) : null);
  open(Boolean(text.trim()));
}
function open(shown) {
  $("suggestions").hidden = !shown;
  $("search").setAttribute("aria-expanded", String(shown));
  if (chosen < 0 || !shown) $("search").removeAttribute("aria-activedescendant");
}
function take(number) {
  if (suggestions[number] === undefined) return;
  select(suggestions[number]);
  $("search").value = ""; open(false);
}
function pick(number) {
  chosen = (number + suggestions.length) % suggestions.length;
  [...$("suggestions").children].forEach((item, place) => item.setAttribute("aria-selected", String(place === chosen)));
  $("search").setAttribute("aria-activedescendant", "suggestion-" + chosen);
  $("suggestions").children[chosen].scrollIntoView({ block: "nearest" });
}
$("search").addEventListener("input", suggest);
$("search").addEventListener("blur", () => open(false));
$("search").addEventListener("keydown", (event) => {
  if (event.key === "Escape") { event.stopPropagation(); $("search").value = ""; open(false); }
  if (!suggestions.length || $("suggestions").hidden) return;
  if (event.key === "ArrowDown") { event.preventDefault(); pick(chosen + 1); }
  if (event.key === "ArrowUp") { event.preventDefault(); pick(chosen - 1); }
  if (event.key === "Enter") { event.preventDefault(); take(Math.max(chosen, 0)); }
});
