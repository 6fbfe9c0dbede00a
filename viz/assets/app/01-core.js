"use strict";
/* State, words, elements of the page. What a plan says reaches the page by textContent only. */
const DATA = JSON.parse(document.getElementById("data").textContent);
const WORDS = JSON.parse(document.getElementById("words").textContent);
const NODES = DATA.nodes, EDGES = DATA.edges, LABELS = DATA.labels, PLACES = DATA.places;
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
const FIRST_LANG = document.documentElement.dataset.lang, FILTERS = ["hide", "oei", "unit", "pgg", "certainty", "rule"];
const OUT = NODES.map(() => []), IN = NODES.map(() => []);
EDGES.forEach((edge, number) => { OUT[edge[SOURCE]].push(number); IN[edge[TARGET]].push(number); });
const GAPS = NODES.map(() => []);
DATA.findings.forEach((finding, number) => { if (finding.node !== null) GAPS[finding.node].push(number); });

const state = { theme: "" };
const listeners = [];
/** Call after every change of state; `what` are the names that changed. */
function onChange(listener) { listeners.push(listener); }

/** What the address keeps: name -> its first value, how it is written as text ("" says nothing), how it is read. */
const kept = {};
function keep(name, initial, write, read) { state[name] = initial; kept[name] = { write, read }; }
const asId = (index) => (index === null ? "" : NODES[index].id);
const fromId = (text) => (BY_ID.has(text) ? BY_ID.get(text) : null);
const fromIds = (text) => text.split("|").map(fromId).filter((index) => index !== null);
keep("view", "map", (view) => (view === "map" ? "" : view), (text) => (VIEWS.some((one) => one.name === text) ? text : "map"));
keep("selected", null, asId, fromId);
keep("focus", null, asId, fromId);
keep("lang", document.documentElement.lang, (lang) => (lang === FIRST_LANG ? "" : lang), (text) => (["es", "en"].includes(text) ? text : FIRST_LANG));

const t = (key) => (WORDS[key] || {})[state.lang] || key;
const say = (texts) => (texts ? texts[state.lang] || texts.es : "");
/** A text with {names} filled in. */
const fill = (key, values) => t(key).replace(/\{(\w+)\}/g, (_whole, name) => String(values[name]));
const labelWords = (label) => say(LABELS[label]);
const formats = {};
/** A number as the language writes it; what knows how is made once, for it is slow to make. */
function number(value) {
  if (!formats[state.lang]) formats[state.lang] = new Intl.NumberFormat(state.lang === "en" ? "en" : "es-PE", { maximumFractionDigits: 4 });
  return formats[state.lang].format(Number(value));
}
const fold = (text) => String(text || "").normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
const handle = (node) => node.code || node.short || node.name || node.id;
const title = (node) => [node.code, node.name].filter(Boolean).join(" ") || node.id;
/** Natural order: AEI.2 before AEI.10. */
const natural = new Intl.Collator("es", { numeric: true }).compare;

const PLAN_GAPS = GAPS.map((found) => found.map((one) => DATA.findings[one]).filter((finding) => finding.outcome === "plan"));
const gapsOfPlan = (index) => PLAN_GAPS[index];

/** Make an element: el("button", {class: "x", onclick: f}, "text", child...). */
function el(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "class") made.className = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat(Infinity)) if (child !== null && child !== undefined && child !== false) made.append(child);
  return made;
}
const $ = (id) => document.getElementById(id);
function replace(parent, ...children) { parent.replaceChildren(...children.flat(Infinity).filter((one) => one !== null && one !== undefined && one !== false)); }

const SHORT = 90, WHOLE_NAME = 600;
/** A text cut where no one would read on; the panel has the whole. */
const clipped = (text, most = SHORT) => (text.length > most ? text.slice(0, most).trimEnd() + "…" : text);
/** Draw anew what stands in a parent; whoever was on a part of it (data-key) stays on it. */
function redraw(parent, ...children) {
  const key = parent.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  replace(parent, ...children);
  const again = key && [...parent.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key);
  if (again) again.focus({ preventScroll: true });
}

/* Rows of a long table come in turns, the first at once: a browser measures every cell before it shows any. */
const CELLS_AT_ONCE = 2400, unfinished = new Set(), whenIdle = window.requestIdleCallback || ((then) => setTimeout(then, 30));
/** The body of a table with a row for each member. */
function bodyOf(members, columns, row) {
  const turn = Math.max(20, Math.ceil(CELLS_AT_ONCE / Math.max(1, columns))), body = el("tbody", {}, members.slice(0, turn).map(row));
  let done = turn;
  const go = (most) => { unfinished.delete(go); body.append(...members.slice(done, done + most).map(row)); done += most; wait(); };
  const wait = () => { if (done < members.length) { unfinished.add(go); whenIdle(() => { if (!body.isConnected) unfinished.delete(go); else if (unfinished.has(go)) go(turn); }); } };
  wait();
  return body;
}
/** All rows now: paper does not wait. */
function finishTables() { for (const go of [...unfinished]) go(Infinity); }

let openMenu = "";
/** A button with a sheet that opens below it; one is open at a time, Escape and a click elsewhere close it. */
function menu(name, words, sheet, onOpen) {
  const made = el("details", { class: "menu", open: openMenu === name, "data-menu": name }, el("summary", { "data-key": "menu-" + name }, words), sheet);
  made.addEventListener("toggle", () => {
    if (made.open && openMenu !== name) { closeMenus(); openMenu = name; }
    if (!made.open && openMenu === name) openMenu = "";
    if (made.open && onOpen) onOpen(sheet);
  });
  return made;
}
function closeMenus() {
  const open = [...document.querySelectorAll("details.menu[open]")].filter((one) => one.dataset.menu === openMenu);
  openMenu = "";
  for (const one of open) { if (one.contains(document.activeElement)) one.querySelector("summary").focus(); one.open = false; }
  return open.length > 0;
}
addEventListener("pointerdown", (event) => { if (openMenu && !event.target.closest("details.menu")) closeMenus(); });

/** A button that leads to an element in every view; its kind is told in words. */
function link(index, text, most) {
  const node = NODES[index];
  return el("button", { class: "link", type: "button", "data-node": index, title: clipped(title(node), WHOLE_NAME), onclick: () => select(index) },
    glyph(node.label), el("span", { class: "visually-hidden" }, labelWords(node.label) + ": "), el("bdi", {}, clipped(text || handle(node), most)));
}

const SHAPES = {
  dot: "M8 3a5 5 0 1 0 .01 0z", square: "M3 3h10v10H3z", diamond: "M8 2l6 6-6 6-6-6z", triangle: "M8 2.5l6 11H2z",
  triangleDown: "M8 13.5l6-11H2z", hexagon: "M5 3h6l3 5-3 5H5L2 8z",
  star: "M8 1.5l1.9 4.3 4.6.5-3.4 3.1.9 4.6L8 11.7 4 14l.9-4.6L1.500 6.300l4.600-.5z",
};
/** The sign of a kind: a shape in the family's colour, told in words by the text beside it. */
function glyph(label) {
  const space = "http://www.w3.org/2000/svg", svg = document.createElementNS(space, "svg"), path = document.createElementNS(space, "path");
  svg.setAttribute("viewBox", "0 0 16 16"); svg.setAttribute("class", "glyph"); svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", SHAPES[LABELS[label].shape] || SHAPES.dot); path.setAttribute("fill", LABELS[label].colour);
  svg.append(path);
  return svg;
}

function select(index, options) { update({ selected: index, ...(options || {}) }); }
function focusOn(index) { update({ focus: index, selected: index, view: "map" }); }

const same = (one, other) => one === other || JSON.stringify(one) === JSON.stringify(other);
/** Change the state, keep it in the address, tell every view. */
function update(changes, fromAddress) {
  const changed = Object.keys(changes).filter((name) => !same(state[name], changes[name]));
  if (!changed.length) return;
  for (const name of changed) state[name] = changes[name];
  if (changed.some((name) => FILTERS.includes(name))) changed.push("filters");
  if (!fromAddress) remember();
  for (const listener of listeners) listener(changed);
}
function address() {
  const parts = new URLSearchParams();
  for (const [name, { write }] of Object.entries(kept)) { const text = write(state[name]); if (text) parts.set(name, text); }
  return "#" + parts.toString().replaceAll("%2F", "/").replaceAll("%7C", "|");
}
let lastAddress = null;
function remember() {
  const next = address();
  if (next !== lastAddress) history.pushState(null, "", next);
  lastAddress = next;
}
function restore() {
  const parts = new URLSearchParams(location.hash.slice(1));
  update(Object.fromEntries(Object.entries(kept).map(([name, { read }]) => [name, read(parts.get(name) || "")])), true);
  lastAddress = address();
}
addEventListener("popstate", restore);

/** Views register here: name (its word is "view_" + name), how it draws itself into its section, and as it may have
 * them: `tools` for the bar, `rows` for the CSV ({columns, rows}). */
const VIEWS = [];
function addView(name, draw, more) { VIEWS.push({ name, draw, tools: () => [], rows: null, stale: true, ...(more || {}) }); }
const currentView = () => VIEWS.find((one) => one.name === state.view);
