import { CHANGE_SIGNS, CHANGE_WORDS, CHANGES } from '../../lib/change.ts';
import './changes.css';

/** What the signs in a drawing of two days mean. */
export function ChangesKey() {
  return (
    <p className="changes-key caption">
      {CHANGES.map((is) => (
        <span key={is}>
          <b className="changes-tag">{CHANGE_SIGNS[is]}</b> {CHANGE_WORDS[is].toLowerCase()}
        </span>
      ))}
    </p>
  );
}
