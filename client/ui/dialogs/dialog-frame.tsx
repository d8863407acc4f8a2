import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import './dialog.css';

/**
 * What lies over the page with a title, for as long as it is there: it is closed with Escape, or by a press beside it.
 */
export function DialogFrame({
  title,
  className,
  onClose,
  children,
}: {
  readonly title: ReactNode;
  readonly className?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className={['popup dialog', className].filter(Boolean).join(' ')}>
          <Dialog.Title>{title}</Dialog.Title>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
