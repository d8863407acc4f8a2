import { getRouteApi } from '@tanstack/react-router';
import { AuditsPage } from '../../audits/audits-page.tsx';
import type { AuditsState } from '../../audits/audits-state.ts';
import { AUDITS_SEARCH, readSearch } from '../../lib/address/url-state.ts';
import { DayPage } from './day-page.tsx';

const route = getRouteApi('/audits');

export function AuditsRoute() {
  const address = readSearch(route.useSearch(), AUDITS_SEARCH);
  const navigate = route.useNavigate();
  return (
    <DayPage
      address={address}
      stateOf={({ known, since, books }, on): AuditsState => ({
        on,
        known,
        since: since !== undefined && since < on ? since : undefined,
        books,
      })}
      write={({ books, ...rest }, replace) => {
        void navigate({ search: { ...rest, books: books?.join(',') }, replace, resetScroll: false });
      }}
    >
      {(state, onState) => <AuditsPage state={state} onState={onState} />}
    </DayPage>
  );
}
