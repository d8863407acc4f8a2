import { TriangleAlert, Undo2, X } from 'lucide-react';
import type { Supposed } from '../../lib/address/supposed.ts';
import { SupposedSentence } from './supposed-entry.tsx';
import { say } from './messages/words.ts';

/** Says on every part of the page that what is shown is not the record: what is supposed, and the way back. */
export function SupposedBanner({
  supposed,
  onSuppose,
}: {
  readonly supposed: Supposed;
  readonly onSuppose: (supposed: Supposed) => void;
}) {
  return (
    <>
      <div className="supposed-strip" role="status">
        <TriangleAlert size={16} aria-hidden />
        <strong>{say('supposedNotInTheRecord')}</strong>
        <span className="supposed-count">{say('suppositions', { supposed: supposed.length })}</span>
        <button
          type="button"
          className="screen-only"
          onClick={() => {
            onSuppose([]);
          }}
        >
          <Undo2 size={14} aria-hidden /> {say('backToTheRecord')}
        </button>
      </div>
      <ul className="supposed-list" aria-label={say('whatIsSupposed')}>
        {supposed.map((entry, index) => (
          <li key={index}>
            <span>
              <SupposedSentence entry={entry} />
            </span>
            <button
              type="button"
              className="button button-icon button-plain screen-only"
              aria-label={say('takeBackSuppositionString', { string: index + 1 })}
              onClick={() => {
                onSuppose(supposed.filter((_, one) => one !== index));
              }}
            >
              <X size={14} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
