"use strict";
/* The elements beside the map: the cascade as a list that unfolds, for pointer, keys and screen readers. */
const CASCADE = ["ObjetivoNacional", "ObjetivoEspecifico", "AE", "EjePGG", "LineamientoPGG", "PoliticaNacional", "ObjetivoPrioritario", "Lineamiento", "Servicio", "OES", "AES", "OER", "AER", "OEL", "AEL", "OEI", "AEI", "Indicador"];
/** What each element stands under in the list: its objective, its plan, or what it measures. */
const ABOVE = NODES.map((node, index) => {
  const up = CASCADE.includes(node.label) ? OUT[index].find((edge) => ["PERTENECE_A", "MIDE"].includes(EDGES[edge][TYPE])) : undefined;
  return up === undefined ? null : EDGES[up][TARGET];
});
const BELOW = NODES.map(() => []);
ABOVE.forEach((above, index) => { if (above !== null) BELOW[above].push(index); });
for (const below of BELOW) below.sort((a, b) => CASCADE.indexOf(NODES[b].label) - CASCADE.indexOf(NODES[a].label) || a - b);
const unfolded = new Set();
let listShown = innerWidth >= 1500;

/** Roots: plans (the entity's own first), policies, then what stands under nothing, by kind. */
function roots() {
  const plans = ofLabel("Plan").sort((a, b) => (NODES[a].held.tipo === "PEI" ? 0 : 1) - (NODES[b].held.tipo === "PEI" ? 0 : 1) || a - b);
  const loose = [...NODES.keys()].filter((index) => ABOVE[index] === null && !["Plan", "Entidad", "PoliticaNacional"].includes(NODES[index].label));
  const kinds = [...new Set(loose.map((index) => NODES[index].label))];
  return [plans, ofLabel("PoliticaNacional"), kinds.map((label) => [label, loose.filter((index) => NODES[index].label === label)])];
}
/** Whether an element or something under it is left by the filters. */
const stays = (index) => allowed(index) || BELOW[index].some(stays);

function drawList(toSelected) {
  const panel = $("list");
  panel.hidden = !listShown;
  if (!listShown || state.view !== "map") return;
  for (let above = state.selected === null ? null : ABOVE[state.selected]; above !== null; above = ABOVE[above]) unfolded.add(above);
  const [plans, policies, kinds] = roots();
  const kept = panel.scrollTop, inside = panel.contains(document.activeElement);
  redraw(panel, el("h2", {}, t("view_table")), el("ul", { class: "tree" },
    plans.concat(policies).filter(stays).map(branch), kinds.map(([label, members]) => kindBranch(label, members.filter(stays)))));
  panel.scrollTop = kept;
  rove((inside && document.activeElement.closest(".item")) || panel.querySelector('[aria-current="true"]') || panel.querySelector(".item"), false, toSelected);
}
function branch(index) {
  const below = BELOW[index].filter(stays), open = unfolded.has(index), node = NODES[index];
  const item = el("button", { type: "button", class: "item" + (allowed(index) ? "" : " faded"), tabindex: "-1", "data-node": index, "data-key": "n" + index, title: clipped(title(node), WHOLE_NAME),
    "aria-current": state.selected === index ? "true" : null, "aria-expanded": below.length ? String(open) : null, onclick: () => pickItem(index) },
  glyph(node.label), el("span", { class: "visually-hidden" }, labelWords(node.label) + ": "), node.code ? el("b", {}, node.code) : null, el("bdi", {}, clipped(node.short || node.name || (node.code ? "" : node.id))));
  return el("li", {}, twisty(below.length, open, () => unfold(index, !open)), item, open && below.length ? el("ul", {}, below.map(branch)) : null);
}
function kindBranch(label, members) {
  if (!members.length) return null;
  const key = "kind:" + label, open = unfolded.has(key);
  return el("li", {}, twisty(1, open, () => unfold(key, !open)),
    el("button", { type: "button", class: "item root", tabindex: "-1", "data-key": key, "aria-expanded": String(open), onclick: () => unfold(key, !open) }, glyph(label), el("bdi", {}, labelWords(label)), el("span", { class: "count" }, members.length)),
    open ? el("ul", {}, members.map(branch)) : null);
}
/** For the pointer only: keys and screen readers unfold with the button beside it. */
function twisty(some, open, action) {
  const made = el("span", { class: "twisty", "aria-hidden": "true" }, some ? (open ? "▾" : "▸") : "");
  if (some) made.addEventListener("click", action);
  return made;
}
function pickItem(index) {
  if (state.selected === index) { unfold(index, !unfolded.has(index)); return; }
  unfolded.add(index);
  select(index);
}
function unfold(key, open) { if (open) unfolded.add(key); else unfolded.delete(key); drawList(); }
const keyOf = (item) => (item.dataset.node === undefined ? item.dataset.key : Number(item.dataset.node));

/** One item takes part in the order of the Tab key; arrows go from item to item. */
function rove(item, focus, scroll) {
  if (!item) return;
  for (const one of $("list").querySelectorAll('.item[tabindex="0"]')) one.tabIndex = -1;
  item.tabIndex = 0;
  if (focus) item.focus();
  if (focus || scroll) item.scrollIntoView({ block: "nearest" });
}
function onListKey(event) {
  const item = event.target.closest(".item");
  if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
  const items = [...$("list").querySelectorAll(".item")], at = items.indexOf(item), open = item.getAttribute("aria-expanded");
  const goes = { ArrowDown: items[at + 1], ArrowUp: items[at - 1], Home: items[0], End: items[items.length - 1] };
  if (event.key in goes) { event.preventDefault(); rove(goes[event.key], true); }
  if (event.key === "ArrowRight") { event.preventDefault(); if (open === "false") unfold(keyOf(item), true); else if (open) rove(items[at + 1], true); }
  if (event.key === "ArrowLeft") { event.preventDefault(); if (open === "true") unfold(keyOf(item), false); else rove(item.parentElement.parentElement.parentElement.querySelector(":scope > .item"), true); }
}
$("list").addEventListener("keydown", onListKey);
function listButton() {
  return el("button", { type: "button", class: "small", "aria-pressed": String(listShown), "aria-controls": "list", "data-key": "list", onclick: () => { listShown = !listShown; drawList(); drawTools(); } }, t("list"));
}
onChange((changed) => { if (["selected", "filters", "lang", "view"].some((name) => changed.includes(name))) drawList(changed.includes("selected")); });
{
  const own = ofLabel("Plan").find((index) => NODES[index].held.tipo === "PEI");
  if (own !== undefined) unfolded.add(own);
}
