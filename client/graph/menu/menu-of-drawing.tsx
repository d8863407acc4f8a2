import type { Point, Scene } from '../../canvas/scene.ts';
import type { GraphState } from '../../lib/address/graph-state.ts';
import { menuFor, type MenuDoes } from './entries.ts';
import { GraphMenu } from './graph-menu.tsx';

/** The menu of a box of the drawing, or of the drawing where `box` is undefined or gone. */
export function MenuOfDrawing({
  scene,
  box,
  state,
  does,
  at,
  onClose,
}: {
  readonly scene: Scene;
  readonly box: string | undefined;
  readonly state: GraphState;
  readonly does: MenuDoes;
  readonly at: Point;
  readonly onClose: () => void;
}) {
  return <GraphMenu {...menuFor(scene, box, state, does)} at={at} onClose={onClose} />;
}
