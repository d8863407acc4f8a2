import type { Core, SingularElementArgument } from 'cytoscape';

/**
 * Lights what a selection is about and lets the rest step back. `id` may be of a party, a board or a fact: whatever
 * names it among its subjects is selected, lines at a selected box are lit, and the boxes at lit lines stay.
 */
export function applySelection(cy: Core, id: string | undefined): void {
  cy.batch(() => {
    cy.elements().removeClass('selected lit away');
    if (id === undefined) return;
    const about = (element: SingularElementArgument) =>
      (element.data('subjects') as string[] | undefined)?.includes(id) ?? false;
    const boxes = cy.nodes('.box').filter((node) => about(node));
    const lines = cy.edges().filter((edge) => about(edge));
    if (boxes.empty() && lines.empty()) return;
    boxes.addClass('selected');
    // The focus of a plan is at the end of every line: selecting it is no reason to dim anything.
    if (boxes.is('.focus')) return;
    const lit = boxes.connectedEdges().union(lines);
    lit.addClass('lit');
    const near = new Set<string>([...boxes.map((box) => box.id()), ...lit.map((line) => line.id())]);
    lit.connectedNodes().forEach((node) => {
      near.add(node.id());
    });
    cy.elements().forEach((element) => {
      const owner = element.data('owner') as string | undefined;
      const stays = near.has(element.id()) || (owner === undefined ? element.hasClass('text') : near.has(owner));
      element.toggleClass('away', !stays);
    });
  });
}
