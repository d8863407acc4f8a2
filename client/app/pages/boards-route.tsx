import { getRouteApi } from '@tanstack/react-router';
import { BoardsPage } from '../../boards/boards-page.tsx';
import type { BoardsState } from '../../boards/boards-state.ts';
import { BOARDS_SEARCH, readSearch } from '../../lib/address/url-state.ts';
import { DayPage } from './day-page.tsx';

const route = getRouteApi('/boards');

export function BoardsRoute() {
  const address = readSearch(route.useSearch(), BOARDS_SEARCH);
  const navigate = route.useNavigate();
  return (
    <DayPage
      address={address}
      stateOf={({ companies = [], group, known, against }, on): BoardsState => ({
        companies,
        group,
        on,
        known,
        against,
      })}
      write={({ companies, ...rest }, replace) => {
        const search = { companies: companies.length > 0 ? companies.join(',') : undefined, ...rest };
        void navigate({ search, replace, resetScroll: false });
      }}
    >
      {(state, onState) => <BoardsPage state={state} onState={onState} />}
    </DayPage>
  );
}
