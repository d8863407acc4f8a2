import type { Core } from 'cytoscape';

/**
 * Hides what a filter names: boxes and lines by their keys, lines that lost an end, and the texts that belong to them.
 */
export function applyFilter(cy: Core, hidden: ReadonlySet<string>): void {
  cy.batch(() => {
    const away = new Set<string>();
    const isHidden = (keys: unknown) => Array.isArray(keys) && keys.some((key: string) => hidden.has(key));
    cy.nodes('.box').forEach((node) => {
      if (isHidden(node.data('keys'))) away.add(node.id());
    });
    cy.edges().forEach((edge) => {
      const lost = away.has(edge.source().id()) || away.has(edge.target().id());
      if (lost || isHidden(edge.data('keys'))) away.add(edge.id());
    });
    cy.elements().forEach((element) => {
      const owner = element.data('owner') as string | undefined;
      element.toggleClass('hidden', away.has(element.id()) || (owner !== undefined && away.has(owner)));
    });
  });
}
