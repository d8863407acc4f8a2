import { classKey } from '../holdings/class-key.ts';
import { add, compare, divide, fromDecimal, multiply, subtract, ZERO, type Rational } from '../numbers/rational.ts';
import type { AttributeKind } from '../vocabulary/word-lists.ts';
import { amountOf, compareText, latestFirst } from './fact-order.ts';
import type { ViewOf } from './fact-view.ts';

type AttributeView = ViewOf<'HAS_ATTRIBUTE'>;

/** What is stated of the votes of a company's shares. */
export interface ClassVotes {
  /** Votes of one share by class; empty where none are stated. */
  readonly perShare: ReadonlyMap<string, Rational>;
  /** Shares in issue by class. */
  readonly inIssue: ReadonlyMap<string, Rational>;
  /** All votes there are. */
  readonly total: Rational | undefined;
  /** The company's own shares as a part of those in issue. */
  readonly treasury: Rational | undefined;
}

/** Undefined where nothing is stated of votes per share, of the company's own shares or of all votes. */
export function readClassVotes(views: readonly AttributeView[]): ClassVotes | undefined {
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
    inIssue,
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
    total = add(total, multiply(subtract(shares, own.get(name) ?? ZERO), votes));
  }
  return total.num > 0n ? total : undefined;
}

/** Whether shares of different classes carry different votes. */
export function hasClasses({ perShare }: Pick<ClassVotes, 'perShare'>): boolean {
  const [first, ...others] = perShare.values();
  return first !== undefined && (first.num === 0n || others.some((one) => compare(one, first) !== 0));
}
