import { getRouteApi } from '@tanstack/react-router';
import { writeSupposedHoldings } from '../lib/supposed-holdings.ts';
import { OWNERSHIP_SEARCH, readSearch } from '../lib/url-state.ts';
import { OwnershipPage } from '../ownership/ownership-page.tsx';
import type { OwnershipPatch, OwnershipState } from '../ownership/ownership-state.ts';
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
      control: read.control, passes: read.passes, lines: read.lines, suppose: read.suppose,
    };
  const onState = (patch: OwnershipPatch, replace = false) => {
    const { suppose, ...rest } = { ...state, ...patch };
    void navigate({ search: { ...rest, suppose: writeSupposedHoldings(suppose ?? []) }, replace, resetScroll: false });
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
