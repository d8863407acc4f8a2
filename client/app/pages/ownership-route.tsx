import { getRouteApi } from '@tanstack/react-router';
import { writeSupposedHoldings } from '../../lib/address/supposed-holdings.ts';
import { OWNERSHIP_SEARCH, readSearch } from '../../lib/address/url-state.ts';
import { OwnershipPage } from '../../ownership/ownership-page.tsx';
import { CompanyPage } from './company-page.tsx';
import { OverTime } from './over-time.tsx';

const route = getRouteApi('/ownership');

export function OwnershipRoute() {
  const address = readSearch(route.useSearch(), OWNERSHIP_SEARCH);
  const navigate = route.useNavigate();
  return (
    <CompanyPage
      path="/ownership"
      address={address}
      stateOf={(
        { dir = 'up', known, min, method, depth, against, policy, control, passes, lines, suppose },
        chosen,
      ) => ({ ...chosen, dir, known, min, method, depth, against, policy, control, passes, lines, suppose })}
      write={({ suppose, ...rest }, replace) => {
        void navigate({
          search: { ...rest, suppose: writeSupposedHoldings(suppose ?? []) },
          replace,
          resetScroll: false,
        });
      }}
    >
      {(state, onState) => (
        <OverTime party={state.company} days={state} onChange={onState}>
          <OwnershipPage state={state} onState={onState} />
        </OverTime>
      )}
    </CompanyPage>
  );
}
