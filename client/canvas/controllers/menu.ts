import type { Core, EventObject } from 'cytoscape';
import type { CanvasAsk, Point } from '../scene.ts';

/** Tells where a menu is asked for: with the other button of the mouse, or by a finger that rests on a box. */
export function watchMenu(cy: Core, emit: (event: CanvasAsk) => void): () => void {
  const ask = (event: EventObject) => {
    const at = placeOf(event.originalEvent);
    if (!at) return;
    const target = event.target as { id?: () => string };
    const box = event.target === cy ? undefined : target.id?.();
    emit({ type: 'menu', at, ...(box !== undefined && { box }) });
  };
  const hold = (event: EventObject) => {
    if (isTouch(event.originalEvent)) ask(event);
  };
  const askGround = (event: EventObject) => {
    if (event.target === cy) ask(event);
  };
  cy.on('cxttap', 'node.box', ask);
  cy.on('cxttap', askGround);
  cy.on('taphold', 'node.box', hold);
  return () => {
    cy.off('cxttap', 'node.box', ask);
    cy.off('cxttap', askGround);
    cy.off('taphold', 'node.box', hold);
  };
}

function isTouch(event: Event | undefined): boolean {
  return event !== undefined && 'changedTouches' in event;
}

/** In pixels of the window. */
function placeOf(event: MouseEvent | TouchEvent | undefined): Point | undefined {
  const place = event && 'changedTouches' in event ? (event.touches[0] ?? event.changedTouches[0]) : event;
  return place && { x: place.clientX, y: place.clientY };
}
