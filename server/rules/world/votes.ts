import type { ViewOf } from '../../facts/fact-view.ts';
import { statedOn, statementOf } from '../../facts/holding-statements.ts';
import { readBlocks } from '../../holdings/blocks.ts';
import { grouped } from '../../holdings/grouped.ts';
import { measureOf } from '../../holdings/measures.ts';
import type { Interval } from '../../numbers/interval.ts';
import type { World } from './world.ts';

type View = ViewOf<'HOLDS'>;

/** A block as votes. */
export interface Voted {
  readonly view: View;
  readonly range: Interval | undefined;
  /** The range is not that of the statement alone: it stands there twice, or another contradicts it. */
  readonly isWidened: boolean;
}

/** Whether a holding is of capital or of votes. */
export function isCounted({ fact }: View): boolean {
  return measureOf(fact) === 'CAPITAL' || measureOf(fact) === 'VOTES';
}

/**
 * The votes of holdings in one company: of a holder whose votes are stated those, of the others the capital. A block
 * that several report counts once, one reported without the vote not at all; what is told twice for one day is read as
 * elsewhere.
 */
export function votesOf(world: World, holdings: readonly View[]): Voted[] {
  const blocks = new Set<string>();
  return votedByEach(world, holdings).filter(({ view: { fact } }) => {
    if (fact.block === undefined) return true;
    if (blocks.has(fact.block)) return false;
    blocks.add(fact.block);
    return true;
  });
}

/** The same holder by holder: a block that several report stands with each of them. */
export function votedByEach(world: World, holdings: readonly View[]): Voted[] {
  const voting = holdings.filter((view) => isCounted(view) && view.fact.votingPower !== 'NONE');
  const told = new Set(voting.flatMap(({ fact }) => (fact.interest === 'VOTES' ? [fact.subject] : [])));
  const views = voting.filter(({ fact }) => fact.interest === 'VOTES' || !told.has(fact.subject));
  return [...grouped(views, (view) => `${view.fact.subject} ${statedOn(view)}`).values()].flatMap((ofDay) => {
    const [only] = ofDay;
    if (only !== undefined && ofDay.length === 1)
      return [{ view: only, range: world.share(only).range, isWidened: false }];
    const statements = ofDay.map((view) => ({ ...statementOf(view, world.share(view)), certain: true }));
    return readBlocks(statements).blocks.map(({ of: view, share, isWidened }) => ({ view, range: share, isWidened }));
  });
}
