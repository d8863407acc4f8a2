import { Dialog } from '@base-ui/react/dialog';
import { useEffect, useEffectEvent, useState } from 'react';
import { useAnswer } from '../../lib/answer.ts';
import type { GraphState } from '../../lib/address/graph-state.ts';
import { DialogFrame } from '../../ui/dialogs/dialog-frame.tsx';
import { freeQuery } from '../free-query.ts';
import { HUB_FROM, LINK_GROUPS, neighboursBy, writeChoice, type LinkGroup } from './choice.ts';
import './growing.css';
import { say } from './messages/words.ts';

/** Facts that are looked at of one party; the API gives no more at once. */
export const MOST_FACTS = 2000;
const AMOUNTS = [10, 25, 50] as const;

const WORDS: Readonly<Record<LinkGroup, readonly [one: string, many: string]>> = {
  holdings: [say('companyItHolds'), say('companiesItHolds')],
  holders: [say('holder'), say('holders')],
  seats: [say('byASeat'), say('bySeats')],
  posts: [say('byAPost'), say('byPosts')],
  loans: [say('byALoan'), say('byLoans')],
  trades: [say('byATrade'), say('byTrades')],
  audits: [say('byAnAudit'), say('byAudits')],
  others: [say('byAnotherLink'), say('byOtherLinks')],
};

/**
 * Asks which neighbours of a party are wanted, with how many there are of each kind. A party of few neighbours is
 * expanded without asking, unless the reader wants to be asked.
 */
export function ExpandDialog({
  party,
  asks,
  state,
  onExpand,
  onClose,
}: {
  readonly party: string;
  readonly asks: boolean;
  readonly state: Pick<GraphState, 'on' | 'known'>;
  /** Without a choice, all of them. */
  readonly onExpand: (choice?: string) => void;
  readonly onClose: () => void;
}) {
  const { data, problem } = useAnswer(freeQuery, {
    focus: [party],
    on: state.on,
    known: state.known ?? null,
    depth: 1,
    kinds: null,
    first: MOST_FACTS,
  });
  const [off, setOff] = useState<ReadonlySet<LinkGroup>>(new Set());
  const [most, setMost] = useState<number | undefined>(10);
  const answer = data?.graph;
  const by = answer && neighboursBy(answer, party);
  const all = by && new Set([...by.values()].flat()).size;
  const few = all !== undefined && all <= HUB_FROM;
  const expand = useEffectEvent(onExpand);
  const atOnce = problem !== undefined || (few && !asks);
  useEffect(() => {
    // Where the question cannot be answered, the drawing says what is wrong.
    if (atOnce) expand();
  }, [atOnce]);
  if (!answer || !by || atOnce) return null;

  const groups = LINK_GROUPS.filter((group) => by.has(group));
  const wanted = groups.filter((group) => !off.has(group));
  const taken = new Set(wanted.flatMap((group) => (by.get(group) ?? []).slice(0, most)));
  const name = answer.nodes.find(({ id }) => id === party)?.name ?? party;
  return (
    <DialogFrame title={say('expandName', { name })} className="growing-dialog" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (taken.size > 0) onExpand(writeChoice({ groups: wanted, most }));
        }}
      >
        <p>
          {say('allPartiesAreLinkedWithIt', {
            all,
            mostFacts: answer.truncated && say('asFarAsItsMostFactsNearest', { mostFacts: MOST_FACTS }),
          })}
        </p>
        <div className="expand-kinds">
          {groups.map((group) => {
            const count = by.get(group)?.length ?? 0;
            return (
              <label key={group}>
                <input
                  type="checkbox"
                  checked={!off.has(group)}
                  onChange={(event) => {
                    const next = new Set(off);
                    if (event.target.checked) next.delete(group);
                    else next.add(group);
                    setOff(next);
                  }}
                />
                {count} {WORDS[group][count === 1 ? 0 : 1]}
              </label>
            );
          })}
        </div>
        <label className="expand-most">
          {say('ofEachKindSelect', {
            select: (
              <select
                className="field-input"
                value={most ?? 'all'}
                onChange={(event) => {
                  setMost(event.target.value === 'all' ? undefined : Number(event.target.value));
                }}
              >
                {AMOUNTS.map((amount) => (
                  <option key={amount} value={amount}>
                    {say('theLargestAmount', { amount })}
                  </option>
                ))}
                <option value="all">{say('all')}</option>
              </select>
            ),
          })}
        </label>
        <div className="add-presses">
          <button type="submit" className="button" disabled={taken.size === 0}>
            {say('showSize', { size: taken.size })}
          </button>
          <Dialog.Close className="button button-plain">{say('cancel')}</Dialog.Close>
        </div>
      </form>
    </DialogFrame>
  );
}
