import { COMMA } from '../../lib/language/language.ts';
import { CHANGE_SIGNS, CHANGE_WORDS, CHANGES } from '../../lib/change.ts';
import { dayInWords } from '../../lib/days.ts';
import type { InterlockChange } from './interlocks-of-both-days.ts';
import './interlock-changes.css';
import { say } from './messages/words.ts';

/** Beside the drawing of two days: what changed, each entry leading to its line. */
export function InterlockChanges({
  changes,
  against,
  on,
  cut,
  selected,
  onSelect,
  onStop,
}: {
  readonly changes: readonly InterlockChange[];
  readonly against: string;
  readonly on: string;
  /** Not all was read of one of the days. */
  readonly cut: boolean;
  readonly selected: string | undefined;
  readonly onSelect: (subject: string) => void;
  readonly onStop: () => void;
}) {
  return (
    <section className="interlock-changes" aria-label={say('whatChanged')}>
      <h2>{say('fromTo', { against: dayInWords(against), on: dayInWords(on) })}</h2>
      {changes.length === 0 && <p role="status">{say('nothingDrawnChanged')}</p>}
      {cut && <p className="caption">{say('moreThanWasRead')}</p>}
      {CHANGES.map((is) => {
        const these = changes.filter((change) => change.is === is);
        if (these.length === 0) return null;
        return (
          <section key={is}>
            <h3 className="overline">
              {CHANGE_WORDS[is]} {String(these.length)}
            </h3>
            <ul>
              {these.map(({ person, company, before, after, subject }) => (
                <li key={`${company.id} ${person.id}`}>
                  <button
                    type="button"
                    aria-pressed={selected === subject}
                    onClick={() => {
                      onSelect(subject);
                    }}
                  >
                    <b className="interlock-sign" aria-hidden>
                      {CHANGE_SIGNS[is]}
                    </b>
                    <span>
                      <b>{person.name}</b>
                      {COMMA}
                      {company.name}
                      <span className="caption">
                        {is === 'changed' ? `${before ?? ''} → ${after ?? ''}` : (after ?? before)}
                      </span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <button type="button" className="button" onClick={onStop}>
        {say('stopComparing')}
      </button>
    </section>
  );
}
