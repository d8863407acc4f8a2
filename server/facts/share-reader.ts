import type { Fact } from '../shared/facts.ts';
import { notesOnMany } from '../shared/kept-with.ts';
import { whenReady, type Ready } from '../shared/turns/ready.ts';
import { atLeastOfIssued, shareOf, type Share } from '../numbers/percent.ts';
import type { Day } from '../time/day.ts';
import type { AttributeKind } from '../vocabulary/word-lists.ts';
import { latestFirst, saysHowMany } from './fact-order.ts';
import type { FactView, ViewOf } from './fact-view.ts';
import { classesIn, classOf, inIssueOf, issuedOf, ownOf } from './shares-in-issue.ts';

/** How large holdings are, as worked out before; a kept view of a holding is the same object in every request. */
const SHARES = notesOnMany<ViewOf<'HOLDS'>, Share>();

/** What shares are worked out from. */
interface FactsAtEnds {
  readonly ends: (
    directions: readonly 'from'[],
    ids: readonly string[],
    query: { readonly kinds: readonly ['HAS_ATTRIBUTE']; readonly knownOn: Day },
  ) => Ready<readonly ViewOf<'HAS_ATTRIBUTE'>[]>;
  readonly views: (found: Iterable<Fact>, on: Day | undefined, knownOn: Day) => Promise<FactView[]>;
}

export interface ShareReader {
  readonly share: (view: ViewOf<'HOLDS'>) => Ready<Share>;
  readonly sharesOutstanding: (
    company: string,
    on: Day | undefined,
    knownOn: Day,
  ) => Promise<ViewOf<'HAS_ATTRIBUTE'> | undefined>;
}

/** How large holdings are, and how many shares there are, as FactReader says it. */
export function createShareReader({ ends, views }: FactsAtEnds): ShareReader {
  /** What is stated of one figure of a company on a day, with the company's classes of shares. */
  const figuresOf = async (kind: AttributeKind, company: string, on: Day | undefined, knownOn: Day) => {
    // All days at once, so that holdings stated on many different days share one question.
    const all = await ends(['from'], [company], { kinds: ['HAS_ATTRIBUTE'], knownOn });
    const figures = all.filter(saysHowMany(kind));
    const facts = figures.map((view) => view.fact);
    const onDay = on === undefined ? figures : await views(facts, on, knownOn);
    return { classes: classesIn(all), figures: onDay.filter(saysHowMany(kind)).sort(latestFirst) };
  };
  const sharesOutstanding = async (company: string, on: Day | undefined, knownOn: Day) => {
    const { figures, classes } = await figuresOf('SHARES_OUTSTANDING', company, on, knownOn);
    return figures.find((view) => classOf(view, classes) === undefined);
  };

  /**
   * At hand unless the holding gives a number and a day: then the shares in issue, or all votes, on that day are asked
   * for.
   */
  const readShare = (view: ViewOf<'HOLDS'>): Ready<Share> => {
    const { fact, knownOn } = view;
    const statedOn = view.lastObservedOn ?? (fact.from?.length === 10 ? fact.from : undefined);
    if (fact.shares === undefined || statedOn === undefined) return shareOf(fact, undefined);
    const kind = fact.interest === 'VOTES' ? 'VOTES_TOTAL' : 'SHARES_OUTSTANDING';
    return figuresOf(kind, fact.object, statedOn, knownOn).then(async ({ figures, classes }) => {
      const whole = inIssueOf(figures, classes);
      // A number that was only observed on another day says nothing of this one; a number since a stated day goes on
      // until another is stated, and the arithmetic names that day.
      const usable = whole !== undefined && (whole.certain || whole.from !== undefined);
      const share = usable
        ? shareOf(fact, whole.amount, whole.certain ? undefined : whole.from)
        : shareOf(fact, undefined);
      if (usable || share.range !== undefined || fact.interest !== 'SHARES') return share;
      const issued = issuedOf((await figuresOf('SHARES_ISSUED', fact.object, statedOn, knownOn)).figures);
      if (issued === undefined) return share;
      const own = ownOf((await figuresOf('TREASURY_SHARES', fact.object, statedOn, knownOn)).figures);
      return atLeastOfIssued(fact, share, issued.amount, own);
    });
  };

  return {
    share: (view) =>
      SHARES.get(view) ??
      whenReady(readShare(view), (share) => {
        SHARES.set(view, share);
        return share;
      }),
    sharesOutstanding,
  };
}
