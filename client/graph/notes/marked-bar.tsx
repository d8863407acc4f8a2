import { say } from './messages/words.ts';

/** What can be done with the parties that are marked. */
export function MarkedBar({
  count,
  onHide,
  onRemove,
  onPin,
  onPaths,
  onClear,
}: {
  readonly count: number;
  readonly onHide: () => void;
  readonly onRemove: () => void;
  /** Absent where boxes have no places of their own. */
  readonly onPin: (() => void) | undefined;
  /** Absent where too few or too many are marked. */
  readonly onPaths: (() => void) | undefined;
  readonly onClear: () => void;
}) {
  if (count === 0) return null;
  const presses = [
    [say('hide'), onHide],
    [say('remove'), onRemove],
    [say('pin'), onPin],
    [say('pathsBetweenThem'), onPaths],
    [say('unmark'), onClear],
  ] as const;
  return (
    <div className="graph-marked" role="group" aria-label={say('marked')}>
      <span role="status">{say('countMarked', { count })}</span>
      {presses.map(
        ([text, onClick]) =>
          onClick && (
            <button key={text} type="button" className="legend-all" onClick={onClick}>
              {text}
            </button>
          ),
      )}
    </div>
  );
}
