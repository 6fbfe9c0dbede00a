"use strict";
/* What every page is made of: data, words, elements, state, views. What a plan says reaches the page by textContent only. */
const DATA = JSON.parse(document.getElementById("data").textContent);
const WORDS = JSON.parse(document.getElementById("words").textContent);
const LABELS = DATA.labels;
const FIRST_LANG = document.documentElement.dataset.lang;
/** Names of what filters: they change together as "filters". */
const FILTERS = [];

const state = { theme: "" };
const listeners = [];
/** Call after every change of state; `what` are the names that changed. */
function onChange(listener) { listeners.push(listener); }

/** What the address keeps: name -> its first value, how it is written as text ("" says nothing), how it is read. */
const kept = {};
function keep(name, initial, write, read) { state[name] = initial; kept[name] = { write, read }; }
/** The view that opens first, and the tabs in their order: each page names its own. */
const TABS = document.documentElement.dataset.tabs.split(" ");
keep("view", TABS[0], (view) => (view === TABS[0] ? "" : view), (text) => (VIEWS.some((one) => one.name === text) ? text : TABS[0]));
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
/** Natural order: AEI.2 before AEI.10. */
const natural = new Intl.Collator("es", { numeric: true }).compare;

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
  if (next !== lastAddress && location.protocol !== "about:") history.pushState(null, "", next); // a frame has no address
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

function drawTabs() {
  redraw($("tabs"), TABS.map((name) => el("button", { type: "button", "data-key": "tab-" + name, "aria-current": name === state.view ? "page" : null, onclick: () => update({ view: name }) }, t("view_" + name))));
}
function drawView() {
  for (const view of VIEWS) {
    const section = $("view-" + view.name), shown = view.name === state.view;
    section.hidden = !shown;
    if (shown && view.stale) { view.draw(section); view.stale = false; }
  }
}
function drawWords() {
  document.documentElement.lang = state.lang;
  for (const one of document.querySelectorAll("[data-word]")) one.textContent = t(one.dataset.word);
  for (const one of document.querySelectorAll("[data-label]:not(details)")) one.setAttribute("aria-label", t(one.dataset.label));
  for (const one of document.querySelectorAll("[data-title]")) { one.title = t(one.dataset.title); one.setAttribute("aria-label", t(one.dataset.title)); }
  if ($("search")) $("search").placeholder = t("search");
  $("language").lang = state.lang === "es" ? "en" : "es";
  drawTabs();
}
$("language").addEventListener("click", () => update({ lang: state.lang === "es" ? "en" : "es" }));
$("theme").addEventListener("click", () => {
  const dark = document.documentElement.dataset.theme ? document.documentElement.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "light" : "dark";
  update({ theme: document.documentElement.dataset.theme }, true);
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", (event) => update({ theme: String(event.matches) }, true));
const typing = (target) => ["INPUT", "SELECT", "TEXTAREA"].includes(target.tagName) || target.isContentEditable;

function download(name, blob) {
  const url = URL.createObjectURL(blob), a = el("a", { href: url, download: name });
  document.body.append(a); a.click(); a.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
/** A cell that no spreadsheet runs and that stays one cell. */
function csvCell(value) {
  if (value === null || value === undefined) return "";
  const text = typeof value === "number" ? String(value) : String(value).replace(/\0/g, ""), safe = typeof value !== "number" && /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? "'" + text : text;
  return /[",;\r\n]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
}
function asCsv({ columns, rows }) { return "\ufeff" + [columns, ...rows].map((row) => row.map(csvCell).join(",")).join("\n") + "\n"; }
