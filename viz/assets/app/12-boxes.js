"use strict";
/* What stands on the map, drawn with a pen: boxes with their marks, lines, headings. */
const zones = new Map(), WIDE_BOX = 235;
/** Where a click on a box folds or unfolds what hangs from it: index -> left and right, in places of the map. */
const zoneHit = (index, x) => { const zone = zones.get(index); return Boolean(zone) && x >= zone.left && x <= zone.right; };

/** What tells a name apart: all national policies begin alike. */
const shortName = (node) => node.short || (node.label === "PoliticaNacional" && node.name ? node.name.replace(/^pol[ií]tica nacional( multisectorial)?( (de(l| la| los| las)?|para( la| el)?|contra( la| el)?))?\s+/i, "PN ") : node.name) || (node.code ? "" : node.id);

/** One box: the kind's sign, the code in bold, as much of the name as fits, what hangs from it on the right. */
function drawBox(pen, index, marked) {
  const node = NODES[index], { x, y } = place.get(index), box = boxOf(index), left = x - box / 2;
  pen.box(left, y - BOX_HEIGHT / 2, box, BOX_HEIGHT, { fill: look.surface, stroke: marked ? look.accent : look.line, line: marked === "chosen" ? 2.5 : 1, radius: 4 });
  pen.sign(node.label, left + 4, y - 6.4);
  const right = drawMarks(pen, index, left + box - 5, y);
  let at = left + 20;
  if (node.code) {
    const code = cut(node.code, right - at, 11.5, 600);
    pen.text(code, at, y, { size: 11.5, weight: 600, colour: look.ink });
    at += textWidth(code, 11.5, 600) + 5;
  }
  const name = shortName(node);
  if (name && right - at > 14) pen.text(cut(name, right - at, 11.5), at, y, { size: 11.5, colour: node.code ? look.muted : look.ink });
}
/** On the right of a box, from the edge inwards: what folds, gaps of the plan, state of the PGG link, folded elements. */
function drawMarks(pen, index, right, y) {
  const node = NODES[index], write = (text, weight) => {
    pen.text(text, right, y, { size: 10, weight, colour: look.muted, anchor: "right" });
    right -= textWidth(text, 10, weight) + 5;
  };
  zones.delete(index);
  if (CHILDREN[index].length && index !== state.focus) right = drawFold(pen, index, right, y);
  const gaps = gapsOfPlan(index).filter((finding) => finding.severity !== "info").length;
  if (gaps) {
    const text = String(gaps), width = textWidth(text, 10, 600) + 8;
    pen.box(right - width, y - 7, width, 14, { fill: look["warn-fill"], radius: 7 });
    pen.text(text, right - 4, y, { size: 10, weight: 600, colour: "#ffffff", anchor: "right" });
    right -= width + 4;
  }
  if (node.held.pgg && node.label === "AEI") write({ vinculado: "●", no_priorizado: "○", sin_dato: "?" }[node.held.pgg] || "?", 600);
  if (node.label === "AEI" && state.focus === null && (counts[index].indicators || counts[index].units)) {
    const from = right;
    write((boxOf(index) >= WIDE_BOX ? `${counts[index].indicators}i ${counts[index].units}u` : "") + (state.opened.includes(index) ? "−" : "+"));
    zones.set(index, { left: right, right: from + 4 });
  }
  return right;
}
function drawFold(pen, index, right, y) {
  const text = isFolded(index) ? `+${CHILDREN[index].length} AEI` : "−", width = Math.max(16, textWidth(text, 10, 600) + 9);
  pen.box(right - width, y - 7, width, 14, { stroke: look["line-strong"], radius: 4 });
  pen.text(text, right - width / 2, y, { size: 10, weight: 600, colour: look.muted, anchor: "center" });
  zones.set(index, { left: right - width - 3, right: right + 6 });
  return right - width - 4;
}

const dashOf = (edge) => (edge[COLLECTIVE] ? [2, 4] : edge[CERTAINTY] === "reparada" ? [6, 4] : []);
const onLine = (edge) => !DATA.apart.includes(edge[TYPE]) && lineAllowed(edge);
/** The two ends of a relationship as they stand on the map, or null where one of them is not there. */
function endsOf(edge) {
  const source = standIn(edge[SOURCE]), target = standIn(edge[TARGET]);
  return source === null || target === null || source === target || !shownOnMap.has(source) || !shownOnMap.has(target) ? null : [source, target];
}
function drawLine(pen, edge, colour, line) {
  const ends = endsOf(edge);
  if (!ends) return;
  const [from, to] = ends.map((index) => place.get(index)), way = from.x >= to.x ? -1 : 1, left = boxOf(ends[0]) / 2;
  if (from.x === to.x) return pen.curve({ x: from.x - left, y: from.y }, { x: to.x - left, y: to.y }, { colour, line, dash: dashOf(edge), bulge: -Math.min(GUTTER, 8 + Math.abs(from.y - to.y) / 16) });
  const lift = overBoxes(ends[0], ends[1]) ? ROW * 0.77 : 0;
  pen.curve({ x: from.x + (way * boxOf(ends[0])) / 2, y: from.y }, { x: to.x - (way * boxOf(ends[1])) / 2, y: to.y }, { colour, line, dash: dashOf(edge), lift });
}
/** A level line past other columns would seem to touch the boxes in between: it goes over them. */
function overBoxes(one, other) {
  const columns = [...columnAt.keys()], apart = Math.abs(columns.indexOf(columnOf(one)) - columns.indexOf(columnOf(other)));
  return apart > 1 && Math.abs(place.get(one).y - place.get(other).y) < ROW * 0.6;
}
/** The chains of the chosen element, on top of a veil. */
function drawChains(pen) {
  const node = NODES[state.selected];
  for (const number of [...node.upEdges, ...node.downEdges]) if (onLine(EDGES[number])) drawLine(pen, EDGES[number], look.accent, 1.8);
  const marked = new Set([...node.up, ...node.down].map(standIn).filter((index) => index !== null && shownOnMap.has(index)));
  const chosen = standIn(state.selected);
  for (const index of marked) if (index !== chosen) drawBox(pen, index, "chain");
  if (chosen !== null && shownOnMap.has(chosen)) drawBox(pen, chosen, "chosen");
}
const veiled = () => state.selected !== null && state.selected !== state.focus;
/** Headings of the columns along a line; `scale` keeps their size while the map is zoomed. */
function drawHeadings(pen, left, top, width, scale) {
  pen.box(left, top, width, 24 / scale, { fill: look.page });
  for (const [column, { x, box }] of columnAt) {
    const size = 11 / scale;
    pen.text(cut(say(DATA.columns[column].heading), Math.max(40, box + GUTTER - 8), Math.round(size * 10) / 10, 600), x - box / 2, top + 12 / scale, { size: Math.round(size * 10) / 10, weight: 600, colour: look.muted });
  }
}
