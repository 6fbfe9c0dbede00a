// What the measure asks of our page.
window.benchPage = {
  total: () => shownOnMap.size,
  settled: () => true,
  whole: () => network.fit({ animation: false }),
  near: (id) => { home(); bringIntoSight(BY_ID.get(id)); network.redraw(); },
  spot: (id) => { const at = network.canvasToDOM(place.get(BY_ID.get(id))), area = $("drawing").getBoundingClientRect(); return [at.x + area.left, at.y + area.top]; },
  empty: () => { const area = $("drawing").getBoundingClientRect(); return [area.left + area.width / 2, area.top + area.height / 2]; },
  chosen: () => state.selected !== null,
};
