"use strict";
/* Pieces that several pages show: a section, how far a level reaches, what a rule is. */
const GOOD = new Set(["vinculado", "own", "yes", "indirect"]);
const OUTCOMES = ["plan", "lectura", "no_evaluable"];
function section(heading, ...children) { return el("section", {}, el("h3", {}, heading), children); }
const kindWords = (label) => (/^[A-Z]+$/.test(label) || label === "Servicio" ? label : labelWords(label));
/** How far a level reaches: what is sure, what the text lost (hatched), what only a sentence or the whole plan says. */
function bar(tally) {
  const good = Object.entries(tally.parts).filter(([part]) => GOOD.has(part)).reduce((sum, [, count]) => sum + count, 0);
  const unknown = tally.parts.sin_dato || 0, hatched = Math.min(unknown + tally.lost, tally.total - good);
  const meter = el("span", { class: "meter", "aria-hidden": "true" }, el("i", { class: "good" }), el("i", { class: "lost" }));
  meter.children[0].style.width = (100 * good) / tally.total + "%"; meter.children[1].style.width = (100 * hatched) / tally.total + "%";
  const notes = [["unknown_count", unknown], ["lost_rows_count", tally.lost], ["collective_count", tally.parts.collective || 0], ["whole_count", tally.parts.whole || 0]].filter(([, count]) => count);
  return el("div", { class: "bar" }, el("p", {}, el("span", {}, kindWords(tally.label), " ", t("measure_" + tally.measure),
    notes.map(([word, count]) => el("span", { class: "muted" }, " · " + fill(word, { count: number(count) })))), el("b", {}, fill("of_total", { part: number(good), total: number(tally.total) }))), meter);
}
function ruleFacts(rule) {
  const told = [["severity", t("severity_" + rule.severity)], ...["checks", "matters", "fix", "norm"].map((key) => [key, say(rule[key])])];
  return el("dl", { class: "facts" }, told.map(([key, words]) => [el("dt", {}, t(key)), el("dd", {}, words)]));
}
