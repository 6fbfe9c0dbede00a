"use strict";
/* Gaps by family and rule, each rule with its explanation; those of the reading apart from those of the plan. */
const shownFindings = () => DATA.findings.filter(allowedFinding);
function drawGaps(parent) {
  const families = new Map(), all = shownFindings();
  for (const code of Object.keys(DATA.rules)) {
    const found = all.filter((finding) => finding.rule === code), family = DATA.rules[code].family;
    if (!found.length) continue;
    if (!families.has(family)) families.set(family, []);
    families.get(family).push([code, found]);
  }
  const open = new Set([...parent.querySelectorAll("details.rule[open]")].map((one) => one.id));
  replace(parent, el("h2", {}, t("view_gaps")), el("p", { class: "lead" }, OUTCOMES.map((outcome) => el("span", { class: "count " + outcome }, el("b", {}, all.filter((one) => one.outcome === outcome).length), " " + t("outcome_" + outcome), outcome === "plan" ? severities(all) : null))),
    families.size ? null : el("p", { class: "muted" }, t("nothing_left")),
    [...families].map(([family, rules]) => el("section", { class: "family" }, el("h3", {}, t("family_" + family)), rules.map(([code, found]) => drawRule(code, found)))));
  for (const id of open) if ($(id)) $(id).open = true;
}
/** " (1 error, 47 warnings...)" of the gaps of the plan. */
function severities(all) {
  const told = ["error", "warning", "info"].map((severity) => [severity, all.filter((one) => one.outcome === "plan" && one.severity === severity).length]).filter(([, count]) => count);
  return told.length ? ` (${told.map(([severity, count]) => `${t("severity_" + severity)}: ${count}`).join(", ")})` : null;
}
function drawRule(code, found) {
  const rule = DATA.rules[code], count = (outcome) => found.filter((one) => one.outcome === outcome).length;
  return el("details", { class: "rule", id: "rule-" + code },
    el("summary", {}, el("span", { class: "tag code-tag " + rule.severity }, code), el("span", { class: "rule-name" }, say(rule.name), el("span", { class: "visually-hidden" }, " (" + t("severity_" + rule.severity) + ")")),
      OUTCOMES.filter(count).map((outcome) => el("span", { class: "count " + outcome }, count(outcome) + " " + t("short_" + outcome)))),
    ruleFacts(rule),
    OUTCOMES.filter(count).map((outcome) => [el("h4", {}, t("outcome_" + outcome) + " (" + count(outcome) + ")"), el("ul", { class: "gaps" }, found.filter((one) => one.outcome === outcome).map((one) => drawFinding(one, false)))]));
}
function openRule(code) {
  update({ view: "gaps" });
  const rule = $("rule-" + code);
  if (rule) { rule.open = true; rule.scrollIntoView({ block: "start" }); rule.querySelector("summary").focus(); }
}
function gapRows() {
  return { columns: ["rule", "severity", "outcome", "kind", "code", "name", "message", "suggestion", "evidence"].map(t), rows: shownFindings().map((one) => [
    one.rule, t("severity_" + one.severity), t("outcome_" + one.outcome), one.node === null ? "" : labelWords(NODES[one.node].label), one.code, one.node === null ? "" : NODES[one.node].name,
    say(one.message), say(one.suggestion), one.places.map((place) => PLACES[place][0]).join(" | ")]) };
}
addView("gaps", drawGaps, { rows: gapRows });
