import { useState } from 'react';
import type { FactData } from '../lib/facts/fact-fields.ts';
import { FactItem } from '../facts/fact-item.tsx';
import { usePaper } from '../lib/window/paper.ts';
import { say } from './messages/words.ts';

/**
 * Facts of one kind under their heading; a long list shows its beginning and says how many follow; on paper it stands
 * whole.
 */
export function FactGroup({
  title,
  facts,
  side,
  on,
  limit = 4,
  select = true,
  isCut = false,
  ofBoard = false,
}: {
  readonly title: string;
  readonly facts: readonly FactData[];
  readonly side?: string;
  readonly on?: string;
  readonly limit?: number;
  readonly select?: boolean;
  /** Not all facts were asked for: there may be more of these. */
  readonly isCut?: boolean;
  /** Seats under the name of their board. */
  readonly ofBoard?: boolean;
}) {
  const [all, setAll] = useState(false);
  const paper = usePaper();
  const cut = !all && !paper && facts.length > limit + 1;
  return (
    <section className="panel-group">
      <h3 className="overline">
        {title}{' '}
        {facts.length > 1 && (
          <span className="panel-count">
            {isCut && say('atLeast')}
            {facts.length}
          </span>
        )}
      </h3>
      <ul>
        {(cut ? facts.slice(0, limit) : facts).map((fact) => (
          <FactItem key={fact.id} fact={fact} side={side} on={on} select={select} ofBoard={ofBoard} />
        ))}
      </ul>
      {cut && (
        <button
          type="button"
          className="panel-more"
          onClick={() => {
            setAll(true);
          }}
        >
          {say('factsMore', { facts: facts.length - limit })}
        </button>
      )}
    </section>
  );
}
