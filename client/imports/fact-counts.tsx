import { FACT_KIND_WORDS } from '../lib/facts/kind-words.ts';
import { grouped } from '../lib/figures.ts';
import type { FactKind } from '../lib/words.ts';
import { say } from './messages/words.ts';

/** How many facts of which kinds, the most first. */
export function FactCounts({
  facts,
}: {
  readonly facts: readonly { readonly kind: FactKind; readonly count: number }[];
}) {
  if (facts.length === 0) return null;
  return (
    <dl className="import-counts" aria-label={say('facts')}>
      {[...facts]
        .sort((a, b) => b.count - a.count)
        .map(({ kind, count }) => (
          <div key={kind}>
            <dt>{FACT_KIND_WORDS[kind]}</dt>
            <dd>{grouped(String(count))}</dd>
          </div>
        ))}
    </dl>
  );
}
