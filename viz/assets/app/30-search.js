"use strict";
/* Search with suggestions: by code and words, without accents; arrows, Enter and Escape work it. */
const SEARCHED = NODES.map((node) => fold([node.code, node.name, node.short, labelWords(node.label), ...(node.held.variantes || [])].join(" ")));
const CODES = NODES.map((node) => fold(node.code).replace(/[^a-z0-9]/g, ""));
let suggestions = [], chosen = -1;

function find(text) {
  const words = fold(text).split(/\s+/).filter(Boolean), code = fold(text).replace(/[^a-z0-9]/g, "");
  if (!words.length) return [];
  const scored = [];
  SEARCHED.forEach((whole, index) => {
    const exact = CODES[index] && CODES[index] === code, starts = CODES[index] && code && CODES[index].startsWith(code);
    if (exact || starts || words.every((word) => whole.includes(word))) scored.push([exact ? 0 : starts ? 1 : 2, index]);
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
