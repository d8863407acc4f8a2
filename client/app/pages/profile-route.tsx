import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CompanyProfile } from '../../company/company-profile.tsx';
import { PROFILE_SEARCH, readSearch, type Search } from '../../lib/address/url-state.ts';
import { PersonProfile } from '../../person/person-profile.tsx';
import { EmptyNotice } from '../../ui/notice.tsx';
import { AddressNotes } from '../address-notes.tsx';
import { openingDayOfPerson } from '../../timebar/timeline.ts';
import { useOpeningDay } from '../opening-day.ts';
import { OpeningNotice } from '../opening-notice.tsx';
import { useSettledAddress } from '../settled-address.ts';
import { say } from './messages/words.ts';

const company = getRouteApi('/company');
const person = getRouteApi('/person');

export function CompanyRoute() {
  const navigate = company.useNavigate();
  return (
    <Profile
      search={company.useSearch()}
      write={(search, replace) => {
        void navigate({ search, replace, resetScroll: false });
      }}
      chooser={<Link to="/companies">{say('chooseACompanyInTheDirectory')}</Link>}
    >
      {(view, onDay) => <CompanyProfile {...view} onDay={onDay} />}
    </Profile>
  );
}

export function PersonRoute() {
  const navigate = person.useNavigate();
  return (
    <Profile
      search={person.useSearch()}
      write={(search, replace) => {
        void navigate({ search, replace, resetScroll: false });
      }}
      dayOf={openingDayOfPerson}
      chooser={<Link to="/people">{say('chooseAPersonInTheDirectory')}</Link>}
    >
      {(view, onDay) => <PersonProfile {...view} onDay={onDay} />}
    </Profile>
  );
}

interface View {
  readonly id: string;
  readonly on: string;
  readonly known: string | undefined;
}
interface ProfileProps {
  readonly search: Search;
  readonly write: (search: { id: string; on: string; known?: string | undefined }, replace: boolean) => void;
  readonly chooser: ReactNode;
  /** The day to open on; that of a company when absent. */
  readonly dayOf?: typeof openingDayOfPerson;
  readonly children: (view: View, onDay: (on: string) => void) => ReactNode;
}

/** A page about one party: who, and on which day, stands in the address. */
function Profile({ chooser, ...props }: ProfileProps) {
  const { state, problems } = readSearch(props.search, PROFILE_SEARCH);
  if (state.id === undefined)
    return (
      <div className="page">
        <AddressNotes problems={problems} onDismiss={() => undefined} />
        <EmptyNotice title={say('theAddressNamesNobody')} centred>
          <p>{say('chooserOrLookForOneIn', { chooser })}</p>
        </EmptyNotice>
      </div>
    );
  return <ProfileOf key={state.id} {...props} id={state.id} />;
}

function ProfileOf({ id, search, write, children, dayOf }: Omit<ProfileProps, 'chooser'> & { readonly id: string }) {
  const { state, problems } = readSearch(search, PROFILE_SEARCH);
  const opening = useOpeningDay(id, state.known, state.on, dayOf);
  const on = state.on ?? opening.day;
  const known = state.known;
  const settle = () => {
    if (on !== undefined) write({ id, on, known }, true);
  };
  useSettledAddress(on === undefined || problems.length > 0 || state.on !== undefined, settle);
  if (on === undefined) return <OpeningNotice opening={opening} />;
  return (
    <>
      <AddressNotes problems={problems} onDismiss={settle} />
      {children({ id, on, known }, (day) => {
        write({ id, on: day, known }, false);
      })}
    </>
  );
}
