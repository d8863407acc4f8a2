import type { Core, EventObject, SingularElementArgument } from 'cytoscape';

/** Thickens what the pointer is on and tells the tooltip; a line lights with its ends. */
export function watchHover(cy: Core, tell: (element: SingularElementArgument | undefined) => void): () => void {
  const enter = (event: EventObject) => {
    const element = event.target as SingularElementArgument;
    element.addClass('hover');
    if (element.isNode()) element.connectedEdges().addClass('hover');
    setCursor(cy, 'pointer');
    tell(element);
  };
  const leave = () => {
    cy.elements('.hover').removeClass('hover');
    setCursor(cy, '');
    tell(undefined);
  };
  cy.on('mouseover', 'node.box, edge', enter);
  cy.on('mouseout', 'node.box, edge', leave);
  cy.on('viewport', leave);
  return () => {
    cy.off('mouseover', 'node.box, edge', enter);
    cy.off('mouseout', 'node.box, edge', leave);
    cy.off('viewport', leave);
  };
}

function setCursor(cy: Core, cursor: string): void {
  const container = cy.container();
  if (container) container.style.cursor = cursor;
}
