import type { Core, EventObject, SingularElementArgument } from 'cytoscape';
import type { CanvasEvent, Press } from '../scene.ts';

/** Turns presses into events: a box says what it stands for, a line selects its first subject, nothing is the background. */
export function watchPress(cy: Core, emit: (event: CanvasEvent) => void): () => void {
  const tap = (event: EventObject) => {
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
  cy.on('tap', tap);
  cy.on('dbltap', 'node.box', open);
  return () => {
    cy.off('tap', tap);
    cy.off('dbltap', 'node.box', open);
  };
}

function pressed(element: SingularElementArgument): CanvasEvent | undefined {
  const press = element.data('press') as Press | undefined;
  if (press) return 'select' in press ? { type: 'select', id: press.select } : { type: 'more', zone: press.more };
  const [subject] = (element.data('subjects') as string[] | undefined) ?? [];
  return subject === undefined ? undefined : { type: 'select', id: subject };
}
