import { useAnswer, type Answer } from '../lib/answer.ts';
import type { ResultOf } from '../lib/graphql.ts';
import { methodOf } from './methods.ts';
import type { OwnershipState } from './ownership-page.tsx';
import { comparedQuery, holderKindQuery, ownershipQuery } from './ownership-query.ts';

/** Parties asked for at once. */
export const FIRST = 60;
/** Parties compared between two days; more than a reader takes in. */
const COMPARED = 300;

/** Asks about a company either way, about a person only what they own. */
export function useOwnership(
  { company, dir, on, known, min, method }: OwnershipState, after: string | undefined,
): Answer<ResultOf<typeof ownershipQuery>> {
  const asked = useFocus(company, dir);
  const answer = useAnswer(
    ownershipQuery,
    {
      ...asked.focus, on,
      knownOn: known ?? null,
      minPercent: min === undefined ? null : Number(min),
      first: FIRST,
      after: after ?? null,
      method: methodOf(method).asked,
    },
    { pause: !asked.settled },
  );
  if (asked.kind.problem) return { data: undefined, fetching: false, problem: asked.kind.problem, retry: asked.kind.retry };
  return { ...answer, fetching: asked.kind.fetching || answer.fetching };
}

/** The stakes along chains on one day, for a comparison; nothing is asked without a day. */
export function useStakesOn({ company, dir, known }: OwnershipState, day: string | undefined): Answer<ResultOf<typeof comparedQuery>> {
  const { focus, settled } = useFocus(company, dir);
  const variables = { ...focus, on: day ?? null, knownOn: known ?? null, first: COMPARED };
  return useAnswer(comparedQuery, variables, { pause: !settled || day === undefined });
}

function useFocus(company: string, dir: 'up' | 'down') {
  const kind = useAnswer(holderKindQuery, { id: company });
  const party = kind.data?.party;
  const settled = party?.id === company;
  const person = settled && party.__typename === 'Person';
  const direction: 'UP' | 'DOWN' = person || dir === 'down' ? 'DOWN' : 'UP';
  return { kind, settled, focus: { company: person ? null : company, person: person ? company : null, direction } };
}
