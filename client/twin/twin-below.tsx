import type { ComponentProps } from 'react';
import { useShortcuts } from '../lib/window/use-shortcuts.ts';
import { useTwinOpen } from './twin-open.ts';
import { TwinTable } from './twin-table.tsx';

/** The table below a drawing while it is open; T opens and closes it. */
export function TwinBelow({
  scene,
  ...table
}: Omit<ComponentProps<typeof TwinTable>, 'scene' | 'onClose'> & {
  /** Nothing is drawn yet when undefined. */
  readonly scene: ComponentProps<typeof TwinTable>['scene'] | undefined;
}) {
  const { open, set } = useTwinOpen();
  useShortcuts({
    t: () => {
      set(!open);
    },
  });
  if (!open || scene === undefined) return null;
  return (
    <TwinTable
      scene={scene}
      {...table}
      onClose={() => {
        set(false);
      }}
    />
  );
}
