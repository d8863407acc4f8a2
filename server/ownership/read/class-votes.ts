import { amountOf, compareText, latestFirst } from '../../facts/fact-order.ts';
import type { FactReader } from '../../facts/fact-reader.ts';
import type { ViewOf } from '../../facts/fact-view.ts';
import { exactly } from '../../numbers/interval.ts';
import { add, compare, divide, fromDecimal, multiply, ZERO, type Rational } from '../../numbers/rational.ts';
import type { AttributeKind } from '../../vocabulary/word-lists.ts';
import { classKey } from '../../holdings/class-key.ts';
import { grouped } from '../../holdings/grouped.ts';
import { rangeText, type Edge } from './edge.ts';
import type { Days } from './asked-days.ts';

type AttributeView = ViewOf<'HAS_ATTRIBUTE'>;

/** What is stated of the votes of a company's shares. */
export interface ClassVotes {
  /** Votes of one share by class; empty where none are stated. */
  readonly perShare: ReadonlyMap<string, Rational>;
  /** All votes there are. */
  readonly total: Rational | undefined;
  /** The company's own shares as a part of those in issue. */
  readonly treasury: Rational | undefined;
}

/** Votes per share, all votes and treasury shares of companies on a day. */
export async function classVotesOf(
  facts: FactReader,
  companies: readonly string[],
  { on, knownOn }: Days,
): Promise<ReadonlyMap<string, ClassVotes>> {
  if (companies.length === 0) return new Map();
  const all = await facts.from(companies, { kinds: ['HAS_ATTRIBUTE'], on, knownOn });
  return new Map(
    [...grouped(all, ({ fact }) => fact.subject)].flatMap(([company, views]) => {
      const told = readVotes(views);
      return told === undefined ? [] : [[company, told] as const];
    }),
  );
}

function readVotes(views: readonly AttributeView[]): ClassVotes | undefined {
  const of = (attribute: AttributeKind) => byClass(views.filter(({ fact }) => fact.attribute === attribute));
  const [perShare, inIssue, own, all] = [
    of('VOTES_PER_SHARE'),
    of('SHARES_OUTSTANDING'),
    of('TREASURY_SHARES'),
    of('VOTES_TOTAL'),
  ];
  if (perShare.size + own.size + all.size === 0) return undefined;
  const [stated] = all.values();
  const whole = [...inIssue].filter(([name]) => !perShare.has(name)).map(([, amount]) => amount)[0];
  const ownShares = own.size === 0 ? undefined : [...own.values()].reduce(add, ZERO);
  return {
    perShare,
    total: stated ?? totalOf(perShare, inIssue, own),
    treasury:
      ownShares !== undefined && whole !== undefined && whole.num > 0n && compare(ownShares, whole) <= 0
        ? divide(ownShares, whole)
        : undefined,
  };
}

/** The figure of each class (its label, or the text), the last stated first. */
function byClass(views: readonly AttributeView[]): Map<string, Rational> {
  const found = new Map<string, Rational>();
  for (const { fact } of [...views].sort((a, b) => latestFirst(a, b) || compareText(a.fact.id, b.fact.id))) {
    const amount = amountOf(fact);
    const name = classKey(fact.label ?? fact.text ?? '');
    if (amount !== undefined && !found.has(name)) found.set(name, fromDecimal(amount));
  }
  return found;
}

/** Undefined where the number of shares of a class that votes is not stated. */
function totalOf(
  perShare: ReadonlyMap<string, Rational>,
  inIssue: ReadonlyMap<string, Rational>,
  own: ReadonlyMap<string, Rational>,
): Rational | undefined {
  let total = ZERO;
  for (const [name, votes] of perShare) {
    const shares = inIssue.get(name);
    if (votes.num === 0n) continue;
    if (shares === undefined) return undefined;
    total = add(total, multiply(add(shares, negative(own.get(name))), votes));
  }
  return total.num > 0n ? total : undefined;
}

function negative(value: Rational | undefined): Rational {
  return value === undefined ? ZERO : { num: -value.num, den: value.den };
}

/** Whether shares of different classes carry different votes. */
export function hasClasses({ perShare }: ClassVotes): boolean {
  const [first, ...others] = perShare.values();
  return first !== undefined && (first.num === 0n || others.some((one) => compare(one, first) !== 0));
}

/** The votes of a holding of shares of a class; undefined where class, number or total are not known. */
export function votesOfClass(edge: Edge, { perShare, total }: ClassVotes): Edge | undefined {
  const fact = edge.view?.fact;
  if (fact?.shareClass === undefined || fact.interest !== 'SHARES') return undefined;
  const each = perShare.get(classKey(fact.shareClass));
  if (each === undefined) return undefined;
  const votes =
    each.num === 0n
      ? ZERO
      : fact.shares === undefined || total === undefined
        ? undefined
        : divide(multiply(fromDecimal(fact.shares), each), total);
  if (votes === undefined)
    return { ...edge, id: `${edge.id} votes`, share: undefined, figure: undefined, text: '?', ofVotes: true };
  const share = exactly(votes);
  return { ...edge, id: `${edge.id} votes`, share, figure: votes, text: rangeText(share), ofVotes: true };
}
