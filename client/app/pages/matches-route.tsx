import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { MatchesPage } from '../../matches/matches-page.tsx';
import { MATCHES_SEARCH, readSearch } from '../../lib/address/url-state.ts';

const route = getRouteApi('/matches');

/** Parties that may be one; the pair that is being looked at stands in the address. */
export function MatchesRoute() {
  const { state } = readSearch(route.useSearch(), MATCHES_SEARCH);
  const navigate = route.useNavigate();
  const onPair = useCallback(
    (pair: string | undefined) => {
      void navigate({ search: { pair }, replace: true });
    },
    [navigate],
  );
  return <MatchesPage pair={state.pair} onPair={onPair} />;
}
