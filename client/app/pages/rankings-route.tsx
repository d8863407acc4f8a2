import { getRouteApi } from '@tanstack/react-router';
import { RANKINGS_SEARCH, readSearch } from '../../lib/address/url-state.ts';
import { RankingsPage } from '../../rankings/rankings-page.tsx';
import type { RankingsState } from '../../rankings/rankings-state.ts';
import { DayPage } from './day-page.tsx';

const route = getRouteApi('/rankings');

export function RankingsRoute() {
  const address = readSearch(route.useSearch(), RANKINGS_SEARCH);
  const navigate = route.useNavigate();
  return (
    <DayPage
      address={address}
      stateOf={({ list = 'seats', known, policy = 'FATF_25' }, on): RankingsState => ({ list, on, known, policy })}
      write={({ list, on, known, policy }, replace) => {
        const search = { list, on, known, policy: list === 'owners' ? policy : undefined };
        void navigate({ search, replace, resetScroll: false });
      }}
    >
      {(state, onState) => <RankingsPage state={state} onState={onState} />}
    </DayPage>
  );
}
