import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { ImportsPage } from '../../imports/imports-page.tsx';
import { IMPORTS_SEARCH, readSearch } from '../../lib/address/url-state.ts';

const route = getRouteApi('/imports');

/** The imports; which work is being looked at stands in the address, so that it is found again after a reload. */
export function ImportsRoute() {
  const { state } = readSearch(route.useSearch(), IMPORTS_SEARCH);
  const navigate = route.useNavigate();
  const onWork = useCallback(
    (work: string | undefined) => {
      void navigate({ search: { work }, replace: true });
    },
    [navigate],
  );
  return <ImportsPage work={state.work} onWork={onWork} />;
}
