import { getRouteApi } from '@tanstack/react-router';
import { OWNERSHIP_SEARCH, readSearch } from '../lib/url-state.ts';
import { OwnershipPage, type OwnershipPatch, type OwnershipState } from '../ownership/ownership-page.tsx';
import { AddressNotes } from './address-notes.tsx';
import { FIRST_FOCUS, useOpeningDay } from './opening-day.ts';
import { OpeningNotice } from './opening-notice.tsx';
import { useSettledAddress } from './settled-address.ts';

const route = getRouteApi('/ownership');

export function OwnershipRoute() {
  const { state: read, problems } = readSearch(route.useSearch(), OWNERSHIP_SEARCH);
  const navigate = route.useNavigate();
  const company = read.company ?? FIRST_FOCUS;
  const opening = useOpeningDay(company, read.known, read.on);
  const on = read.on ?? opening.day;
  const state: OwnershipState | undefined =
    on === undefined ? undefined : {
      company, dir: read.dir ?? 'up', on, known: read.known, min: read.min,
      method: read.method, depth: read.depth, against: read.against, policy: read.policy,
    };
  const onState = (patch: OwnershipPatch, replace = false) => {
    void navigate({ search: { ...state, ...patch }, replace, resetScroll: false });
  };
  useSettledAddress(state === undefined || problems.length > 0 || (read.on !== undefined && read.company !== undefined), () => {
    onState({}, true);
  });
  if (!state) return <OpeningNotice opening={opening} />;
  return (
    <>
      <AddressNotes problems={problems} onDismiss={() => { onState({}, true); }} />
      <OwnershipPage state={state} onState={onState} />
    </>
  );
}
