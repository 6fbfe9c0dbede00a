// What the measure asks of a page of neo4j-viz. Its NVL object is nowhere named: it is looked for among React's own.
(() => {
  const held = (value) => value && typeof value === "object" && typeof value.getNodePositions === "function" && typeof value.setPan === "function";
  function within(fiber) {
    for (let hook = fiber.memoizedState, more = 0; hook && typeof hook === "object" && more < 60; hook = hook.next, more++) {
      const kept = hook.memoizedState;
      if (held(kept)) return kept;
      if (kept && held(kept.current)) return kept.current;
    }
    return fiber.ref && held(fiber.ref.current) ? fiber.ref.current : null;
  }
  function search() {
    for (const one of document.querySelectorAll("*")) {
      const key = Object.keys(one).find((name) => name.startsWith("__reactFiber$"));
      for (let fiber = key ? one[key] : null; fiber; fiber = fiber.return) { const found = within(fiber); if (found) return found; }
    }
    return null;
  }
  const nvl = search();
  if (!nvl) return;
  const area = () => nvl.getContainer().getBoundingClientRect();
  const toScreen = ({ x, y }) => { const box = area(), zoom = nvl.getScale(), pan = nvl.getPan(); return [box.left + box.width / 2 + (x - pan.x) * zoom, box.top + box.height / 2 + (y - pan.y) * zoom]; };
  const at = (id) => nvl.getNodePositions().find((one) => one.id === id);
  window.benchNvl = nvl;
  window.benchPage = {
    total: () => nvl.getNodes().length,
    settled: () => !nvl.isLayoutMoving(),
    whole: () => nvl.fit(nvl.getNodes().map((one) => one.id), { animated: false }),
    near: (id) => { const { x, y } = at(id); nvl.setZoomAndPan(1, x, y); },
    spot: (id) => toScreen(at(id)),
    empty: () => {
      const box = area();
      for (let step = 0; step < 400; step++) {
        const x = box.left + 120 + ((step * 61) % (box.width - 240)), y = box.top + 120 + ((step * 37) % (box.height - 240));
        const hit = nvl.getHits({ clientX: x, clientY: y });
        if (!hit.nvlTargets.nodes.length && !hit.nvlTargets.relationships.length) return [x, y];
      }
      return [box.left + 5, box.top + 5];
    },
    chosen: () => nvl.getSelectedNodes().length > 0,
  };
})();
