import type { FactReader } from '../../facts/fact-reader.ts';
import { readClassVotes, type ClassVotes } from '../../facts/votes-by-class.ts';
import { exactly } from '../../numbers/interval.ts';
import { divide, fromDecimal, multiply, ZERO } from '../../numbers/rational.ts';
import { classKey } from '../../holdings/class-key.ts';
import { grouped } from '../../holdings/grouped.ts';
import { rangeText, type Edge } from './edge.ts';
import type { Days } from './asked-days.ts';

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
      const told = readClassVotes(views);
      return told === undefined ? [] : [[company, told] as const];
    }),
  );
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
