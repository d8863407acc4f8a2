import type { LayingOut } from '../free/use-constellation.ts';
import { LayingBar } from './laying-bar.tsx';

/** What is said over the foot of the drawing: a layout under way and what is cut. */
export function FootNotes({
  laying,
  note,
}: {
  readonly laying: LayingOut | undefined;
  readonly note: string | undefined;
}) {
  return (
    <>
      {laying && <LayingBar laying={laying} />}
      {note !== undefined && <p className="graph-note">{note}</p>}
    </>
  );
}
