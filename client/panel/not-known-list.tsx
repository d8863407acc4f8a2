import { Citations } from '../facts/citations.tsx';
import { FactEntry } from '../ui/fact-entry.tsx';
import type { Unknown } from './not-known.ts';
import { say } from './messages/words.ts';

/** What the sources leave open, said as such. */
export function NotKnown({ unknowns }: { readonly unknowns: readonly Unknown[] }) {
  if (unknowns.length === 0) return null;
  return (
    <section className="panel-group panel-unknown">
      <h3 className="overline">{say('notKnown')}</h3>
      <ul>
        {unknowns.map(({ what, beside, citations }) => (
          <FactEntry key={what} sentence={what} unknown note={beside} citations={<Citations citations={citations} />} />
        ))}
      </ul>
    </section>
  );
}
