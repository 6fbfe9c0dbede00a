"use strict";
/* The map's layout: which elements stand on it, folded or not, and where. Filters take elements away, not their places. */
const ROW = 26, GROUP_GAP = 9, BOX_HEIGHT = 21, TOP = 34, MARGIN = 14, GUTTER = 28, NARROWEST = 150;
const WIDTHS = [0.9, 0.92, 0.92, 0.92, 1.12, 1.45, 1.45, 1.1, 1.2, 1.2];
/** How much of the width each column asks for, as in DATA.columns: most for those that are read most. */
const OEI_COLUMN = 4, AEI_COLUMN = 5;
const FOLDED = new Set(DATA.columns.map((column, number) => (column.folded ? number : -1)));
let place = new Map(), columnAt = new Map();

const columnOf = (index) => LABELS[NODES[index].label].column;
const sourcesOf = (index, type) => IN[index].filter((edge) => EDGES[edge][TYPE] === type).map((edge) => EDGES[edge][SOURCE]);
const indicatorsOf = (index) => sourcesOf(index, "MIDE");
/** Units that answer for an element itself or for its indicators. */
const unitsOf = (index) => [...new Set([index, ...indicatorsOf(index)].flatMap((one) => sourcesOf(one, "RESPONSABLE_DE")))];
const counts = NODES.map((_node, index) => ({ indicators: indicatorsOf(index).length, units: unitsOf(index).length }));

/** The group that an element stays with in its column: its objective, or what it measures. */
const parentOf = NODES.map((node, index) => {
  const up = OUT[index].find((edge) => ["PERTENECE_A", "MIDE"].includes(EDGES[edge][TYPE]));
  return ["AEI", "Indicador"].includes(node.label) && up !== undefined ? EDGES[up][TARGET] : null;
});
const CHILDREN = NODES.map(() => []);
NODES.forEach((node, index) => { if (node.label === "AEI" && parentOf[index] !== null && NODES[parentOf[index]].label === "OEI") CHILDREN[parentOf[index]].push(index); });
const FOLDABLE = NODES.map((_node, index) => index).filter((index) => CHILDREN[index].length);

/* Folded objectives show no actions; opened elements show their indicators and units on the map of the whole. */
keep("folded", [], (list) => (FOLDABLE.length && list.length === FOLDABLE.length ? "*" : list.map(asId).join("|")), (text) => (text === "*" ? FOLDABLE : fromIds(text)));
keep("opened", [], (list) => list.map(asId).join("|"), fromIds);
const toggled = (list, one) => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one].sort((a, b) => a - b));
function toggleFold(index) { update({ folded: toggled(state.folded, index) }); }
function toggleOpen(index) { update({ opened: toggled(state.opened, index) }); }
function foldAll(folded) { update({ folded: folded ? FOLDABLE : [] }); }

/** In its own focus an objective shows all that it has. */
const isFolded = (index) => state.folded.includes(index) && index !== state.focus;

/** Elements that have a place on the map as it is asked for, filtered or not. */
function placed() {
  const held = (index) => columnOf(index) !== null && !(NODES[index].label === "AEI" && isFolded(parentOf[index]) && index !== state.focus);
  if (state.focus === null) {
    const opened = state.opened.flatMap((index) => [...indicatorsOf(index), ...unitsOf(index)]);
    return [...new Set([...NODES.keys()].filter((index) => !FOLDED.has(columnOf(index))).concat(opened))].filter(held);
  }
  const node = NODES[state.focus];
  const around = OUT[state.focus].concat(IN[state.focus]).flatMap((edge) => [EDGES[edge][SOURCE], EDGES[edge][TARGET]]);
  return [...new Set([state.focus, ...node.up, ...node.down, ...around])].filter(held);
}
const onMap = () => placed().filter((index) => allowed(index) || index === state.focus);
/** The element that stands on the map for another: itself, or the objective that it is folded into. */
function standIn(index) {
  if (place.has(index)) return index;
  return NODES[index].label === "AEI" && place.has(parentOf[index]) && isFolded(parentOf[index]) ? parentOf[index] : null;
}

/** Give each element its place: the fullest column row by row, the others beside their neighbours, in their order. */
function arrange(indexes, width) {
  const columns = new Map();
  for (const index of indexes) {
    if (!columns.has(columnOf(index))) columns.set(columnOf(index), []);
    columns.get(columnOf(index)).push(index);
  }
  const shown = [...columns.keys()].sort((a, b) => a - b);
  for (const members of columns.values()) members.sort((a, b) => NODES[a].rank - NODES[b].rank);
  columnAt = widths(shown, width);
  place = new Map();
  if (!shown.length) return;
  const base = shown.reduce((best, one) => (columns.get(one).length > columns.get(best).length ? one : best));
  stack(columns.get(base), base);
  for (const column of shown.slice().sort((a, b) => Math.abs(a - base) - Math.abs(b - base))) if (column !== base) alongside(columns.get(column), column);
}
/** Centre and width of the boxes of each column. */
function widths(shown, width) {
  const sum = shown.reduce((total, column) => total + WIDTHS[column], 0);
  let left = MARGIN;
  return new Map(shown.map((column) => {
    const pitch = Math.floor(WIDTHS[column] * Math.max(NARROWEST, (width - MARGIN) / sum)), box = Math.min(pitch - GUTTER, 340);
    left += pitch;
    return [column, { x: left - pitch + box / 2, box }];
  }));
}
const xOf = (column) => columnAt.get(column).x;
const boxOf = (index) => columnAt.get(columnOf(index)).box;
function stack(members, column) {
  let y = TOP + ROW / 2, group = null;
  members.forEach((index, number) => {
    if (number && parentOf[index] !== group) y += GROUP_GAP;
    group = parentOf[index];
    place.set(index, { x: xOf(column), y });
    y += ROW;
  });
}
function alongside(members, column) {
  const wished = members.map((index) => {
    const ys = OUT[index].concat(IN[index]).filter((edge) => !EDGES[edge][COLLECTIVE])
      .map((edge) => (EDGES[edge][SOURCE] === index ? EDGES[edge][TARGET] : EDGES[edge][SOURCE]))
      .filter((other) => place.has(other)).map((other) => place.get(other).y);
    return ys.length ? ys.reduce((sum, y) => sum + y, 0) / ys.length : null;
  });
  spread(fillUnknown(wished)).forEach((y, number) => place.set(members[number], { x: xOf(column), y }));
}
function fillUnknown(wished) {
  let last = TOP + ROW / 2;
  return wished.map((y) => (y === null ? (last += ROW) : (last = y)));
}
/** Nearest places to those wished that keep the order and a row's distance (pool adjacent violators). */
function spread(wished) {
  const blocks = [];
  wished.forEach((y, number) => {
    blocks.push({ sum: y - number * ROW, size: 1 });
    while (blocks.length > 1 && mean(blocks[blocks.length - 2]) > mean(blocks[blocks.length - 1])) {
      const last = blocks.pop(), before = blocks[blocks.length - 1];
      before.sum += last.sum; before.size += last.size;
    }
  });
  const ys = [];
  for (const block of blocks) for (let n = 0; n < block.size; n++) ys.push(Math.max(TOP + ROW / 2, mean(block)) + ys.length * ROW);
  return ys.map((y, number) => Math.max(y, TOP + ROW / 2 + number * ROW));
}
const mean = (block) => block.sum / block.size;
/** How far the layout reaches to the right and down. */
function extent() {
  let right = 0, bottom = 0;
  for (const { x, box } of columnAt.values()) right = Math.max(right, x + box / 2 + MARGIN);
  for (const { y } of place.values()) bottom = Math.max(bottom, y);
  return { right, bottom: bottom + ROW };
}
