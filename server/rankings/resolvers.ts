import type { Context } from '../context.ts';
import { keepAnswers } from '../facts/kept-answers.ts';
import { pageOf, type PageArgs } from '../facts/page.ts';
import { policyOf, readAsked } from '../ownership/arguments.ts';
import { ringName } from '../ownership/calculate/chart-caveats.ts';
import type { Day } from '../time/day.ts';
import { circularHoldings, type CircularHolding } from './circular-holdings.ts';
import { rankedCompanies, type CompanyRanking, type CompanyCounts } from './company-ranks.ts';
import { largestOwners, type LargestOwners } from './largest-owners.ts';
import { rankedPeople, type PeopleRanking, type PersonCounts } from './person-ranks.ts';
import type { RankedEntry } from './ranked.ts';

interface Days extends PageArgs {
  readonly on?: Day | null;
  readonly knownOn?: Day | null;
}

/** Places kept at most, over all questions of one kind. */
const MOST_KEPT = 20_000;
const people = keepAnswers<RankedEntry<PersonCounts>[]>(MOST_KEPT, ({ length }) => length);
const companies = keepAnswers<RankedEntry<CompanyCounts>[]>(MOST_KEPT, ({ length }) => length);
const owners = keepAnswers<LargestOwners>(MOST_KEPT, (answer) =>
  answer.owners.reduce((sum, { companies: named }) => sum + 1 + named.length, 0),
);
const circles = keepAnswers<readonly CircularHolding[]>(MOST_KEPT, (answer) =>
  answer.reduce((sum, circle) => sum + circle.holdings.length, 0),
);

export const rankingsResolvers = {
  Query: {
    rankedPeople: async (_: unknown, args: Days & { readonly by: PeopleRanking }, context: Context) => {
      const { facts } = context;
      const when = whenOf(args, facts.today());
      const found = await people.of(context, keyOf(args.by, when), () => rankedPeople(facts, args.by, when));
      return pageOf(found, pageArgs(args), ({ person }) => person.id);
    },
    rankedCompanies: async (_: unknown, args: Days & { readonly by: CompanyRanking }, context: Context) => {
      const { facts, signal } = context;
      const when = whenOf(args, facts.today());
      const found = await companies.of(context, keyOf(args.by, when), () =>
        rankedCompanies(facts, args.by, when, signal),
      );
      return pageOf(found, pageArgs(args), ({ company }) => company.id);
    },
    largestOwners: async (_: unknown, args: Days & { readonly policy: string }, context: Context) => {
      const policy = policyOf(args.policy);
      const { on, knownOn, stated: reader } = await readAsked(args, context);
      const days = { on, knownOn };
      const found = await owners.of(context, keyOf(policy.id, days), () =>
        largestOwners(context, { policy, days, reader }),
      );
      const { companiesHeld, companiesInAll } = found;
      return {
        ...pageOf(found.owners, pageArgs(args), ({ party }) => party.id),
        policy,
        companiesHeld,
        companiesInAll,
      };
    },
    circularHoldings: async (_: unknown, args: Days, context: Context) => {
      const { on, knownOn, stated } = await readAsked(args, context);
      const found = await circles.of(context, keyOf('', { on, knownOn }), () => circularHoldings(context, stated));
      return pageOf(found, pageArgs(args), ({ id }) => id);
    },
  },
  CircularHolding: { name: (circle: CircularHolding, _: unknown, { facts }: Context) => ringName(circle, facts) },
};

function whenOf({ on, knownOn }: Days, today: Day) {
  return { on: on ?? undefined, knownOn: knownOn ?? today };
}

function keyOf(word: string, { on, knownOn }: { readonly on: Day | undefined; readonly knownOn: Day }): string {
  return `${word} ${on ?? ''} ${knownOn}`;
}

function pageArgs({ first, after, last, before }: Days): PageArgs {
  return { first: last == null ? first : null, after, last, before };
}
