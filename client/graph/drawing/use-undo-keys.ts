import { useEffect, useEffectEvent } from 'react';
import type { DrawingKept } from './use-drawing.ts';

/** Ctrl or Cmd with Z undoes, with Shift and Z or with Y redoes; a field being typed in keeps them for its text. */
export function useUndoKeys({ undo, redo }: Pick<DrawingKept, 'undo' | 'redo'>): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=dialog]'))
      return;
    const key = event.key.toLowerCase();
    const way = key === 'y' && !event.shiftKey ? redo : key === 'z' ? (event.shiftKey ? redo : undo) : undefined;
    if (!way) return;
    event.preventDefault();
    way();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      act(event);
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, []);
}
