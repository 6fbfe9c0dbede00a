"use strict";
/* The map on the screen: a canvas of vis-network, moved by pointer, wheel and keys. */
let network = null, canvasNodes = null, canvasEdges = null, shownOnMap = new Set(), bentLines = [], arrangedFor = 0;
/** Lines that vis-network would draw through boxes: within one column, or level past other columns. */
const bent = ({ from, to }) => place.get(from).x === place.get(to).x || overBoxes(from, to);

/** Draw over the map: a veil, then the chains of the chosen element; last, the headings of the columns. */
function drawOver(context) {
  const view = viewport(), pen = new CanvasPen(context);
  if (veiled()) {
    context.save(); context.globalAlpha = 0.76; context.fillStyle = look.page;
    context.fillRect(view.left, view.top, view.width, view.height); context.restore();
    drawChains(pen);
  }
  drawHeadings(pen, view.left, view.top, view.width, view.scale);
}
function viewport() {
  const area = $("canvas"), scale = network.getScale(), centre = network.getViewPosition();
  const width = area.clientWidth / scale, height = area.clientHeight / scale;
  return { scale, width, height, left: centre.x - width / 2, top: centre.y - height / 2 };
}
/** What is in sight, kept by us: vis-network changes its scale when the window changes. */
let sight = { left: 0, top: 0, scale: 1 };
function rememberSight() { const { left, top } = viewport(); sight = { left, top, scale: sight.scale }; }
const sized = ({ left, top, scale }) => ({ left, top, scale, width: $("canvas").clientWidth / scale, height: $("canvas").clientHeight / scale });

/** Put the elements that are asked for on the canvas; the sight stays where it is unless the layout is a new one. */
function fillMap(stay) {
  arrangedFor = $("canvas").clientWidth;
  arrange(placed(), arrangedFor);
  showAllowed();
  if (stay) move(sight.left, sight.top, sized(sight)); else home();
}
/** Elements that the filters leave stand where they stood. */
function showAllowed() {
  shownOnMap = new Set([...place.keys()].filter((index) => allowed(index) || index === state.focus));
  const all = lines();
  bentLines = all.filter(bent);
  zones.clear();
  undrawn(() => {
    unhover();
    canvasEdges.clear(); canvasNodes.clear();
    canvasNodes.add([...shownOnMap].map((index) => ({ ...DATA.network.nodes[index], id: index, ...place.get(index), ctxRenderer: renderer })));
    shownOnMap.forEach(tellSize);
    canvasEdges.add(all.filter((line) => !bent(line)));
  });
}
/** vis-network draws with every change of its data; of several at once only what they come to is drawn. */
function undrawn(change) {
  const { emitter } = network.body;
  emitter.emit("_blockRedraw");
  try { change(); } finally { emitter.emit("_allowRedraw"); }
}
/** vis-network learns the size of a custom shape by drawing it. Told beforehand, lines end at the boxes from the first
 * frame on, and a box out of sight is not drawn. */
function tellSize(index) {
  const { x, y } = place.get(index), width = boxOf(index), left = x - width / 2, top = y - BOX_HEIGHT / 2;
  Object.assign(network.body.nodes[index].shape, { width, height: BOX_HEIGHT, customSizeWidth: width, customSizeHeight: BOX_HEIGHT, left, top,
    boundingBox: { left, top, right: left + width, bottom: top + BOX_HEIGHT }, updateBoundingBox() {} });
}
/** Lines of the map; those of folded actions start at their objective, each once. */
function lines() {
  const found = new Map();
  EDGES.forEach((edge, number) => {
    const ends = onLine(edge) ? endsOf(edge) : null;
    if (!ends) return;
    const dash = dashOf(edge), key = ends.join("-") + "|" + dash;
    if (!found.has(key)) found.set(key, { id: number, from: ends[0], to: ends[1], dashes: dash.length ? dash : false });
  });
  return [...found.values()];
}
function renderer({ ctx, id }) {
  return { drawNode: () => drawBox(new CanvasPen(ctx), id, ""), nodeDimensions: { width: boxOf(id), height: BOX_HEIGHT } };
}
function home() {
  move(0, 0, sized({ left: 0, top: 0, scale: 1 }));
}
/** Bring an element into sight without changing the size. */
function bringIntoSight(index) {
  const at = place.get(standIn(index)), view = sized(sight), margin = 40;
  if (!at) return;
  const half = boxOf(standIn(index)) / 2;
  const top = at.y < view.top + margin || at.y > view.top + view.height - margin ? at.y - view.height / 2 : view.top;
  const left = at.x - half < view.left || at.x + half > view.left + view.width ? at.x - view.width / 2 : view.left;
  move(left, top, view);
}
function move(left, top, view) {
  const { right, bottom } = extent();
  const x = Math.max(0, Math.min(left, right - view.width)), y = Math.max(0, Math.min(top, bottom + 30 - view.height));
  sight = { left: x, top: y, scale: view.scale };
  network.moveTo({ position: { x: x + view.width / 2, y: y + view.height / 2 }, scale: view.scale });
}
function zoom(factor) {
  move(sight.left, sight.top, sized({ ...sight, scale: Math.min(3, Math.max(0.25, sight.scale * factor)) }));
}
function onWheel(event) {
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) { zoom(event.deltaY < 0 ? 1.12 : 1 / 1.12); return; }
  const view = sized(sight);
  move(view.left + (event.shiftKey ? event.deltaY : event.deltaX) / view.scale, view.top + (event.shiftKey ? 0 : event.deltaY) / view.scale, view);
}
function onClick(event) {
  const index = event.nodes.length ? event.nodes[0] : null;
  if (index !== null && zoneHit(index, event.pointer.canvas.x)) { if (CHILDREN[index].length) toggleFold(index); else toggleOpen(index); return; }
  update({ selected: index });
}
/** How fast a double click must be is the system's to say; vis-network's own answers only fingers. */
function onDoubleClick(event) {
  const area = $("drawing").getBoundingClientRect(), at = { x: event.clientX - area.left, y: event.clientY - area.top };
  doubled(network.getNodeAt(at), network.DOMtoCanvas(at).x);
}
function onDoubleTap(event) { if (event.event.pointerType === "touch") doubled(event.nodes[0], event.pointer.canvas.x); }
function doubled(index, x) { if (index !== undefined && !zoneHit(index, x)) focusOn(index); }
/** Arrow keys go from box to box: up and down in a column, left and right to the nearest box that is tied to it. */
function onMapKey(event) {
  const from = state.selected === null ? null : standIn(state.selected), step = { ArrowUp: -1, ArrowDown: 1 }[event.key], side = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "+" || event.key === "-") { zoom(event.key === "+" ? 1.2 : 1 / 1.2); event.preventDefault(); return; }
  if (event.key === "Enter" && from !== null) { focusOn(from); return; }
  if (!step && !side) return;
  event.preventDefault();
  const next = from === null || !shownOnMap.has(from) ? firstOnMap() : step ? besideInColumn(from, step) : acrossFrom(from, side);
  if (next !== undefined && next !== null) select(next);
}
const byHeight = (a, b) => place.get(a).y - place.get(b).y;
const firstOnMap = () => [...shownOnMap].sort((a, b) => place.get(a).x - place.get(b).x || byHeight(a, b))[0];
function besideInColumn(from, step) {
  const column = [...shownOnMap].filter((index) => columnOf(index) === columnOf(from)).sort(byHeight);
  return column[column.indexOf(from) + step];
}
function acrossFrom(from, side) {
  const { x, y } = place.get(from), tied = OUT[from].concat(IN[from]).map((edge) => endsOf(EDGES[edge])).filter(Boolean).flat();
  const beyond = tied.filter((index) => Math.sign(place.get(index).x - x) === side);
  return beyond.sort((a, b) => Math.abs(place.get(a).x - x) - Math.abs(place.get(b).x - x) || Math.abs(place.get(a).y - y) - Math.abs(place.get(b).y - y))[0];
}

/** Boxes as they stand in the window, in pixels: a canvas tells it to nobody else, and tests click on them. */
function boxesInWindow() {
  const area = $("drawing").getBoundingClientRect(), { scale } = sight;
  return [...shownOnMap].map((index) => {
    const { x, y } = network.canvasToDOM(place.get(index));
    return { id: NODES[index].id, x: x + area.left, y: y + area.top, width: boxOf(index) * scale, height: BOX_HEIGHT * scale };
  });
}

function startMap() {
  look = readLook();
  const area = $("canvas");
  canvasNodes = new vis.DataSet(); canvasEdges = new vis.DataSet();
  network = new vis.Network($("drawing"), { nodes: canvasNodes, edges: canvasEdges }, { ...DATA.network.options, edges: { ...DATA.network.options.edges, color: { color: look["line-strong"] } } });
  network.on("beforeDrawing", (context) => { const pen = new CanvasPen(context); for (const line of bentLines) drawLine(pen, EDGES[line.id], look["line-strong"], 1); });
  network.on("afterDrawing", drawOver);
  network.on("click", onClick);
  network.on("doubleClick", onDoubleTap);
  network.on("hoverNode", (event) => hint(event.node, event.event));
  network.on("blurNode", () => { $("hint").hidden = true; });
  network.on("dragStart", () => { $("hint").hidden = true; });
  network.on("dragging", rememberSight);
  network.on("dragEnd", rememberSight);
  network.on("resize", () => setTimeout(resized));
  area.addEventListener("wheel", onWheel, { passive: false });
  area.addEventListener("keydown", onMapKey);
  area.addEventListener("dblclick", onDoubleClick);
  area.addEventListener("mouseleave", unhover);
  fillMap();
}
/** Another width is another layout; of another height only the sight must be put right. */
function resized() {
  const width = $("canvas").clientWidth;
  if (!width) return;
  if (width === arrangedFor) move(sight.left, sight.top, sized(sight)); else fillMap(true);
}
/** vis-network forgets what was hovered only where the pointer meets an empty place of the canvas. */
function unhover() {
  const hovered = network.selectionHandler.hoverObj.nodes;
  for (const [id, node] of Object.entries(hovered)) { node.hover = false; delete hovered[id]; }
  $("hint").hidden = true;
}
/** The full name beside the pointer. */
function hint(index, event) {
  const node = NODES[index], box = $("hint"), parts = [labelWords(node.label)];
  if (counts[index].indicators) parts.push(fill("count_indicators", { count: counts[index].indicators }));
  if (counts[index].units) parts.push(fill("count_units", { count: counts[index].units }));
  if (gapsOfPlan(index).length) parts.push(fill("count_gaps", { count: gapsOfPlan(index).length }));
  if (node.held.pgg) parts.push("PGG: " + t(node.held.pgg));
  replace(box, el("strong", {}, el("bdi", {}, clipped(title(node), WHOLE_NAME))), el("span", {}, parts.join(" · ")));
  box.hidden = false;
  const at = event.center || { x: event.clientX, y: event.clientY };
  box.style.left = Math.max(8, Math.min(at.x + 14, innerWidth - box.offsetWidth - 8)) + "px";
  box.style.top = (at.y + 16 + box.offsetHeight > innerHeight ? Math.max(8, at.y - box.offsetHeight - 12) : at.y + 16) + "px";
}

function mapTools() {
  const small = (word, sign, action) => el("button", { type: "button", class: "small", "aria-label": (sign === "1:1" ? "1:1 " : "") + t(word), title: t(word), onclick: action }, sign);
  const folded = FOLDABLE.length && state.folded.length === FOLDABLE.length;
  return [FOLDABLE.length ? el("button", { type: "button", class: "small", onclick: () => foldAll(!folded) }, t(folded ? "unfold_all" : "fold_all")) : null,
    drawLegend(), el("span", { class: "joined" }, small("zoom_out", "−", () => zoom(1 / 1.2)), small("zoom_reset", "1:1", home), small("zoom_in", "+", () => zoom(1.2)))];
}
/** Kinds on the map; a click hides or shows one, as the filter of kinds does. */
function drawLegend() {
  const kinds = [...new Set(placed().map((index) => NODES[index].label))].sort((a, b) => LABELS[a].column - LABELS[b].column);
  return menu("legend", t("legend"), el("div", { class: "sheet" },
    el("p", { class: "muted" }, t("legend_help")),
    el("ul", { class: "kinds" }, kinds.map((label) => el("li", {}, kindButton(label)))),
    el("ul", {}, [["line_solid", ""], ["line_dashed", "dashed"], ["line_dotted", "dotted"]].map(([word, kind]) => el("li", {}, el("i", { class: "stroke " + kind }), t(word)))),
    el("ul", {}, [["●", "vinculado"], ["○", "no_priorizado"], ["?", "sin_dato"]].map(([sign, word]) => el("li", {}, el("b", {}, sign), " PGG: " + t(word))),
      el("li", {}, el("span", { class: "pill" }, "2"), " ", t("legend_gaps")), el("li", {}, el("b", {}, "2i 1u+"), " ", t("legend_opens")), el("li", {}, el("b", {}, "−"), " ", t("legend_folds"))),
    el("p", { class: "muted" }, t("map_help"))));
}
addView("map", () => {}, { tools: mapTools });
onChange((changed) => {
  if (!network) return;
  if (changed.includes("theme")) { look = readLook(); network.setOptions({ edges: { color: { color: look["line-strong"] } } }); }
  if (["focus", "folded", "opened"].some((name) => changed.includes(name))) fillMap(!changed.includes("focus"));
  else if (changed.includes("filters")) { showAllowed(); sightOfShown(); }
  if (["selected", "focus", "view"].some((name) => changed.includes(name)) && state.selected !== null) bringIntoSight(state.selected);
  if (state.view === "map") network.redraw();
});
/** Where the filters left nothing in sight, the first that they left. */
function sightOfShown() {
  const view = sized(sight), inSight = (index) => { const { y } = place.get(index); return y >= view.top && y <= view.top + view.height; };
  const left = [...shownOnMap].sort(byHeight);
  if (left.length && !left.some(inSight)) bringIntoSight(left[0]);
}
