// What the measure asks of a page of pyvis.
window.benchPage = {
  total: () => network.body.nodeIndices.length,
  settled: () => network.physics.stabilized,
  rest: () => network.setOptions({ physics: false }),
  whole: () => network.fit({ animation: false }),
  near: (id) => { network.moveTo({ position: network.getPosition(id), scale: 1, animation: false }); network.redraw(); },
  spot: (id) => { const at = network.canvasToDOM(network.getPosition(id)), area = document.getElementById("mynetwork").getBoundingClientRect(); return [at.x + area.left, at.y + area.top]; },
  empty: () => {
    const area = document.getElementById("mynetwork").getBoundingClientRect();
    for (let step = 0; step < 400; step++) {
      const x = 120 + ((step * 61) % (area.width - 240)), y = 120 + ((step * 37) % (area.height - 240));
      if (network.getNodeAt({ x, y }) === undefined) return [area.left + x, area.top + y];
    }
    return [area.left + 5, area.top + 5];
  },
  chosen: () => network.getSelectedNodes().length > 0,
};
