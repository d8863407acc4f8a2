import { dayInWords } from '../lib/days.ts';
import { SurePress } from '../ui/inputs/sure-press.tsx';
import { addressWords } from './address-words.ts';
import { CopyAddress } from './copy-address.tsx';
import type { SavedView } from './views-query.ts';
import { say } from './messages/words.ts';

/** One kept view or story in the list. */
export function ViewRow({
  view: { id, title, shared, mine, changedAt, steps },
  chosen,
  busy,
  edited,
  onChoose,
  onEdit,
  onRemove,
}: {
  readonly view: SavedView;
  readonly chosen: boolean;
  readonly busy: boolean;
  readonly edited: boolean;
  readonly onChoose: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}) {
  const [first] = steps;
  const isStory = steps.length > 1;
  return (
    <div className="view-row">
      <input type="checkbox" aria-label={say('chooseName', { name: title })} checked={chosen} onChange={onChoose} />
      <div className="view-about">
        <p>
          <a href={`/v/${id}`} className="view-title">
            {title}
          </a>
          {isStory && <span className="view-mark">{say('markStory')}</span>}
          {shared && <span className="view-mark">{say('markShared')}</span>}
        </p>
        <p className="quiet">
          {say('countAndDay', {
            what: isStory ? say('countOfViews', { count: steps.length }) : addressWords(first?.address ?? '/'),
            kept: changedText(changedAt),
          })}
        </p>
        {!isStory && first?.text !== '' && <p className="view-text">{first?.text}</p>}
      </div>
      <div className="view-presses screen-only">
        <CopyAddress id={id} of={title} />
        {mine && (
          <button
            type="button"
            className="button button-plain"
            aria-expanded={edited}
            aria-label={say('editName', { name: title })}
            onClick={onEdit}
          >
            {say('edit')}
          </button>
        )}
        {mine && (
          <SurePress
            label={say('remove')}
            sure={say('reallyRemove')}
            of={say('removeName', { name: title })}
            ofSure={say('removeForGood', { name: title })}
            disabled={busy}
            onSure={onRemove}
          />
        )}
      </div>
    </div>
  );
}

function changedText(at: string): string {
  return say('keptOn', { day: dayInWords(at.slice(0, 10)) });
}
