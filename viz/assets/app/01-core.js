"use strict";
/* The elements of the page, how they are tied, what is chosen. */
const NODES = DATA.nodes, EDGES = DATA.edges, PLACES = DATA.places;
const SOURCE = 0, TYPE = 1, TARGET = 2, CERTAINTY = 3, COLLECTIVE = 4, SOURCES = 5, NOTE = 6;
/** Rising numbers from their steps in base 36: "3 1*2 4" is 3 4 5 9. */
function unpack(text) {
  const found = [];
  let last = 0;
  for (const run of text ? text.split(" ") : []) {
    const [step, times] = run.split("*"), size = parseInt(step, 36);
    for (let left = times ? parseInt(times, 36) : 1; left; left--) found.push((last += size));
  }
  return found;
}
for (const node of NODES) for (const kind of ["up", "down", "upEdges", "downEdges"]) node[kind] = unpack(node[kind]);
const BY_ID = new Map(NODES.map((node, number) => [node.id, number]));
FILTERS.push("hide", "oei", "unit", "pgg", "certainty", "rule");
const OUT = NODES.map(() => []), IN = NODES.map(() => []);
EDGES.forEach((edge, number) => { OUT[edge[SOURCE]].push(number); IN[edge[TARGET]].push(number); });
const GAPS = NODES.map(() => []);
DATA.findings.forEach((finding, number) => { if (finding.node !== null) GAPS[finding.node].push(number); });


const asId = (index) => (index === null ? "" : NODES[index].id);
const fromId = (text) => (BY_ID.has(text) ? BY_ID.get(text) : null);
const fromIds = (text) => text.split("|").map(fromId).filter((index) => index !== null);
keep("selected", null, asId, fromId);
keep("focus", null, asId, fromId);

const handle = (node) => node.code || node.short || node.name || node.id;
const title = (node) => [node.code, node.name].filter(Boolean).join(" ") || node.id;
const PLAN_GAPS = GAPS.map((found) => found.map((one) => DATA.findings[one]).filter((finding) => finding.outcome === "plan"));
const gapsOfPlan = (index) => PLAN_GAPS[index];

/** A button that leads to an element in every view; its kind is told in words. */
function link(index, text, most) {
  const node = NODES[index];
  return el("button", { class: "link", type: "button", "data-node": index, title: clipped(title(node), WHOLE_NAME), onclick: () => select(index) },
    glyph(node.label), el("span", { class: "visually-hidden" }, labelWords(node.label) + ": "), el("bdi", {}, clipped(text || handle(node), most)));
}

function select(index, options) { update({ selected: index, ...(options || {}) }); }
function focusOn(index) { update({ focus: index, selected: index, view: "map" }); }
