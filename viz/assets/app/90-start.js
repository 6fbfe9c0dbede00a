"use strict";
/* The page comes alive: views, language, theme, keys; then the address says what is shown. */
const TABS = ["map", "gaps", "indicators", "matrix", "table", "trace"];
function drawTabs() {
  redraw($("tabs"), TABS.map((name) => el("button", { type: "button", "data-key": "tab-" + name, "aria-current": name === state.view ? "page" : null, onclick: () => update({ view: name }) }, t("view_" + name))));
}
function drawTools() {
  redraw($("tools"), currentView().tools(), state.view === "map" ? listButton() : null, exportMenu());
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
  $("search").placeholder = t("search");
  $("language").lang = state.lang === "es" ? "en" : "es";
  drawTabs();
}
/** Which views a change makes stale. */
const STALE = { trace: ["selected"], indicators: ["sort"], matrix: ["matrix", "cells"] };
onChange((changed) => {
  if (changed.includes("lang")) drawWords();
  for (const view of VIEWS) if (["lang", "filters", ...(STALE[view.name] || [])].some((name) => changed.includes(name))) view.stale = true;
  if (changed.includes("view")) drawTabs();
  if (["view", "lang", "focus", "folded", "opened"].some((name) => changed.includes(name))) drawTools();
  drawView();
});
$("skip").addEventListener("click", (event) => { event.preventDefault(); update({ view: "table" }); $("view-table").focus(); });
$("language").addEventListener("click", () => update({ lang: state.lang === "es" ? "en" : "es" }));
$("theme").addEventListener("click", () => {
  const dark = document.documentElement.dataset.theme ? document.documentElement.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "light" : "dark";
  update({ theme: document.documentElement.dataset.theme }, true);
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", (event) => update({ theme: String(event.matches) }, true));
/** Keys are the page's only where nobody types: "/" goes to the search; Escape closes what is open, last opened first. */
addEventListener("keydown", (event) => {
  $("hint").hidden = true;
  if (event.key === "Escape") { if (!closeMenus() && !typing(event.target)) stepBack(); return; }
  if (event.key !== "/" || typing(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  $("search").focus();
});
const typing = (target) => ["INPUT", "SELECT", "TEXTAREA"].includes(target.tagName) || target.isContentEditable;
function stepBack() {
  if (state.selected !== null && state.selected !== state.focus) update({ selected: state.focus });
  else if (state.focus !== null) update({ focus: null, selected: null });
}
drawWords();
drawFilters();
drawDetails();
drawTools();
drawList();
drawView();
startMap();
restore();
document.documentElement.dataset.ready = "yes";
