import { getRouteApi } from '@tanstack/react-router';
import { IndependencePage } from '../../independence/page/independence-page.tsx';
import type { IndependenceState } from '../../independence/page/independence-state.ts';
import { writeSupposed } from '../../lib/address/supposed.ts';
import { INDEPENDENCE_SEARCH, readSearch } from '../../lib/address/url-state.ts';
import { CompanyPage } from './company-page.tsx';

const route = getRouteApi('/independence');

export function IndependenceRoute() {
  const address = readSearch(route.useSearch(), INDEPENDENCE_SEARCH);
  const navigate = route.useNavigate();
  return (
    <CompanyPage
      path="/independence"
      address={address}
      // One comparison at a time: with the record, or with another day of it.
      stateOf={({ known, books, person, book, rule, against, suppose, answer }, chosen): IndependenceState => ({
        ...chosen,
        known,
        books,
        person,
        book,
        rule,
        suppose,
        answer: suppose === undefined ? answer : undefined,
        against: suppose === undefined ? against : undefined,
      })}
      write={(state, replace) => {
        const search = { ...state, books: state.books?.join(','), suppose: writeSupposed(state.suppose ?? []) };
        void navigate({ search, replace, resetScroll: false });
      }}
    >
      {(state, onState) => <IndependencePage state={state} onState={onState} />}
    </CompanyPage>
  );
}
