"use strict";
/* Gaps by family and rule over all plans: how many, in how many plans, and which. */
/** Rule -> its findings by outcome and the plans with a gap of the plan, of the plans that the search leaves. */
function ruleSums() {
  const sums = new Map();
  PLANS.forEach((plan, index) => {
    if (!holds(PLAN_WORDS[index])) return;
    for (const [code, counts] of Object.entries(plan.found)) {
      if (!sums.has(code)) sums.set(code, { counts: [0, 0, 0], plans: 0 });
      const sum = sums.get(code);
      counts.forEach((count, outcome) => { sum.counts[outcome] += count; });
      if (counts[PLAN_FOUND]) sum.plans += 1;
    }
  });
  return sums;
}
function drawRuleSums(parent) {
  const sums = ruleSums(), families = new Map();
  for (const code of Object.keys(RULES)) if (sums.has(code)) { if (!families.has(RULES[code].family)) families.set(RULES[code].family, []); families.get(RULES[code].family).push(code); }
  replace(parent, el("h2", {}, t("view_gaps")), families.size ? null : el("p", { class: "muted" }, t("nothing_left")),
    [...families].map(([family, codes]) => el("section", { class: "family" }, el("h3", {}, t("family_" + family)), codes.map((code) => drawRuleSum(code, sums.get(code))))));
}
function drawRuleSum(code, { counts, plans }) {
  const rule = RULES[code];
  return el("details", { class: "rule" },
    el("summary", {}, el("span", { class: "tag code-tag " + rule.severity }, code), el("span", { class: "rule-name" }, say(rule.name)),
      OUTCOMES.map((outcome, place) => (counts[place] ? el("span", { class: "count " + outcome }, number(counts[place]) + " " + t("short_" + outcome)) : null)), plans ? el("span", { class: "count" }, fill("in_plans", { count: number(plans) })) : null),
    ruleFacts(rule), plans ? el("p", { class: "actions" }, el("button", { type: "button", onclick: () => update({ view: "entities", rule: code, sort_entities: "-rule" }) }, t("which_plans"))) : null);
}
function ruleRows() {
  const sums = ruleSums();
  return { columns: ["rule", "severity", "name", ...OUTCOMES.map((outcome) => "outcome_" + outcome), "plans"].map(t), rows: Object.keys(RULES).filter((code) => sums.has(code)).map((code) => [code, t("severity_" + RULES[code].severity), say(RULES[code].name), ...sums.get(code).counts, sums.get(code).plans]) };
}
addView("gaps", drawRuleSums, { rows: ruleRows, count: () => null });
