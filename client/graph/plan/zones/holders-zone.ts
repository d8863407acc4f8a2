import { agedOn } from '../../../lib/facts/fact-age.ts';
import { compareDecimals, grouped, oneDecimal, widened } from '../../../lib/figures.ts';
import type { PlanAnswer, PlanHolding, PlanParty } from '../plan-answer.ts';
import { lastStatedOf } from './last-stated.ts';
import { kindWord, markOf } from './marks.ts';
import { byShare, newestFirst } from './newest-first.ts';
import { shortNames } from '../../../lib/party-name.ts';
import { shareText, shareWeight } from './share.ts';
import type { HeadingPart, ZoneRow, Zone } from './zone.ts';
import { say } from './messages/words.ts';

type Held = PlanHolding & { readonly holder: PlanParty };

/** Who holds the company: the largest stake at the left, unknown stakes last. */
export function holdersZone(answer: PlanAnswer, order: RowOrder, on?: string): Zone {
  const all = answer.holders.edges.map((edge) => edge.node).filter(isHeld);
  const byHolder = new Map<string, Held[]>();
  for (const holding of all) byHolder.set(holding.holder.id, [...(byHolder.get(holding.holder.id) ?? []), holding]);
  const held = [...byHolder.values()]
    .map((holdings) => holdings.toSorted(newestFirst(on)))
    .sort(([a], [b]) => byShare(a, b) || order(a, b));
  const { holders, stated } = answer.heldInAll;
  return {
    key: 'holders',
    title: say('shareholders'),
    subjects: [],
    totals:
      held.length === 0
        ? []
        : [
            { text: say('holders', { held: holders }), importance: 0 },
            ...named(answer),
            ...lastStatedOf(stated, holders),
          ],
    rows: held.flatMap(([first, ...others]) => (first ? [holderRow(first, others, on)] : [])),
    empty: say('noShareholderIsNamedInThe'),
    unseen: Math.max(0, holders - held.length),
  };
}

/** Options are not shares yet, and who is stated to hold none is no holder. */
export function isHeld({ interest, shares }: Pick<PlanHolding, 'interest' | 'shares'>): boolean {
  return interest !== 'OPTIONS' && shares !== '0';
}

/** Keeps the order of an earlier plan among equals: negative when the first one comes first. */
export type RowOrder = (a: Held | undefined, b: Held | undefined) => number;

function holderRow(holding: Held, others: readonly Held[], on: string | undefined): ZoneRow {
  const { holder } = holding;
  const nominee = holding.nominee || markOf(holder) === 'nominee';
  const figure = shareText(holding);
  const kind = nominee && kindWord(holder) === say('company') ? say('nominee') : kindWord(holder);
  // It is part of what another holder has: the line goes round that one.
  const isIndirect = holding.direct === 'INDIRECT';
  return {
    party: holder.id,
    facts: [holding, ...others].map((fact) => fact.id),
    mark: nominee ? 'nominee' : markOf(holder),
    name: holder.name,
    shortNames: shortNames(holder),
    subtitles: isIndirect
      ? [say('kindIndirect', { kind }), say('indirect')]
      : [kind, kindWord(holder).replace(/ account$/, '')],
    figure,
    weight: shareWeight(holding),
    line: 'holding',
    stroke: figure === '?' ? 'dotted' : nominee || isIndirect ? 'dashed' : 'solid',
    ...agedOn([holding], on),
    keys: [nominee ? 'nominee' : markOf(holder), 'holdings', ...(figure === '?' ? ['unknown'] : [])],
    detail: holding.summary,
    children: [],
  };
}

/**
 * How much of the company all holders named come to, with the number of shares it is where all are of the same day: the
 * server adds up everybody, those that are not drawn too.
 */
function named({ heldInAll, sharesOutstanding }: PlanAnswer): HeadingPart[] {
  const { share, percent, ofVotes, shares } = heldInAll;
  const least = share ? widened(share, 1).min : null;
  const figure = percent ?? least;
  if (figure === null || compareDecimals(figure, '0') === 0) return [];
  const gap = percent === null ? say('atLeast') : '';
  const outstanding = sharesOutstanding?.amount ?? sharesOutstanding?.count?.toString();
  return [
    { text: say(ofVotes ? 'votesNamed' : 'gapSumNamed', { gap, sum: oneDecimal(figure) }), importance: 1 },
    ...(shares === null || outstanding === undefined
      ? []
      : [
          {
            text: say('groupedOfOutstandingShares', { grouped: grouped(shares), outstanding: grouped(outstanding) }),
            importance: 3,
          },
        ]),
  ];
}
