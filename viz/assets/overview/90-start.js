"use strict";
/* The panel beside every view, the bar above it, and the page comes alive. */
function drawDetails() {
  const panel = $("details"), inside = panel.contains(document.activeElement);
  replace(panel, state.selected === null ? drawCountry() : drawPlan(PLANS[state.selected]));
  panel.scrollTop = 0;
  if (inside) panel.querySelector("h2").focus({ preventScroll: true });
}
function drawCountry() {
  const shown = shownPlans();
  return [el("h2", { tabindex: "-1" }, t("summary")), el("p", { class: "muted" }, fill("overview_help", { count: number(Object.values(DATA.counts).reduce((sum, count) => sum + count, 0)) })),
    el("ul", { class: "figures" }, [[shown.length, t("plans")], ...["OEI", "AEI", "Indicador"].map((label) => [shown.reduce((sum, index) => sum + (PLANS[index].counts[label] || 0), 0), label === "Indicador" ? t("view_indicators") : label])].map(([amount, one]) => el("li", { class: "figure" }, el("b", {}, number(amount)), el("span", {}, one)))),
    el("p", { class: "muted" }, t("summed_help")), summed(shown).filter((tally) => tally.total).map(bar), howToGet(t("name").toUpperCase())];
}
function drawPlan(plan) {
  const found = Object.entries(plan.found).map(([code, counts]) => [code, counts[PLAN_FOUND]]).filter(([, count]) => count);
  const weight = { error: 0, warning: 1, info: 2 };
  found.sort(([a, n], [b, m]) => weight[RULES[a].severity] - weight[RULES[b].severity] || m - n);
  return [el("div", { class: "panel-head" }, el("p", { class: "kind" }, [plan.slug, plan.period.join("-")].filter(Boolean).join(" · ")),
    el("button", { type: "button", class: "small", "aria-label": t("close"), title: t("close"), onclick: () => update({ selected: null }) }, "×")),
  el("h2", { tabindex: "-1" }, el("bdi", {}, clipped(plan.name, WHOLE_NAME))), howToGet(plan.slug),
  plan.cascade.map(([at, parts, lost]) => ({ measure: MEASURES[at][0], label: MEASURES[at][1], parts, lost, total: total(parts) })).filter((tally) => tally.total).map(bar),
  section(t("gaps"), el("ul", { class: "links top" }, found.map(([code, count]) => el("li", {}, el("b", {}, number(count)), el("button", { type: "button", class: "link", onclick: () => update({ rule: code, view: "entities", sort_entities: "-rule" }) }, say(RULES[code].name)))))),
  lostFindings(plan) ? el("p", { class: "muted" }, fill("lost_findings", { count: number(lostFindings(plan)) })) : null];
}
/** The command that gives a plan as a map, with every element and its evidence. */
function howToGet(name) {
  return section(t("in_full"), el("p", { class: "command" }, el("code", {}, `articulador view ${quoted(DATA.source)} --entity ${quoted(name)} -o plan.html`)));
}
const quoted = (text) => (/^[\w./:,-]+$/.test(text) ? text : '"' + text.replace(/["\\$`]/g, "\\$&") + '"');
function drawBar() {
  const count = currentView().count();
  $("count").textContent = count ? fill("count_elements", { shown: number(count[0]), total: number(count[1]) }) : "";
  const chip = (words, clear) => el("li", {}, el("button", { type: "button", class: "chip", "aria-label": fill("drop_filter", { name: words }), onclick: clear }, words, " ×"));
  redraw($("chips"), state.find ? chip(`“${state.find}”`, () => { $("search").value = ""; update({ find: "" }); }) : null, state.rule ? chip(state.rule + " " + say(RULES[state.rule].name), () => update({ rule: "" })) : null, state.kind ? chip(labelWords(state.kind), () => update({ kind: "" })) : null);
  const item = (word, action) => el("li", {}, el("button", { type: "button", onclick: () => { closeMenus(); action(); } }, t(word)));
  redraw($("tools"), menu("export", t("export"), el("ul", { class: "sheet items" }, item("export_csv", exportCsv), item("print", () => print()))));
}
function exportCsv() { download(fold(t("view_" + state.view)).replace(/[^a-z0-9]+/g, "-") + ".csv", new Blob([asCsv(currentView().rows())], { type: "text/csv;charset=utf-8" })); }
const STALE = { entities: ["sort_entities", "selected"], upper: ["sort_upper"] };
onChange((changed) => {
  if (changed.includes("lang")) drawWords();
  for (const view of VIEWS) if (["lang", "filters", ...(STALE[view.name] || [])].some((name) => changed.includes(name))) view.stale = true;
  if (changed.includes("view")) drawTabs();
  if (changed.includes("find") && document.activeElement !== $("search")) $("search").value = state.find;
  if (["selected", "lang", "filters"].some((name) => changed.includes(name))) drawDetails();
  drawView();
  drawBar();
});
let waiting = 0;
$("search").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(() => update({ find: $("search").value.trim(), ...(["levels"].includes(state.view) ? { view: "entities" } : {}) }), 120); });
$("panel").addEventListener("click", () => { const hidden = !$("details").hidden; $("details").hidden = hidden; $("panel").setAttribute("aria-expanded", String(!hidden)); document.querySelector("main").classList.toggle("alone", hidden); });
$("skip").addEventListener("click", (event) => { event.preventDefault(); update({ view: "entities" }); $("view-entities").focus(); });
addEventListener("keydown", (event) => {
  if (event.key === "Escape") { if (!closeMenus() && !typing(event.target)) update({ selected: null }); return; }
  if (event.key !== "/" || typing(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  $("search").focus();
});
drawWords();
drawDetails();
drawView();
drawBar();
restore();
document.documentElement.dataset.ready = "yes";
