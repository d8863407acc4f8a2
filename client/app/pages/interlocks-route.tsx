import { getRouteApi } from '@tanstack/react-router';
import { InterlocksPage } from '../../interlocks/interlocks-page.tsx';
import { PairsPage } from '../../interlocks/pairs/pairs-page.tsx';
import { INTERLOCKS_SEARCH, readSearch } from '../../lib/address/url-state.ts';
import { CompanyPage } from './company-page.tsx';
import { OverTime } from './over-time.tsx';
import { DayPage } from './day-page.tsx';

const route = getRouteApi('/interlocks');

/** Of one company; without one, of everything that is loaded. */
export function InterlocksRoute() {
  const address = readSearch(route.useSearch(), INTERLOCKS_SEARCH);
  const navigate = route.useNavigate();
  if (address.state.company === undefined)
    return (
      <DayPage
        address={address}
        stateOf={({ group, known, own, from, to, view = 'matrix' }, on) => ({ group, on, known, own, from, to, view })}
        write={(search, replace) => {
          void navigate({ search, replace, resetScroll: false });
        }}
      >
        {(state, onState) => <PairsPage state={state} onState={onState} />}
      </DayPage>
    );
  return (
    <CompanyPage
      path="/interlocks"
      address={address}
      stateOf={({ known, against, from, to, own }, chosen) => ({ ...chosen, known, against, from, to, own })}
      write={(search, replace) => {
        void navigate({ search, replace, resetScroll: false });
      }}
    >
      {(state, onState) => (
        <OverTime party={state.company} days={state} onChange={onState}>
          <InterlocksPage state={state} onState={onState} />
        </OverTime>
      )}
    </CompanyPage>
  );
}
