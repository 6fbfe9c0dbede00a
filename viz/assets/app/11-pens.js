"use strict";
/* Two pens that draw the same things: one on a canvas, one as SVG elements. Texts are cut to the width that they have. */
let look = {};
/** Colours of a theme, read from the page's style. */
function readLook() {
  const style = getComputedStyle(document.documentElement), found = {};
  for (const name of ["surface", "ink", "muted", "line", "accent", "page", "warn-fill", "line-strong", "glyph-edge"]) found[name] = style.getPropertyValue("--" + name).trim();
  found.font = style.getPropertyValue("--font").trim() || "sans-serif";
  return found;
}

const ruler = document.createElement("canvas").getContext("2d"), measured = new Map(), cutTexts = new Map();
const LONGEST = 200;
const fontOf = (size, weight) => `${weight || 400} ${size}px ${look.font}`;
/** Width of a text in pixels; each is measured once. */
function textWidth(text, size, weight) {
  const key = size + "|" + (weight || 400) + "|" + text;
  if (!measured.has(key)) {
    ruler.font = fontOf(size, weight);
    measured.set(key, ruler.measureText(text).width);
  }
  return measured.get(key);
}
/** Text cut to a width, with an ellipsis. */
function cut(text, width, size, weight) {
  const head = text.slice(0, LONGEST), key = Math.round(width) + "|" + size + "|" + (weight || 400) + "|" + head;
  if (cutTexts.has(key)) return cutTexts.get(key);
  ruler.font = fontOf(size, weight);
  let kept = head;
  if (text.length > LONGEST || ruler.measureText(text).width > width) {
    const signs = Array.from(head);
    let low = 0, high = signs.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (ruler.measureText(signs.slice(0, middle).join("") + "…").width <= width) low = middle; else high = middle - 1;
    }
    kept = signs.slice(0, low).join("").trimEnd() + "…";
  }
  cutTexts.set(key, kept);
  return kept;
}

const signPaths = {};
const signPath = (shape) => (signPaths[shape] = signPaths[shape] || new Path2D(SHAPES[shape] || SHAPES.dot));
/** Control points of a line; `bulge` bends it sideways, `lift` upwards. */
function curveOf(from, to, { bulge = 0, lift = 0 }) {
  const middle = (from.x + to.x) / 2 + bulge;
  return [middle, from.y - lift, middle, to.y - lift, to.x, to.y];
}

/** Draws on a canvas. */
class CanvasPen {
  constructor(context) { this.context = context; }
  box(left, top, width, height, { fill, stroke, line, radius, opacity }) {
    const context = this.context;
    context.globalAlpha = opacity || 1;
    context.beginPath(); context.roundRect(left, top, width, height, radius || 0);
    if (fill) { context.fillStyle = fill; context.fill(); }
    if (stroke) { context.lineWidth = line || 1; context.strokeStyle = stroke; context.stroke(); }
    context.globalAlpha = 1;
  }
  text(words, x, y, { size, weight, colour, anchor }) {
    const context = this.context;
    context.font = fontOf(size, weight); context.fillStyle = colour; context.textAlign = anchor || "left"; context.textBaseline = "middle";
    context.fillText(words, x, y);
  }
  sign(label, left, top) {
    const context = this.context;
    context.save(); context.translate(left, top); context.scale(0.8, 0.8);
    context.fillStyle = LABELS[label].colour; context.fill(signPath(LABELS[label].shape));
    context.lineWidth = 0.9; context.strokeStyle = look["glyph-edge"]; context.stroke(signPath(LABELS[label].shape));
    context.restore();
  }
  curve(from, to, { colour, line, dash, ...bend }) {
    const context = this.context;
    context.strokeStyle = colour; context.lineWidth = line; context.setLineDash(dash || []);
    context.beginPath(); context.moveTo(from.x, from.y); context.bezierCurveTo(...curveOf(from, to, bend)); context.stroke();
    context.setLineDash([]);
  }
}

const SVG = "http://www.w3.org/2000/svg";
function svg(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes || {})) if (value !== null && value !== undefined) made.setAttribute(name, value);
  made.append(...children.flat(Infinity).filter(Boolean));
  return made;
}
/** Characters that XML does not allow, though HTML does. */
const forXml = (text) => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "�");
const round = (value) => Math.round(value * 10) / 10;

/** Draws into an SVG element what lies between two heights; a text of a plan is a text node, never markup. */
class SvgPen {
  constructor(parent, from, to) { Object.assign(this, { parent, from, to }); }
  add(top, bottom, made) { if (bottom >= this.from && top <= this.to) this.parent.append(made()); }
  box(left, top, width, height, { fill, stroke, line, radius, opacity }) {
    this.add(top, top + height, () => svg("rect", { x: round(left), y: round(top), width: round(width), height: round(height), rx: radius || 0, fill: fill || "none", stroke, "stroke-width": stroke ? line || 1 : null, opacity }));
  }
  text(words, x, y, { size, weight, colour, anchor }) {
    this.add(y, y, () => svg("text", { x: round(x), y: round(y), "font-size": size, "font-weight": weight, fill: colour, "dominant-baseline": "central",
      "text-anchor": anchor === "right" ? "end" : anchor === "center" ? "middle" : null }, document.createTextNode(forXml(words))));
  }
  sign(label, left, top) {
    this.add(top, top + 14, () => svg("path", { d: SHAPES[LABELS[label].shape] || SHAPES.dot, transform: `translate(${round(left)} ${round(top)}) scale(.8)`, fill: LABELS[label].colour, stroke: look["glyph-edge"], "stroke-width": 0.9 }));
  }
  curve(from, to, { colour, line, dash, ...bend }) {
    this.add(Math.min(from.y, to.y), Math.max(from.y, to.y), () => svg("path", { d: `M${round(from.x)} ${round(from.y)}C${curveOf(from, to, bend).map(round).join(" ")}`, fill: "none", stroke: colour, "stroke-width": line, "stroke-dasharray": dash && dash.length ? dash.join(" ") : null }));
  }
}
