import type { Point, Scene } from '../../canvas/scene.ts';
import type { GraphState } from '../../lib/address/graph-state.ts';
import type { DrawingKept } from '../drawing/use-drawing.ts';
import { menuFor, type MenuDoes } from './entries.ts';
import { GraphMenu } from './graph-menu.tsx';
import { say } from './messages/words.ts';

/** The menu of a box of the drawing, or of the drawing where `box` is undefined or gone. */
export function MenuOfDrawing({
  scene,
  box,
  state,
  history: { undoes, redoes, undo, redo },
  does,
  at,
  onClose,
}: {
  readonly scene: Scene;
  readonly box: string | undefined;
  readonly state: GraphState;
  readonly history: Pick<DrawingKept, 'undoes' | 'redoes' | 'undo' | 'redo'>;
  readonly does: Omit<MenuDoes, 'undo' | 'redo'>;
  readonly at: Point;
  readonly onClose: () => void;
}) {
  const steps = {
    undo: undoes === undefined ? undefined : { label: say('undo', { undoes }), onChoose: undo },
    redo: redoes === undefined ? undefined : { label: say('redo', { redoes }), onChoose: redo },
  };
  return <GraphMenu {...menuFor(scene, box, state, { ...does, ...steps })} at={at} onClose={onClose} />;
}
