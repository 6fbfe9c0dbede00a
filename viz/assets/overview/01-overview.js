"use strict";
/* A country in figures: plans, upper elements, what is chosen and filtered. */
const PLANS = DATA.plans, UPPER = DATA.upper, MEASURES = DATA.measures, RULES = DATA.rules;
const [UPPER_ID, UPPER_LABEL, UPPER_CODE, UPPER_NAME, UPPER_PLAN, UPPER_PLANS, UPPER_COLLECTIVE, UPPER_WHOLE, UPPER_LINKS] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const PLAN_FOUND = 0, READING_FOUND = 1;
const MOST_ROWS = 500;
FILTERS.push("find", "rule", "kind");
const BY_SLUG = new Map(PLANS.map((plan, number) => [plan.slug, number]));
keep("selected", null, (index) => (index === null ? "" : PLANS[index].slug), (text) => (BY_SLUG.has(text) ? BY_SLUG.get(text) : null));
keep("find", "", (text) => text, (text) => text);
keep("rule", "", (code) => code, (text) => (RULES[text] ? text : ""));
keep("kind", "", (label) => label, (text) => (LABELS[text] ? text : ""));
for (const view of ["entities", "upper"]) keep("sort_" + view, "", (text) => text, (text) => text);
/** Views whose rows were asked for beyond the first ones. */
const unbounded = new Set();

/** Cascade of a plan: measure number -> its parts. */
for (const plan of PLANS) plan.parts = new Map(plan.cascade);
const total = (parts) => Object.values(parts || {}).reduce((sum, count) => sum + count, 0);
const measure = (name, label) => MEASURES.findIndex(([one, other]) => one === name && other === label);
const part = (plan, name, label, key) => { const parts = plan.parts.get(measure(name, label)); return parts ? parts[key] || 0 : null; };
const good = (plan, name, label) => { const parts = plan.parts.get(measure(name, label)); return parts ? [...GOOD].reduce((sum, key) => sum + (parts[key] || 0), 0) : null; };
const findings = (plan, severity) => Object.entries(plan.found).reduce((sum, [code, counts]) => sum + (RULES[code].severity === severity ? counts[PLAN_FOUND] : 0), 0);
const lostFindings = (plan) => Object.values(plan.found).reduce((sum, counts) => sum + counts[READING_FOUND], 0);

const words = () => fold(state.find).split(/\s+/).filter(Boolean);
const PLAN_WORDS = PLANS.map((plan) => fold([plan.entity, plan.name, plan.slug].join(" ")));
const UPPER_WORDS = UPPER.map((one) => fold([one[UPPER_CODE], one[UPPER_NAME], one[UPPER_PLAN]].join(" ")));
const holds = (whole) => words().every((word) => whole.includes(word));
const shownPlans = () => PLANS.map((_plan, index) => index).filter((index) => holds(PLAN_WORDS[index]) && (!state.rule || (PLANS[index].found[state.rule] || [0])[PLAN_FOUND]));
const shownUpper = () => UPPER.map((_one, index) => index).filter((index) => holds(UPPER_WORDS[index]) && (!state.kind || UPPER[index][UPPER_LABEL] === state.kind));
/** The cascade of several plans as one: each measure with its parts added up. */
function summed(indexes) {
  const sums = MEASURES.map(() => ({ parts: {}, lost: 0 }));
  for (const index of indexes) for (const [at, parts, lost] of PLANS[index].cascade) {
    for (const [key, count] of Object.entries(parts)) sums[at].parts[key] = (sums[at].parts[key] || 0) + count;
    sums[at].lost += lost;
  }
  return MEASURES.map(([name, label], at) => ({ measure: name, label, ...sums[at], total: total(sums[at].parts) }));
}
