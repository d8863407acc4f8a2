import type { Core, EventObject, SingularElementArgument } from 'cytoscape';
import type { CanvasEvent, Press } from '../scene.ts';

/**
 * Turns presses into events: a box says what it stands for, a line selects its first subject, nothing is the
 * background.
 */
export function watchPress(cy: Core, emit: (event: CanvasEvent) => void): () => void {
  let began: Place | undefined;
  const begin = (event: EventObject) => {
    began = placeOf(event);
  };
  const tap = (event: EventObject) => {
    if (travelled(began, placeOf(event))) return;
    if (event.target === cy) {
      emit({ type: 'background' });
      return;
    }
    const told = pressed(event.target as SingularElementArgument);
    if (told) emit(told);
  };
  const open = (event: EventObject) => {
    const press = (event.target as SingularElementArgument).data('press') as Press | undefined;
    if (press && 'select' in press) emit({ type: 'open', id: press.select });
  };
  cy.on('tapstart', begin);
  cy.on('tap', tap);
  cy.on('dbltap', 'node.box', open);
  return () => {
    cy.off('tapstart', begin);
    cy.off('tap', tap);
    cy.off('dbltap', 'node.box', open);
  };
}

type Place = { readonly clientX: number; readonly clientY: number };

function placeOf(event: EventObject): Place | undefined {
  const original = event.originalEvent as MouseEvent | TouchEvent | undefined;
  return original && 'changedTouches' in original ? original.changedTouches[0] : original;
}

/** A finger that scrolled the page while Cytoscape looked away has not pressed anything. */
function travelled(from: Place | undefined, to: Place | undefined): boolean {
  return (
    from !== undefined && to !== undefined && Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) > 10
  );
}

function pressed(element: SingularElementArgument): CanvasEvent | undefined {
  const press = element.data('press') as Press | undefined;
  if (press) return 'select' in press ? { type: 'select', id: press.select } : { type: 'more', zone: press.more };
  const [subject] = (element.data('subjects') as string[] | undefined) ?? [];
  return subject === undefined ? undefined : { type: 'select', id: subject };
}
