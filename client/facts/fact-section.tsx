import { useState, type ReactNode } from 'react';
import type { FactData } from '../lib/facts/fact-fields.ts';
import { usePaper } from '../lib/window/paper.ts';
import { FactItem } from './fact-item.tsx';
import { say } from './messages/words.ts';

/** Facts shown before the reader asks for the rest; on paper all stand. */
const SHOWN = 40;

/** A part of a page about one party: its facts, each with where it is stated; nothing stated is said as that. */
export function FactSection({
  title,
  facts,
  side,
  on,
  none = say('noSourceStatesAnyForThis'),
  total = facts.length,
  isCut = false,
  children,
}: {
  readonly title: string;
  readonly facts: readonly FactData[];
  readonly side: string;
  readonly on: string;
  readonly none?: string;
  /** How many there are, where not all were asked for. */
  readonly total?: number;
  /** There may be more of these: they are of a list that was not asked for to its end. */
  readonly isCut?: boolean;
  readonly children?: ReactNode;
}) {
  const [all, setAll] = useState(false);
  const paper = usePaper();
  const shown = all || paper ? facts : facts.slice(0, SHOWN);
  return (
    <section className="section">
      <h2>
        {title} {total > 0 && <span className="quiet">{isCut ? say('atLeastSoMany', { total }) : String(total)}</span>}
      </h2>
      {children}
      {facts.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <ul className="profile-facts">
          {shown.map((fact) => (
            <FactItem key={fact.id} fact={fact} side={side} on={on} page />
          ))}
        </ul>
      )}
      {shown.length < facts.length && (
        <button
          type="button"
          className="button screen-only"
          onClick={() => {
            setAll(true);
          }}
        >
          {say('showStringMore', { string: facts.length - shown.length })}
        </button>
      )}
      {total > facts.length && (
        <p className="caption">{say('stringMoreAreNotShownHere', { string: total - facts.length })}</p>
      )}
    </section>
  );
}
