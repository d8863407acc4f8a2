import { useState } from 'react';
import { dayInWords } from '../lib/days.ts';
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
  const [asks, setAsks] = useState(false);
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
        {mine &&
          (asks ? (
            <button
              type="button"
              className="button"
              disabled={busy}
              onClick={onRemove}
              aria-label={say('removeForGood', { name: title })}
            >
              {say('reallyRemove')}
            </button>
          ) : (
            <button
              type="button"
              className="button button-plain"
              aria-label={say('removeName', { name: title })}
              onClick={() => {
                setAsks(true);
              }}
            >
              {say('remove')}
            </button>
          ))}
      </div>
    </div>
  );
}

function changedText(at: string): string {
  return say('keptOn', { day: dayInWords(at.slice(0, 10)) });
}
