import { classKey } from '../../holdings/class-key.ts';
import { addIntervals, exactly, isExact, type Interval } from '../../numbers/interval.ts';
import { tellingPercent, thousands, type Share } from '../../numbers/percent.ts';
import {
  add,
  compare,
  divide,
  fromDecimal,
  larger,
  multiply,
  ONE,
  smaller,
  subtract,
  toShortDecimal,
  ZERO,
  type Rational,
} from '../../numbers/rational.ts';
import { hasClasses, type ClassVotes } from '../../facts/votes-by-class.ts';
import type { Holding } from '../../shared/facts.ts';

/**
 * What a holding of capital carries of the votes: of a class its votes, of others the part of those shares that vote.
 * A company's own shares carry none (Companies Act of Japan, Art. 308(2); likewise elsewhere). `own` are the parts of
 * the company that it is told to hold itself. Votes that are stated, and what may be no share, stay as they are.
 */
export function votedShare(
  holding: Holding,
  capital: Share,
  told: ClassVotes | undefined,
  own: readonly (Interval | undefined)[],
): Share {
  if (holding.interest !== 'SHARES') return capital;
  if (holding.subject === holding.object) return { range: exactly(ZERO) };
  if (told !== undefined && hasClasses(told)) return ofClass(holding, capital, told);
  const treasury = told?.treasury;
  const held = own.length > 0 ? own : treasury === undefined ? [] : [exactly(treasury)];
  return held.length === 0 ? capital : overVoting(holding, capital, held);
}

/** Over the shares that others than the company hold. */
function overVoting(holding: Holding, capital: Share, own: readonly (Interval | undefined)[]): Share {
  const { range } = capital;
  if (range === undefined || range.max.num === 0n) return capital;
  const part = own.map((one) => one ?? WHOLE).reduce(addIntervals);
  const most = larger(range.max, ONE);
  const over = (value: Rational, voting: Rational) => (voting.num <= 0n ? most : smaller(divide(value, voting), most));
  const min = over(range.min, subtract(ONE, part.min));
  const votes: Interval = {
    min,
    minExclusive: range.minExclusive && compare(min, most) < 0,
    max: over(range.max, subtract(ONE, part.max)),
    maxExclusive: range.maxExclusive && isExact(part),
  };
  if (!isExact(votes) || holding.shares === undefined) return isExact(votes) ? figure(votes.min) : { range: votes };
  return figure(votes.min, fromDecimal(holding.shares), divide(fromDecimal(holding.shares), votes.min));
}

const WHOLE: Interval = { min: ZERO, minExclusive: false, max: ONE, maxExclusive: false };

/** By the votes of the class, or of any where none is told. */
function ofClass({ shares, shareClass }: Holding, { range }: Share, told: ClassVotes): Share {
  const { perShare, inIssue, total } = told;
  const name = shareClass === undefined ? undefined : classKey(shareClass);
  const own = name === undefined ? undefined : perShare.get(name);
  if (own?.num === 0n) return { range: exactly(ZERO) };
  if (total === undefined) return {};
  const each = own === undefined ? [...perShare.values()] : [own];
  const [least, most] = [each.reduce(smaller), each.reduce(larger)];
  if (shares !== undefined) {
    const number = fromDecimal(shares);
    if (own !== undefined) return figure(divide(multiply(number, own), total), multiply(number, own), total);
    return between(divide(multiply(number, least), total), divide(multiply(number, most), total));
  }
  const all = [...perShare.keys()].map((one) => inIssue.get(one));
  if (range === undefined || all.includes(undefined)) return {};
  const whole = all.reduce<Rational>((sum, one) => add(sum, one ?? ZERO), ZERO);
  const ofAll = (part: Rational, votes: Rational) => divide(multiply(multiply(part, whole), votes), total);
  if (own === undefined) return between(ofAll(range.min, least), ofAll(range.max, most));
  // What is printed may be a part of the class, or of all shares.
  const size = inIssue.get(name ?? '') ?? ZERO;
  const ofIts = (part: Rational) => divide(multiply(multiply(part, size), own), total);
  const cap = divide(multiply(size, own), total);
  return between(
    smaller(ofIts(range.min), smaller(ofAll(range.min, own), cap)),
    larger(ofIts(range.max), smaller(ofAll(range.max, own), cap)),
  );
}

function between(min: Rational, max: Rational): Share {
  return { range: { min: smaller(min, ONE), minExclusive: false, max: smaller(max, ONE), maxExclusive: false } };
}

function figure(part: Rational, votes?: Rational, of?: Rational): Share {
  const said = (number: Rational) => thousands(toShortDecimal(number, 3));
  return {
    percent: tellingPercent(part),
    ...(votes === undefined || of === undefined ? {} : { arithmetic: `${said(votes)} / ${said(of)} votes` }),
    figure: part,
    range: exactly(part),
  };
}
