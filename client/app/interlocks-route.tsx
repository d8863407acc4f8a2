import { getRouteApi } from '@tanstack/react-router';
import { InterlocksPage } from '../interlocks/interlocks-page.tsx';
import { INTERLOCKS_SEARCH, readSearch } from '../lib/url-state.ts';
import { CompanyPage } from './company-page.tsx';

const route = getRouteApi('/interlocks');

export function InterlocksRoute() {
  const address = readSearch(route.useSearch(), INTERLOCKS_SEARCH);
  const navigate = route.useNavigate();
  return (
    <CompanyPage
      path="/interlocks"
      address={address}
      stateOf={({ known, from, to }, chosen) => ({ ...chosen, known, from, to })}
      write={(search, replace) => {
        void navigate({ search, replace, resetScroll: false });
      }}
    >
      {(state, onState) => <InterlocksPage state={state} onState={onState} />}
    </CompanyPage>
  );
}
