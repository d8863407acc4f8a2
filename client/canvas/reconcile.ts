import type { Core, ElementDefinition, SingularElementArgument } from 'cytoscape';
import { elementsOf } from './elements.ts';
import { withMoves, type Moves } from './moves.ts';
import type { Scene } from './scene.ts';

const MOTION_MS = 180;

/**
 * Brings what is drawn to a new scene, changing only what differs: what stays is kept and moves to its new place, what
 * is new appears, what is gone leaves; what the reader has put elsewhere stays there. Edges whose ends change are
 * replaced.
 */
export function reconcile(cy: Core, scene: Scene, animate: boolean, put: Moves = new Map()): void {
  const wanted = new Map(withMoves(elementsOf(scene), scene, put).map((element) => [String(element.data.id), element]));
  const fading: SingularElementArgument[] = [];
  const moves: { element: SingularElementArgument; position: { x: number; y: number } }[] = [];
  cy.batch(() => {
    cy.elements().forEach((element) => {
      const next = wanted.get(element.id());
      if (next === undefined || !sameEnds(element, next)) element.remove();
    });
    const fresh: ElementDefinition[] = [];
    for (const [id, definition] of wanted) {
      const element = cy.getElementById(id);
      if (element.empty()) {
        fresh.push(definition);
        continue;
      }
      const single = element[0];
      if (single === undefined) continue;
      single.data(definition.data);
      setClasses(single, String(definition.classes ?? ''));
      if (definition.position && single.isNode() && moved(single.position(), definition.position)) {
        if (animate) moves.push({ element: single, position: definition.position });
        else single.position(definition.position);
      }
    }
    cy.add(fresh).forEach((element) => {
      fading.push(element);
    });
  });
  if (!animate) return;
  for (const { element, position } of moves) {
    element.stop();
    element.animate({ position }, { duration: MOTION_MS, easing: 'ease-out' });
  }
  for (const element of fading) {
    element.style('opacity', 0);
    element.animate({ style: { opacity: 1 } }, { duration: MOTION_MS, complete: () => element.removeStyle('opacity') });
  }
}

/**
 * What the drawing says stays; what a controller put on (selected, hidden, hovered) is the controller's to take off.
 */
const CONTROLLED = ['hidden', 'away', 'lit', 'selected', 'hover', 'focused', 'marked', 'pinned'];

function setClasses(element: SingularElementArgument, wanted: string): void {
  const kept = CONTROLLED.filter((name) => element.hasClass(name));
  element.classes([wanted, ...kept].join(' '));
}

function sameEnds(element: SingularElementArgument, next: ElementDefinition): boolean {
  if (element.isNode() !== (next.group === 'nodes')) return false;
  if (element.isNode()) return true;
  return element.data('source') === next.data['source'] && element.data('target') === next.data['target'];
}

function moved(a: { x: number; y: number }, b: { x: number; y: number }): boolean {
  return Math.abs(a.x - b.x) > 0.5 || Math.abs(a.y - b.y) > 0.5;
}
