"use strict";
/* The page comes alive: views, language, theme, keys; then the address says what is shown. */
function drawTools() {
  redraw($("tools"), currentView().tools(), state.view === "map" ? listButton() : null, exportMenu());
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
/** Keys are the page's only where nobody types: "/" goes to the search; Escape closes what is open, last opened first. */
addEventListener("keydown", (event) => {
  $("hint").hidden = true;
  if (event.key === "Escape") { if (!closeMenus() && !typing(event.target)) stepBack(); return; }
  if (event.key !== "/" || typing(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  $("search").focus();
});
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
