import { amountOf, latestFirst, saysHowMany, viewFact } from '../../facts/fact-order.ts';
import { statedOn } from '../../facts/holding-statements.ts';
import type { ViewOf } from '../../facts/fact-view.ts';
import { classesIn, classOf, inIssueOf, issuedOf, ownOf } from '../../facts/shares-in-issue.ts';
import { hasClasses, readClassVotes, type ClassVotes } from '../../facts/votes-by-class.ts';
import { atLeastOfIssued, shareOf, type Share } from '../../numbers/percent.ts';
import { add, compare, fromDecimal, toShortDecimal, ZERO } from '../../numbers/rational.ts';
import type { Day } from '../../time/day.ts';
import type { Published } from '../../time/validity.ts';
import type { AttributeKind } from '../../vocabulary/word-lists.ts';
import { votedShare } from './voted-share.ts';

type Held = ViewOf<'HOLDS'>;
type Attributes = readonly ViewOf<'HAS_ATTRIBUTE'>[];

/** How large holdings are, in capital and in votes. */
export interface ShareFigures {
  readonly share: (view: Held) => Share;
  /** What capital carries of the votes; of votes that are stated, these. */
  readonly votes: (view: Held) => Share;
  /** The same number of shares of those in issue on a day; undefined where that is the number it is measured by. */
  readonly onDay: (view: Held, on: Day) => Share | undefined;
  /** Whether shares of the company carry different votes, so that capital does not tell the votes. */
  readonly isOfClasses: (company: string) => boolean;
}

interface Known {
  readonly attributesOf: (company: string) => Attributes;
  /** Holdings of the company in itself. */
  readonly ownOf: (company: string) => readonly Held[];
  readonly knownOn: Day;
  readonly published: Published;
}

export function shareFigures({ attributesOf, ownOf: ownHoldings, knownOn, published }: Known): ShareFigures {
  const kept = new Map<string, Attributes>();
  const onTheDay = (company: string, day: Day): Attributes => {
    const key = `${company} ${day}`;
    const found =
      kept.get(key) ?? attributesOf(company).flatMap(({ fact }) => viewFact(fact, day, knownOn, published) ?? []);
    kept.set(key, found);
    return found;
  };
  /** As the reader of facts reckons: a number since a stated day goes on until another is stated. */
  const figures = (kind: AttributeKind, company: string, day: Day) =>
    onTheDay(company, day)
      .filter(saysHowMany(kind))
      .filter(({ fact, certainty }) => certainty === 'CERTAIN' || fact.from !== undefined)
      .sort(latestFirst);
  const classNames = (company: string) => classesIn(attributesOf(company));

  const measured = (view: Held): Share => {
    const { fact } = view;
    const day = view.lastObservedOn ?? (fact.from?.length === 10 ? fact.from : undefined);
    if (fact.shares === undefined || day === undefined) return shareOf(fact, undefined);
    const whole = inIssueOf(
      figures(fact.interest === 'VOTES' ? 'VOTES_TOTAL' : 'SHARES_OUTSTANDING', fact.object, day),
      classNames(fact.object),
    );
    const share = shareOf(fact, whole?.amount, whole === undefined || whole.certain ? undefined : whole.from);
    if (whole !== undefined || share.range !== undefined || fact.interest !== 'SHARES') return share;
    const issued = issuedOf(figures('SHARES_ISSUED', fact.object, day));
    return issued === undefined
      ? share
      : atLeastOfIssued(fact, share, issued.amount, ownOf(figures('TREASURY_SHARES', fact.object, day)));
  };
  const shares = new Map<string, Share>();
  const share = (view: Held): Share => {
    const known = shares.get(view.fact.id) ?? measured(view);
    shares.set(view.fact.id, known);
    return known;
  };

  const classes = new Map<string, ClassVotes | undefined>();
  /** What is told of the votes as of a day; where nothing is told as of then, what is told of any. */
  const votesOn = (company: string, day: Day): ClassVotes | undefined => {
    const key = `${company} ${day}`;
    if (!classes.has(key)) {
      const all = attributesOf(company);
      const told = readClassVotes(all);
      const then = told === undefined ? undefined : readClassVotes(onTheDay(company, day));
      const misses = told !== undefined && (then === undefined || (hasClasses(told) && !hasClasses(then)));
      classes.set(key, misses ? told : then);
    }
    return classes.get(key);
  };

  /** What the company holds of itself on a day, by the last statement: an earlier one is not added to it. */
  const ownOn = (company: string, day: Day) => {
    const then = ownHoldings(company).filter(({ fact }) => viewFact(fact, day, knownOn, published) !== undefined);
    const last = then.map(statedOn).sort().at(-1);
    return then.filter((one) => statedOn(one) === last).map((one) => share(one).range);
  };

  const votes = new Map<string, Share>();

  return {
    share,
    votes: (view) => {
      const known = votes.get(view.fact.id);
      if (known !== undefined) return known;
      const day = statedOn(view) || knownOn;
      const { object } = view.fact;
      const made = votedShare(view.fact, share(view), votesOn(object, day), ownOn(object, day));
      votes.set(view.fact.id, made);
      return made;
    },
    onDay: (view, on) => {
      const { fact } = view;
      if (fact.shares === undefined || fact.interest !== 'SHARES') return undefined;
      const later = latestInIssue(attributesOf(fact.object), on);
      const now = later === undefined ? {} : shareOf(fact, later);
      const before = share(view).figure;
      const same = before !== undefined && now.figure !== undefined && compare(before, now.figure) === 0;
      return now.figure === undefined || same ? undefined : now;
    },
    isOfClasses: (company) => {
      const told = readClassVotes(attributesOf(company));
      return told !== undefined && hasClasses(told);
    },
  };
}

/** The shares in issue that were stated last by a day, those of all classes together. */
function latestInIssue(attributes: Attributes, on: Day): string | undefined {
  const classes = classesIn(attributes);
  const begun = attributes
    .filter(saysHowMany('SHARES_OUTSTANDING'))
    .filter(({ fact, lastObservedOn }) => (fact.from ?? lastObservedOn ?? '9999') <= on)
    .sort((a, b) => ((a.fact.from ?? a.lastObservedOn ?? '') < (b.fact.from ?? b.lastObservedOn ?? '') ? 1 : -1));
  const whole = begun.find((view) => classOf(view, classes) === undefined);
  if (whole !== undefined) return amountOf(whole.fact);
  const each = [...classes].map((name) => begun.find((view) => classOf(view, classes) === name));
  if (each.length === 0 || each.includes(undefined)) return undefined;
  const sum = each.reduce((all, view) => add(all, fromDecimal((view && amountOf(view.fact)) ?? '0')), ZERO);
  return toShortDecimal(sum, 12);
}
