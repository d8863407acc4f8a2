import { Menu } from '@base-ui/react/menu';
import { useMemo } from 'react';
import type { Point } from '../../canvas/scene.ts';
import './graph-menu.css';

/** One thing that can be done. */
export interface MenuEntry {
  readonly label: string;
  /** The key that does the same. */
  readonly keys?: string;
  readonly onChoose: () => void;
}

/** A menu at a point of the window: about a box, some boxes, or the drawing. Groups are parted by a rule. */
export function GraphMenu({
  title,
  at,
  groups,
  onClose,
}: {
  readonly title: string;
  readonly at: Point;
  readonly groups: readonly (readonly MenuEntry[])[];
  readonly onClose: () => void;
}) {
  const anchor = useMemo(
    () => ({ getBoundingClientRect: () => DOMRect.fromRect({ x: at.x, y: at.y, width: 0, height: 0 }) }),
    [at],
  );
  return (
    <Menu.Root
      open
      modal={false}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Menu.Portal>
        <Menu.Positioner className="popup-layer" anchor={anchor} side="bottom" align="start" sideOffset={2}>
          <Menu.Popup className="popup graph-menu" aria-label={title}>
            <p className="graph-menu-title" aria-hidden>
              {title}
            </p>
            {groups
              .filter((group) => group.length > 0)
              .map((group, i) => (
                <Menu.Group key={group[0]?.label} className={i === 0 ? undefined : 'graph-menu-next'}>
                  {group.map(({ label, keys, onChoose }) => (
                    <Menu.Item key={label} className="graph-menu-item" onClick={onChoose}>
                      {label}
                      {keys !== undefined && <kbd aria-hidden>{keys}</kbd>}
                    </Menu.Item>
                  ))}
                </Menu.Group>
              ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
