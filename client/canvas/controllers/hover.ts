import type { Core, EventObject, SingularElementArgument } from 'cytoscape';

/**
 * Thickens what the pointer is on and tells the tooltip; a line lights with its ends. Cytoscape says nothing of an
 * element when the pointer leaves the whole drawing from it, nor when it comes back to the same one.
 */
export function watchHover(cy: Core, tell: (element: SingularElementArgument | undefined) => void): () => void {
  let on: SingularElementArgument | undefined;
  let left: SingularElementArgument | undefined;
  const light = (element: SingularElementArgument) => {
    [on, left] = [element, undefined];
    element.addClass('hover');
    if (element.isNode()) element.connectedEdges().addClass('hover');
    setCursor(cy, 'pointer');
    tell(element);
  };
  const enter = (event: EventObject) => {
    light(event.target as SingularElementArgument);
  };
  const leave = () => {
    [on, left] = [undefined, undefined];
    cy.elements('.hover').removeClass('hover');
    setCursor(cy, '');
    tell(undefined);
  };
  const leaveAll = (event: EventObject) => {
    if (event.target !== cy || !on) return;
    const was = on;
    leave();
    left = was;
  };
  const comeBack = (event: EventObject) => {
    if (event.target !== cy || !left || left.removed()) return;
    const { x1, x2, y1, y2 } = left.boundingBox();
    const { x, y } = event.position;
    if (x >= x1 && x <= x2 && y >= y1 && y <= y2) light(left);
  };
  cy.on('mouseover', 'node.box, edge', enter);
  cy.on('mouseout', 'node.box, edge', leave);
  cy.on('mouseout', leaveAll);
  cy.on('mouseover', comeBack);
  cy.on('viewport', leave);
  return () => {
    cy.off('mouseover', 'node.box, edge', enter);
    cy.off('mouseout', 'node.box, edge', leave);
    cy.off('mouseout', leaveAll);
    cy.off('mouseover', comeBack);
    cy.off('viewport', leave);
  };
}

function setCursor(cy: Core, cursor: string): void {
  const container = cy.container();
  if (container) container.style.cursor = cursor;
}
