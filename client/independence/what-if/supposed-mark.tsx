import type { FactData } from '../../lib/facts/fact-fields.ts';
import { say } from './messages/words.ts';

/** How the API notes facts that nobody states so. */
const NOTED = /^(Supposed|Changed) for a what-if/;

export function isSupposed({ note }: Pick<FactData, 'note'>): boolean {
  return note !== null && NOTED.test(note);
}

/** Beside a fact that is not in the record, or not so. */
export function SupposedMark({ fact }: { readonly fact: Pick<FactData, 'note'> }) {
  return isSupposed(fact) ? <span className="supposed-mark">{say('supposed')}</span> : null;
}
