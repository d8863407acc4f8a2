import { getRouteApi } from '@tanstack/react-router';
import { IndependencePage, type IndependencePatch, type IndependenceState } from '../independence/independence-page.tsx';
import { writeSupposed } from '../lib/supposed.ts';
import { INDEPENDENCE_SEARCH, readSearch } from '../lib/url-state.ts';
import { AddressNotes } from './address-notes.tsx';
import { FIRST_FOCUS, useOpeningDay } from './opening-day.ts';
import { OpeningNotice } from './opening-notice.tsx';
import { useSettledAddress } from './settled-address.ts';

const route = getRouteApi('/independence');

export function IndependenceRoute() {
  const { state: read, problems } = readSearch(route.useSearch(), INDEPENDENCE_SEARCH);
  const navigate = route.useNavigate();
  const company = read.company ?? FIRST_FOCUS;
  const opening = useOpeningDay(company, read.known, read.on);
  const on = read.on ?? opening.day;
  const { known, books, person, book, rule, suppose } = read;
  // One comparison at a time: with the record, or with another day of it.
  const against = suppose === undefined ? read.against : undefined;
  const state: IndependenceState | undefined = on === undefined ? undefined : { company, on, known, books, person, book, rule, against, suppose };
  const onState = (patch: IndependencePatch, replace = false) => {
    const next = { ...state, ...patch };
    void navigate({ search: { ...next, books: next.books?.join(','), suppose: writeSupposed(next.suppose ?? []) }, replace, resetScroll: false });
  };
  useSettledAddress(state === undefined || problems.length > 0 || (read.on !== undefined && read.company !== undefined), () => {
    onState({}, true);
  });
  if (!state) return <OpeningNotice opening={opening} />;
  return (
    <>
      <AddressNotes problems={problems} onDismiss={() => { onState({}, true); }} />
      <IndependencePage state={state} onState={onState} />
    </>
  );
}
