import { useAnswer, type Answer } from '../lib/answer.ts';
import type { ResultOf } from '../lib/graphql.ts';
import type { OwnershipState } from './ownership-page.tsx';
import { holderKindQuery, ownershipQuery } from './ownership-query.ts';

/** Parties asked for at once. */
const FIRST = 60;

/** Asks about a company either way, about a person only what they own. */
export function useOwnership({ company, dir, on, known, min }: OwnershipState): Answer<ResultOf<typeof ownershipQuery>> {
  const kind = useAnswer(holderKindQuery, { id: company });
  const party = kind.data?.party;
  const settled = party?.id === company;
  const person = settled && party.__typename === 'Person';
  const answer = useAnswer(
    ownershipQuery,
    {
      company: person ? null : company,
      person: person ? company : null,
      direction: person || dir === 'down' ? 'DOWN' : 'UP',
      on,
      knownOn: known ?? null,
      minPercent: min === undefined ? null : Number(min),
      first: FIRST,
    },
    { pause: !settled },
  );
  if (kind.problem) return { data: undefined, fetching: false, problem: kind.problem, retry: kind.retry };
  return { ...answer, fetching: kind.fetching || answer.fetching };
}
