"use strict";
/* The full trace of one element, up and down, as nested lists. */
function drawTrace(parent) {
  if (state.selected === null) return replace(parent, el("h2", {}, t("view_trace")), el("p", { class: "muted" }, t("summary_help")));
  const node = NODES[state.selected], inside = parent.contains(document.activeElement) && document.activeElement !== parent;
  replace(parent, el("p", { class: "kind" }, glyph(node.label), labelWords(node.label)), el("h2", { tabindex: "-1" }, node.code ? el("span", { class: "code" }, node.code) : null, el("bdi", {}, node.name || (node.code ? "" : node.id))),
    el("div", { class: "two" },
      el("section", {}, el("h3", {}, t("up"), " ", el("span", { class: "count" }, node.up.length)), chain(state.selected, new Set(node.upEdges), SOURCE, TARGET, new Set([state.selected]))),
      el("section", {}, el("h3", {}, t("down"), " ", el("span", { class: "count" }, node.down.length)), chain(state.selected, new Set(node.downEdges), TARGET, SOURCE, new Set([state.selected])))));
  parent.scrollTop = 0;
  if (inside) parent.querySelector("h2").focus();
}
/** What the precomputed relationships lead to from here; an element that stands above is not gone into again. */
function chain(index, edges, near, far, seen) {
  const steps = (near === SOURCE ? OUT : IN)[index].filter((one) => edges.has(one));
  if (!steps.length) return seen.size === 1 ? el("p", { class: "muted" }, t("none")) : null;
  return el("ul", { class: "chain" }, steps.map((one) => {
    const edge = EDGES[one], next = edge[far], again = seen.has(next);
    seen.add(next);
    const more = again && (near === SOURCE ? OUT : IN)[next].some((other) => edges.has(other));
    return el("li", {}, tie(edge, far), more ? el("span", { class: "muted" }, " ↑ " + t("above")) : null, again ? null : chain(next, edges, near, far, seen));
  }));
}
/** Elements of the trace, those nearest first as they stand in the list. */
function traceRows() {
  const node = state.selected === null ? null : NODES[state.selected];
  const row = (way) => (index) => [t(way), labelWords(NODES[index].label), NODES[index].code, NODES[index].name, NODES[index].plan, NODES[index].held.certeza ? t(NODES[index].held.certeza) : ""];
  return { columns: ["direction", "kind", "code", "name", "plan", "certainty"].map(t), rows: node ? [...node.up.map(row("up")), ...node.down.map(row("down"))] : [] };
}
addView("trace", drawTrace, { rows: traceRows });
