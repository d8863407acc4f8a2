import type { LayingOut } from '../free/use-constellation.ts';
import { LayingBar } from './laying-bar.tsx';
import { say } from './messages/words.ts';

/** What is said over the foot of the drawing: a layout under way, what is cut, and that a picture could not be made. */
export function FootNotes({
  laying,
  note,
  failed,
}: {
  readonly laying: LayingOut | undefined;
  readonly note: string | undefined;
  readonly failed: boolean;
}) {
  return (
    <>
      {laying && <LayingBar laying={laying} />}
      {note !== undefined && <p className="graph-note">{note}</p>}
      {failed && (
        <p className="graph-note" role="alert">
          {say('pictureCouldNotBeMade')}
        </p>
      )}
    </>
  );
}
