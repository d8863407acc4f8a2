import { COMMA } from '../../lib/language/language.ts';
import { arrowed, CHANGE_SIGNS, CHANGE_WORDS, type ChangeIs } from '../../lib/change.ts';
import { boundsText, oneDecimal, widened } from '../../lib/figures.ts';
import type { ChartLink, OwnershipData } from '../ownership-query.ts';
import { isOfNothing } from '../stakes/stake-text.ts';
import { say } from './messages/words.ts';

/** What became of what one party holds of another between two days. */
export interface LineChange {
  readonly is: ChangeIs;
  /** What stands on the line for the direct share. */
  readonly text: string;
  readonly told: string;
}

type Charted = Pick<OwnershipData, 'party' | 'direction' | 'stakes' | 'links' | 'rings'>;
type Answer = Charted & Pick<OwnershipData, 'truncated' | 'pageInfo'>;

export interface BothDays<Data> {
  /** The second day with what only the first has. */
  readonly ownership: Data;
  /** By `pairOf` a link. */
  readonly changes: ReadonlyMap<string, LineChange>;
  /** Parties that only the first day names: the figures on their boxes are of that day. */
  readonly gone: ReadonlySet<string>;
}

export function pairOf({ holder, company }: Pick<ChartLink, 'holder' | 'company'>): string {
  return `${holder.id} ${company.id}`;
}

/**
 * Two days of ownership as one. `cut` says that small shares were not asked for: then, as where an answer is not whole,
 * what only one day names is not called added or removed.
 */
export function bothDays<Data extends Answer>(before: Answer, after: Data, cut: boolean): BothDays<Data> {
  const [earlier, now] = [byPair(before.links), byPair(after.links)];
  const changes = new Map<string, LineChange>();
  const notWhole = (data: Answer) => cut || data.truncated || data.pageInfo.hasNextPage;
  const tell = (pair: string, is: ChangeIs, text: string, told = `${CHANGE_WORDS[is]}. `) => {
    changes.set(pair, { is, text, told });
  };
  for (const [pair, links] of now) {
    const was = earlier.get(pair);
    const share = shareOf(links);
    if (!was) {
      if (!notWhole(before)) tell(pair, 'added', `${CHANGE_SIGNS.added} ${share}`);
    } else if (exactOf(was) !== exactOf(links)) {
      const [old, fresh] = shareOf(was) === share ? [exactOf(was), exactOf(links)] : [shareOf(was), share];
      tell(pair, 'changed', arrowed(old, fresh), say('changedFromOldToFresh', { old, fresh }));
    } else if (!isPossible(was) && isPossible(links)) tell(pair, 'unrestated', `${CHANGE_SIGNS.unrestated} ${share}`);
  }
  const gone = notWhole(after) ? [] : [...earlier].filter(([pair]) => !now.has(pair));
  for (const [pair, links] of gone) tell(pair, 'removed', `${CHANGE_SIGNS.removed} ${shareOf(links)}`);
  const named = new Set(after.stakes.map(({ party }) => party.id));
  const ends = new Set(gone.flatMap(([, links]) => links.flatMap(({ holder, company }) => [holder.id, company.id])));
  const others = before.stakes.filter(({ party }) => ends.has(party.id) && !named.has(party.id));
  return {
    ownership: {
      ...after,
      stakes: [...after.stakes, ...others],
      links: [...after.links, ...gone.flatMap(([, links]) => links)],
    },
    changes,
    gone: new Set(others.map(({ party }) => party.id)),
  };
}

function byPair(links: readonly ChartLink[]): ReadonlyMap<string, readonly ChartLink[]> {
  const pairs = new Map<string, ChartLink[]>();
  for (const link of links) if (!isOfNothing(link)) pairs.set(pairOf(link), [...(pairs.get(pairOf(link)) ?? []), link]);
  return pairs;
}

/** As the line shows it. */
function shareOf(links: readonly ChartLink[]): string {
  return links.map(textOf).join(COMMA);
}

function textOf({ percent, share, holding }: ChartLink): string {
  if (percent !== null) return oneDecimal(percent);
  const bounds = share ? boundsText(widened(share, 3)) : undefined;
  return (
    bounds ?? (holding?.percent == null ? '?' : say('percentWithIndirect', { percent: oneDecimal(holding.percent) }))
  );
}

/** To the last digit, for what rounding hides. */
function exactOf(links: readonly ChartLink[]): string {
  const exact = ({ percent, share, holding }: ChartLink): string => {
    const known = percent ?? holding?.percent ?? null;
    if (known !== null) return `${String(Number(known))} %`;
    if (share?.min == null || share.max === null) return (share && boundsText(share)) ?? '?';
    return say('minToMax', { min: share.min, max: share.max });
  };
  return links.map(exact).sort().join(COMMA);
}

function isPossible(links: readonly ChartLink[]): boolean {
  return links.every(({ holding }) => holding?.certainty === 'POSSIBLE');
}
