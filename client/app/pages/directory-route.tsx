import { getRouteApi } from '@tanstack/react-router';
import { DirectoryPage } from '../../directory/directory-page.tsx';
import type { DirectoryOf, DirectoryState } from '../../directory/directory-state.ts';
import { DIRECTORY_SEARCH, readSearch } from '../../lib/address/url-state.ts';
import { DayPage } from './day-page.tsx';

const companies = getRouteApi('/companies');
const people = getRouteApi('/people');

export function CompaniesRoute() {
  const navigate = companies.useNavigate();
  return (
    <Directory
      of="companies"
      search={companies.useSearch()}
      write={(search, replace) => {
        void navigate({ search, replace, resetScroll: false });
      }}
    />
  );
}

export function PeopleRoute() {
  const navigate = people.useNavigate();
  return (
    <Directory
      of="people"
      search={people.useSearch()}
      write={(search, replace) => {
        void navigate({ search, replace, resetScroll: false });
      }}
    />
  );
}

type Search = { readonly [Field in keyof typeof DIRECTORY_SEARCH]?: string | undefined };

function Directory({
  of,
  search,
  write,
}: {
  readonly of: DirectoryOf;
  readonly search: Search;
  readonly write: (search: Search, replace: boolean) => void;
}) {
  return (
    <DayPage
      address={readSearch(search, DIRECTORY_SEARCH)}
      stateOf={(read, on): DirectoryState => ({ ...read, known: read.known, on })}
      write={({ boards, ...rest }, replace) => {
        write({ ...rest, boards: boards?.toString() }, replace);
      }}
    >
      {(state, onState) => <DirectoryPage of={of} state={state} onState={onState} />}
    </DayPage>
  );
}
