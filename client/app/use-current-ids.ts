import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useAnswer } from '../lib/answer.ts';
import { graphql } from '../lib/graphql.ts';

const formerIdsQuery = graphql(`
  query FormerIds($ids: [String!]!) {
    formerIds(ids: $ids) {
      was
      id
    }
  }
`);

/** Values of an address that are the id of one party, whichever page it is. */
const PARTIES = ['focus', 'company', 'person', 'sel', 'from', 'to'] as const;

/**
 * Writes the id that a party has now into an address that has one from before it was decided to be one with another.
 */
export function useCurrentIds(): void {
  const navigate = useNavigate();
  const search = useLocation({ select: (location) => location.search as Readonly<Record<string, string | undefined>> });
  const ids = [...new Set(PARTIES.flatMap((field) => search[field] ?? []))].sort();
  const { data } = useAnswer(formerIdsQuery, { ids }, { pause: ids.length === 0 });
  const moved = (data?.formerIds ?? []).filter(({ was }) => ids.includes(was)).map(({ was, id }) => [was, id] as const);
  const told = moved.length === 0 ? '' : JSON.stringify(moved);
  useEffect(() => {
    if (told === '') return;
    const leads = new Map(JSON.parse(told) as [string, string][]);
    void navigate({
      to: '.',
      replace: true,
      search: (before: Readonly<Record<string, string | undefined>>) =>
        Object.fromEntries(
          Object.entries(before).map(([field, value]) => [
            field,
            PARTIES.some((one) => one === field) ? (leads.get(value ?? '') ?? value) : value,
          ]),
        ),
    });
  }, [told, navigate]);
}
