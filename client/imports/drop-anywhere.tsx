import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { giveFiles } from './dropped-files.ts';
import './drop-anywhere.css';
import { say } from './messages/words.ts';

/** Files dropped on any page are looked at on the page of imports; while they hang over it, the page says so. */
export function DropAnywhere() {
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const hang = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      // Left for outside the window, not for another part of the page.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      giveFiles(files);
      void navigate({ to: '/imports', search: {} });
    };
    window.addEventListener('dragenter', hang, { signal });
    window.addEventListener('dragover', hang, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', drop, { signal });
    return () => {
      controller.abort();
    };
  }, [navigate]);
  if (!over) return null;
  return (
    <div className="drop-anywhere" aria-hidden>
      <p>{say('dropTheFiles')}</p>
    </div>
  );
}
