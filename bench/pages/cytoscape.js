// What the measure asks of a page of cytoscape.
window.benchPage = {
  total: () => cy.nodes().length,
  settled: () => true,
  whole: () => cy.fit(),
  near: (id) => { cy.zoom(1); cy.center(cy.getElementById(id)); },
  spot: (id) => { const at = cy.getElementById(id).renderedPosition(); return [at.x, at.y]; },
  empty: () => {
    for (let step = 0; step < 400; step++) {
      const x = 200 + ((step * 61) % (innerWidth - 400)), y = 150 + ((step * 37) % (innerHeight - 300));
      if (!cy.renderer().findNearestElement(x, y, true, false)) return [x, y];
    }
    return [5, 5];
  },
  chosen: () => cy.$(".chain").length > 0,
};
