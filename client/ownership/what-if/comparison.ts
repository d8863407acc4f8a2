import type { PartyRefData } from '../../lib/facts/fact-fields.ts';
import type { Stake } from '../ownership-query.ts';
import { say } from './messages/words.ts';

/** `unclear`: held both times, and how much is not known in one of them. */
export type StakeChange = 'added' | 'removed' | 'changed' | 'unclear' | 'unchanged';

/** One party before and after. */
export interface Compared {
  readonly party: PartyRefData;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly change: StakeChange;
}

const UNKNOWN = say('notKnown');
const ORDER: readonly StakeChange[] = ['added', 'removed', 'changed', 'unclear', 'unchanged'];

/**
 * What two answers differ in, by the figure that `figureOf` takes from a stake: what came, what went, what changed,
 * then the rest; within each in the order of the later one.
 */
export function compared(
  earlier: readonly Stake[],
  later: readonly Stake[],
  figureOf: (stake: Stake) => string | undefined,
): readonly Compared[] {
  const before = new Map(earlier.map((stake) => [stake.party.id, stake]));
  const after = new Map(later.map((stake) => [stake.party.id, stake]));
  const text = (stake: Stake | undefined) => stake && (figureOf(stake) ?? UNKNOWN);
  const rows = [...new Map([...later, ...earlier].map((stake) => [stake.party.id, stake.party])).values()].map(
    (party): Compared => {
      const texts = { before: text(before.get(party.id)), after: text(after.get(party.id)) };
      return { party, ...texts, change: changeOf(texts.before, texts.after) };
    },
  );
  return rows.sort((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change));
}

function changeOf(before: string | undefined, after: string | undefined): StakeChange {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  if (before === after) return before === UNKNOWN ? 'unclear' : 'unchanged';
  return before === UNKNOWN || after === UNKNOWN ? 'unclear' : 'changed';
}
