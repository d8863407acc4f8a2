import { agedOn, statedBy } from '../../../lib/facts/fact-age.ts';
import { compareDecimals, grouped } from '../../../lib/figures.ts';
import type { PlanAnswer, PlanHolding, PlanParty } from '../plan-answer.ts';
import { lastStated } from './last-stated.ts';
import { kindWord, markOf } from './marks.ts';
import { shortNames } from '../../../lib/party-name.ts';
import { ratioText, shareText, shareWeight, sumOf } from './share.ts';
import type { HeadingPart, ZoneRow, Zone } from './zone.ts';
import { say } from './messages/words.ts';

type Held = PlanHolding & { readonly holder: PlanParty };

/** Who holds the company: the largest stake at the left, unknown stakes last. */
export function holdersZone(answer: PlanAnswer, order: RowOrder, on?: string): Zone {
  const all = answer.holders.edges.map((edge) => edge.node).filter(isHeld);
  const byHolder = new Map<string, Held[]>();
  for (const holding of all) byHolder.set(holding.holder.id, [...(byHolder.get(holding.holder.id) ?? []), holding]);
  const held = [...byHolder.values()]
    .map((holdings) => holdings.toSorted(byShare))
    .sort(([a], [b]) => byShare(a, b) || order(a, b));
  const unseen = Math.max(0, answer.holders.totalCount - answer.holders.edges.length);
  return {
    key: 'holders',
    title: say('shareholders'),
    subjects: [],
    totals: [
      ...(held.length > 0 ? [{ text: say('holders', { held: held.length + unseen }), importance: 0 }] : []),
      ...named(answer, ofOneTime(countedOnce(held), on), unseen > 0),
      ...lastStated(all, on),
    ],
    rows: held.flatMap(([largest, ...others]) => (largest ? [holderRow(largest, others, on)] : [])),
    empty: say('noShareholderIsNamedInThe'),
    unseen,
  };
}

const CAPITAL: readonly string[] = ['SHARES', 'OTHER', 'UNKNOWN'];

/**
 * The holdings of capital that add up: none that is made of others', none of votes, a power or a claim beside it; of
 * one holder the largest, and those that class or account tell apart from it; a block that several report once.
 */
function countedOnce(held: readonly (readonly Held[])[]): Held[] {
  const blocks = new Set<string>();
  return held.flatMap((mine) => {
    const labels = new Set<string>();
    return mine.filter(({ interest, direct, shareClass, account, block }) => {
      const label = JSON.stringify([shareClass ?? '', account ?? '', block ?? '']);
      if (!CAPITAL.includes(interest) || direct === 'INDIRECT' || labels.has(label)) return false;
      labels.add(label);
      if (block == null) return true;
      if (blocks.has(block)) return false;
      blocks.add(block);
      return true;
    });
  });
}

/**
 * Where the holdings make more than the whole even at their lower bounds, those that certainly hold on the day, else
 * those stated last: what was stated before them may be over.
 */
function ofOneTime(held: readonly Held[], on: string | undefined): readonly Held[] {
  const least = sumOf(held.flatMap(({ percent, range }) => range?.min ?? percent ?? []));
  if (least === undefined || compareDecimals(least, '100') <= 0) return held;
  const certain = held.filter(({ certainty }) => certainty !== 'POSSIBLE');
  if (certain.length > 0) return certain;
  const days = held.map((holding) => statedBy(holding, on) ?? '');
  const latest = days.toSorted().at(-1);
  return held.filter((_, i) => days[i] === latest);
}

/** Options are not shares yet, and who is stated to hold none is no holder. */
export function isHeld({ interest, shares }: Pick<PlanHolding, 'interest' | 'shares'>): boolean {
  return interest !== 'OPTIONS' && shares !== '0';
}

/** Keeps the order of an earlier plan among equals: negative when the first one comes first. */
export type RowOrder = (a: Held | undefined, b: Held | undefined) => number;

export function byShare(a: PlanHolding | undefined, b: PlanHolding | undefined): number {
  const [x, y] = [a?.percent ?? a?.range?.min ?? null, b?.percent ?? b?.range?.min ?? null];
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  return compareDecimals(y, x);
}

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
 * How much of the company is named: the shares held of those in issue, when all are of the same day, else the sum of
 * the percentages, each of which is of its own day.
 */
function named(answer: PlanAnswer, holdings: readonly Held[], isCut: boolean): HeadingPart[] {
  const outstanding = answer.sharesOutstanding?.amount ?? answer.sharesOutstanding?.count?.toString();
  const shares = holdings.flatMap((holding) => holding.shares ?? []);
  const gap = isCut || shares.length < holdings.length ? say('atLeast') : '';
  const ofTheDay = holdings.every((holding) => holding.certainty !== 'POSSIBLE');
  if (
    ofTheDay &&
    outstanding !== undefined &&
    shares.length > 0 &&
    [outstanding, ...shares].every((text) => /^\d+$/.test(text))
  ) {
    const sum = shares.reduce((total, text) => total + BigInt(text), 0n);
    return [
      { text: say('gapSumNamed', { gap, sum: ratioText(sum, BigInt(outstanding)) }), importance: 1 },
      {
        text: say('groupedOfOutstandingShares', { grouped: grouped(String(sum)), outstanding: grouped(outstanding) }),
        importance: 3,
      },
    ];
  }
  const percents = holdings.flatMap((holding) => holding.percent ?? []);
  const total = sumOf(percents);
  if (total === undefined) return [];
  return [
    {
      text: say('valueShareTextNamed', {
        value: isCut || percents.length < holdings.length ? say('atLeast') : '',
        shareText: shareText({ percent: total, range: null }),
      }),
      importance: 1,
    },
  ];
}
