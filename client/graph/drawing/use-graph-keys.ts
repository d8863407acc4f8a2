import type { Scene } from '../../canvas/scene.ts';
import { useShortcuts } from '../../lib/window/use-shortcuts.ts';
import { partyToExpand } from '../expanded.ts';
import type { DrawingKept } from './use-drawing.ts';
import { useUndoKeys } from './use-undo-keys.ts';

/**
 * The single keys of the graph: P back to the plan, A adds by name, E expands what is selected; and those of its
 * history.
 */
export function useGraphKeys(
  drawing: DrawingKept,
  scene: Scene | undefined,
  selected: string | undefined,
  does: { readonly toPlan: () => void; readonly add: () => void; readonly expand: (party: string) => void },
): void {
  useShortcuts({
    p: does.toPlan,
    a: does.add,
    e: () => {
      const party = scene && selected !== undefined ? partyToExpand(scene, selected) : undefined;
      if (party !== undefined) does.expand(party);
    },
  });
  useUndoKeys(drawing);
}
