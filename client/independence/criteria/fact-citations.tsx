import { Citations } from '../../facts/citations.tsx';
import type { FactData } from '../../lib/facts/fact-fields.ts';
import { isSupposed } from '../what-if/supposed-mark.tsx';
import { say } from './messages/words.ts';

/** Where a fact is stated; of one that is changed, where it is stated otherwise; of one that is supposed, nowhere. */
export function FactCitations({ fact }: { readonly fact: FactData }) {
  return (
    <>
      {isSupposed(fact) && (
        <span className="caption">{fact.citations.length === 0 ? say('noSource') : say('statedOtherwiseIn')}</span>
      )}
      <Citations citations={fact.citations} />
    </>
  );
}
