import { getRouteApi } from '@tanstack/react-router';
import { InterlocksPage, type InterlocksPatch, type InterlocksState } from '../interlocks/interlocks-page.tsx';
import { INTERLOCKS_SEARCH, readSearch } from '../lib/url-state.ts';
import { AddressNotes } from './address-notes.tsx';
import { FIRST_FOCUS, useOpeningDay } from './opening-day.ts';
import { OpeningNotice } from './opening-notice.tsx';
import { useSettledAddress } from './settled-address.ts';

const route = getRouteApi('/interlocks');

export function InterlocksRoute() {
  const { state: read, problems } = readSearch(route.useSearch(), INTERLOCKS_SEARCH);
  const navigate = route.useNavigate();
  const company = read.company ?? FIRST_FOCUS;
  const opening = useOpeningDay(company, read.known, read.on);
  const on = read.on ?? opening.day;
  const state: InterlocksState | undefined =
    on === undefined ? undefined : { company, on, known: read.known, from: read.from, to: read.to };
  const onState = (patch: InterlocksPatch, replace = false) => {
    void navigate({ search: { ...state, ...patch }, replace, resetScroll: false });
  };
  useSettledAddress(state === undefined || problems.length > 0 || (read.on !== undefined && read.company !== undefined), () => {
    onState({}, true);
  });
  if (!state) return <OpeningNotice opening={opening} />;
  return (
    <>
      <AddressNotes problems={problems} onDismiss={() => { onState({}, true); }} />
      <InterlocksPage state={state} onState={onState} />
    </>
  );
}
