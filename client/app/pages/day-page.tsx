import type { ReactNode } from 'react';
import type { AddressProblem } from '../../lib/address/url-state.ts';
import { useSpan } from '../../timebar/timeline.ts';
import { AddressNotes } from '../address-notes.tsx';
import { OpeningNotice } from '../opening-notice.tsx';
import { useSettledAddress } from '../settled-address.ts';

type Patch<State> = { readonly [Key in keyof State]?: State[Key] | undefined };

/**
 * The shape of every page about the whole graph on a day. Where the address names none it is the last day any source
 * speaks of, and the address then says so.
 */
export function DayPage<Read extends { readonly on?: string }, State extends object>({
  address: { state: read, problems },
  stateOf,
  write,
  children,
}: {
  readonly address: { readonly state: Read; readonly problems: readonly AddressProblem[] };
  readonly stateOf: (read: Read, on: string) => State;
  readonly write: (state: State, replace: boolean) => void;
  readonly children: (state: State, onState: (patch: Patch<State>, replace?: boolean) => void) => ReactNode;
}) {
  const { data, problem, retry } = useSpan();
  const on =
    read.on ?? data?.dataset.lastDay ?? (data === undefined ? undefined : new Date().toISOString().slice(0, 10));
  const state = on === undefined ? undefined : stateOf(read, on);
  const onState = (patch: Patch<State>, replace = false) => {
    if (state) write({ ...state, ...patch }, replace);
  };
  const settle = () => {
    onState({}, true);
  };
  useSettledAddress(state === undefined || problems.length > 0 || read.on !== undefined, settle);
  if (!state) return <OpeningNotice opening={{ day: undefined, problem, retry }} />;
  return (
    <>
      <AddressNotes problems={problems} onDismiss={settle} />
      {children(state, onState)}
    </>
  );
}
