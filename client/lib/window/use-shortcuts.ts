import { useEffect, useEffectEvent } from 'react';

/** Single keys for the page. They are quiet while somebody types and in combination with other keys. */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target as HTMLElement | null;
    if (
      target?.closest(
        'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=dialog], .header',
      )
    )
      return;
    actions[event.key.toLowerCase()]?.();
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
