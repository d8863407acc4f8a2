import { getRouteApi } from '@tanstack/react-router';
import { OWNERSHIP_SEARCH, readSearch } from '../lib/url-state.ts';
import { OwnershipPage, type OwnershipState } from '../ownership/ownership-page.tsx';
import { AddressNotes } from './address-notes.tsx';
import { FIRST_FOCUS, useOpeningDay } from './opening-day.ts';
import { OpeningNotice } from './opening-notice.tsx';

const route = getRouteApi('/ownership');

export function OwnershipRoute() {
  const { state: read, problems } = readSearch(route.useSearch(), OWNERSHIP_SEARCH);
  const navigate = route.useNavigate();
  const company = read.company ?? FIRST_FOCUS;
  const opening = useOpeningDay(company, read.known, read.on);
  const on = read.on ?? opening.day;
  if (on === undefined) return <OpeningNotice opening={opening} />;
  const state: OwnershipState = { company, dir: read.dir ?? 'up', on, known: read.known, min: read.min };
  const onState = (patch: { readonly [K in keyof OwnershipState]?: OwnershipState[K] | undefined }, replace = false) => {
    void navigate({ search: { ...state, ...patch }, replace });
  };
  return (
    <>
      <AddressNotes problems={problems} onDismiss={() => { onState({}, true); }} />
      <OwnershipPage state={state} onState={onState} />
    </>
  );
}
