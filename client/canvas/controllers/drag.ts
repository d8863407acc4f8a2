import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { CanvasEvent, Point } from '../scene.ts';

/** Lets boxes be dragged, with what goes along with them; tells where each is put down. */
export function watchDrag(
  cy: Core,
  belongings: () => ReadonlyMap<string, readonly string[]>,
  emit: (event: CanvasEvent) => void,
): () => void {
  let from: Point = { x: 0, y: 0 };
  let carried: readonly { readonly node: NodeSingular; readonly at: Point }[] = [];
  const grab = (event: EventObject) => {
    const box = event.target as NodeSingular;
    from = { ...box.position() };
    carried = (belongings().get(box.id()) ?? []).map((id) => {
      const node = cy.getElementById(id);
      return { node, at: { ...node.position() } };
    });
  };
  const drag = (event: EventObject) => {
    const { x, y } = (event.target as NodeSingular).position();
    cy.batch(() => {
      for (const { node, at } of carried) node.position({ x: at.x + x - from.x, y: at.y + y - from.y });
    });
  };
  const put = (event: EventObject) => {
    const box = event.target as NodeSingular;
    emit({ type: 'moved', id: box.id(), to: { ...box.position() } });
  };
  cy.on('grab', 'node.box', grab);
  cy.on('drag', 'node.box', drag);
  cy.on('dragfree', 'node.box', put);
  return () => {
    cy.off('grab', 'node.box', grab);
    cy.off('drag', 'node.box', drag);
    cy.off('dragfree', 'node.box', put);
  };
}
