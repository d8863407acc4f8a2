import { addIntervals, type Interval } from '../numbers/interval.ts';
import { add, compare, ONE, ZERO } from '../numbers/rational.ts';
import { grouped } from './grouped.ts';

/** A holding of capital or of votes. */
interface Edge {
  readonly holder: string;
  readonly held: string;
  readonly share: Interval | undefined;
  readonly ofVotes?: boolean | undefined;
}

/**
 * Companies of which somebody's votes are stated as another part of the whole than its capital, or more than the whole
 * would be voted if capital stood in for the votes that are not stated: there capital tells nothing of votes.
 */
export function votesApart({
  edges,
  votes = [],
}: {
  readonly edges: readonly Edge[];
  readonly votes?: readonly Edge[];
}): string[] {
  if (votes.length === 0 && !edges.some(({ ofVotes }) => ofVotes === true)) return [];
  const pairOf = ({ holder, held }: Edge): string => JSON.stringify([holder, held]);
  const capital = grouped(
    edges.filter(({ ofVotes }) => ofVotes !== true),
    pairOf,
  );
  const told = grouped(votes, pairOf);
  const apart = [...told].flatMap(([pair, mine]) => {
    const [first] = mine;
    return first === undefined || isAlike(capital.get(pair) ?? [], mine) ? [] : [first.held];
  });
  const voting = [...edges.filter((edge) => !told.has(pairOf(edge))), ...votes];
  const over = [...grouped(voting, ({ held }) => held)].filter(([, mine]) => {
    const least = mine.reduce((sum, { share }) => (share === undefined ? sum : add(sum, share.min)), ZERO);
    return mine.some(({ ofVotes }) => ofVotes === true) && compare(least, ONE) > 0;
  });
  return [...apart, ...over.map(([company]) => company)];
}

function isAlike(capital: readonly Edge[], votes: readonly Edge[]): boolean {
  const [a, b] = [sumOf(capital), sumOf(votes)];
  return a !== undefined && b !== undefined && compare(a.min, b.min) === 0 && compare(a.max, b.max) === 0;
}

function sumOf(edges: readonly Edge[]): Interval | undefined {
  const shares = edges.flatMap(({ share }) => share ?? []);
  return shares.length === 0 || shares.length < edges.length ? undefined : shares.reduce(addIntervals);
}
