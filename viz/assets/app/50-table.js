"use strict";
/* All elements as a table that keyboards and screen readers follow; the same selection as on the map. */
function shownByKind() {
  const groups = new Map();
  NODES.forEach((node, index) => { if (allowed(index)) { if (!groups.has(node.label)) groups.set(node.label, []); groups.get(node.label).push(index); } });
  return [...groups];
}
function drawTable(parent) {
  const open = new Set([...parent.querySelectorAll("details.group[open]")].map((one) => one.dataset.label)), first = !parent.firstChild;
  replace(parent, el("h2", {}, t("view_table")), shownByKind().map(([label, members]) => el("details", { class: "group", "data-label": label, open: first ? ["OEI", "AEI"].includes(label) : open.has(label) },
    el("summary", {}, glyph(label), labelWords(label), el("span", { class: "count" }, members.length)),
    el("table", { class: "elements" },
      el("thead", {}, el("tr", {}, ["code", "name", "certainty", "gaps"].map((word) => el("th", { scope: "col" }, t(word))))),
      bodyOf(members, 12, elementRow)))));
  if (!parent.querySelector("details")) parent.append(el("p", { class: "muted" }, t("nothing_left")));
}
/** The name; where there is no code, it is what leads to the element. */
const nameCell = (index) => (NODES[index].code ? el("bdi", {}, clipped(NODES[index].name || "", WHOLE_NAME)) : link(index, NODES[index].name, WHOLE_NAME));
function elementRow(index) {
  const node = NODES[index];
  return el("tr", { "data-node": index, "aria-current": index === state.selected ? "true" : null },
    el("td", { class: "nowrap" }, node.code ? link(index, node.code) : ""), el("td", {}, nameCell(index)), el("td", {}, node.held.certeza ? t(node.held.certeza) : ""), el("td", { class: "numeric" }, gapsOfPlan(index).length || ""));
}
function tableRows() {
  return { columns: ["kind", "code", "name", "plan", "certainty", "pgg", "gaps"].map(t), rows: shownByKind().flatMap(([label, members]) => members.map((index) => {
    const node = NODES[index];
    return [labelWords(label), node.code, node.name, node.plan, node.held.certeza ? t(node.held.certeza) : "", node.held.pgg ? t(node.held.pgg) : "", gapsOfPlan(index).length];
  })) };
}
addView("table", drawTable, { rows: tableRows });
onChange((changed) => {
  if (!changed.includes("selected")) return;
  for (const row of document.querySelectorAll("tr[data-node]")) {
    if (Number(row.dataset.node) === state.selected) row.setAttribute("aria-current", "true"); else row.removeAttribute("aria-current");
  }
});
/** Up and down go from row to row in the first column of a table. */
addEventListener("keydown", (event) => {
  const row = event.target.closest ? event.target.closest("tr[data-node]") : null, step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
  if (!row || !step || event.target.tagName !== "BUTTON" || row.closest(".matrix") || !row[step]) return;
  event.preventDefault();
  row[step].querySelector("button").focus();
});
