import { useState } from 'react';
import { dayInWords } from '../lib/days.ts';
import { counted } from '../lib/figures.ts';
import { addressWords } from './address-words.ts';
import { CopyAddress } from './copy-address.tsx';
import type { SavedView } from './views-query.ts';

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
      <input type="checkbox" aria-label={`Choose ${title}`} checked={chosen} onChange={onChoose} />
      <div className="view-about">
        <p>
          <a href={`/v/${id}`} className="view-title">
            {title}
          </a>
          {isStory && <span className="view-mark">story</span>}
          {shared && <span className="view-mark">shared</span>}
        </p>
        <p className="quiet">
          {isStory ? counted(steps.length, 'view') : addressWords(first?.address ?? '/')} · {changedText(changedAt)}
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
            aria-label={`Edit ${title}`}
            onClick={onEdit}
          >
            Edit
          </button>
        )}
        {mine &&
          (asks ? (
            <button
              type="button"
              className="button"
              disabled={busy}
              onClick={onRemove}
              aria-label={`Remove ${title} for good`}
            >
              Really remove
            </button>
          ) : (
            <button
              type="button"
              className="button button-plain"
              aria-label={`Remove ${title}`}
              onClick={() => {
                setAsks(true);
              }}
            >
              Remove
            </button>
          ))}
      </div>
    </div>
  );
}

function changedText(at: string): string {
  return `kept ${dayInWords(at.slice(0, 10))}`;
}
