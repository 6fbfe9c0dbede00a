// Runs before a page's own scripts: when the network was first drawn, how long frames take, how long an answer takes.
(() => {
  const LEAST = 50; // so many shapes within one frame are a network, not a frame around nothing
  const probe = { first: null, cleared: 0 };
  window.benchProbe = probe;

  let shapes = 0, waiting = false;
  const kept = [];
  function drew(amount) {
    shapes += amount;
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      if (shapes >= LEAST && probe.first === null) { probe.first = performance.now(); for (const [owner, name, own] of kept) owner[name] = own; }
      shapes = 0; waiting = false;
    });
  }
  function count(owner, names, amount) {
    for (const name of names) {
      const own = owner[name];
      kept.push([owner, name, own]);
      owner[name] = function (...given) { drew(amount); return own.apply(this, given); };
    }
  }
  count(CanvasRenderingContext2D.prototype, ["fill", "stroke", "fillText", "drawImage"], 1);
  if (window.WebGL2RenderingContext) count(WebGL2RenderingContext.prototype, ["drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced"], LEAST);
  const clear = CanvasRenderingContext2D.prototype.clearRect;
  CanvasRenderingContext2D.prototype.clearRect = function (...given) { probe.cleared += 1; return clear.apply(this, given); };

  let times = null;
  /** Note the time of every frame until `frames` is asked for. */
  probe.watch = () => {
    const mine = (times = []);
    const next = (time) => { if (times === mine) { mine.push(time); requestAnimationFrame(next); } };
    requestAnimationFrame(next);
  };
  /** Mean milliseconds from frame to frame. */
  probe.frames = () => { const found = times; times = null; return (found[found.length - 1] - found[0]) / (found.length - 1); };

  /** Promise of the milliseconds from the next input of this type to the frame after the one that shows `done`. */
  probe.answer = (type, done) => new Promise((resolve) => {
    addEventListener(type, (event) => {
      const start = event.timeStamp, cleared = probe.cleared;
      const look = () => (done(probe.cleared > cleared) ? requestAnimationFrame(() => resolve(performance.now() - start)) : requestAnimationFrame(look));
      requestAnimationFrame(look);
    }, { capture: true, once: true });
  });
})();
