import type { ReactNode } from 'react';
import { ChooseCompany, type CompanyPath } from '../../home/choose-company.tsx';
import type { AddressProblem } from '../../lib/address/url-state.ts';
import { AddressNotes } from '../address-notes.tsx';
import { useOpeningDay } from '../opening-day.ts';
import { OpeningNotice } from '../opening-notice.tsx';
import { useSettledAddress } from '../settled-address.ts';

type Patch<State> = { readonly [Key in keyof State]?: State[Key] | undefined };

interface CompanyPageProps<Read, State> {
  readonly path: CompanyPath;
  /** What the address says, and what in it was not understood. */
  readonly address: { readonly state: Read; readonly problems: readonly AddressProblem[] };
  /** What the page looks at, once the company and the day are known. */
  readonly stateOf: (read: Read, chosen: { readonly company: string; readonly on: string }) => State;
  /** Writes a state into the address. */
  readonly write: (state: State, replace: boolean) => void;
  readonly children: (state: State, onState: (patch: Patch<State>, replace?: boolean) => void) => ReactNode;
}

type Address = { readonly company?: string; readonly on?: string; readonly known?: string };

/**
 * The shape of every page about a company on a day. What is looked at is read from the address and written back to it;
 * where it names no company the reader chooses one, where it names no day the page does, and the address then says so.
 */
export function CompanyPage<Read extends Address, State extends object>(props: CompanyPageProps<Read, State>) {
  const { company } = props.address.state;
  return company === undefined ? <ChooseCompany path={props.path} /> : <PageAbout {...props} company={company} />;
}

function PageAbout<Read extends Address, State extends object>({
  address: { state: read, problems },
  stateOf,
  write,
  children,
  company,
}: CompanyPageProps<Read, State> & { readonly company: string }) {
  const opening = useOpeningDay(company, read.known, read.on);
  const on = read.on ?? opening.day;
  const state = on === undefined ? undefined : stateOf(read, { company, on });
  const onState = (patch: Patch<State>, replace = false) => {
    if (state) write({ ...state, ...patch }, replace);
  };
  const settle = () => {
    onState({}, true);
  };
  useSettledAddress(state === undefined || problems.length > 0 || read.on !== undefined, settle);
  if (!state) return <OpeningNotice opening={opening} />;
  return (
    <>
      <AddressNotes problems={problems} onDismiss={settle} />
      {children(state, onState)}
    </>
  );
}
