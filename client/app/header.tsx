import { Link, useLocation } from '@tanstack/react-router';
import { SearchBox } from '../search/search-box.tsx';
import { AccountControl } from './controls/account-control.tsx';
import { LanguageControl } from './controls/language-control.tsx';
import { MorePages } from './more-pages.tsx';
import { ThemeControl } from './controls/theme-control.tsx';
import { say } from './messages/words.ts';

/** Name, pages, search, theme. The pages are linked with the company and the day that are being looked at. */
export function Header() {
  const { company, day } = useLocation({ select: viewOf, structuralSharing: true });
  return (
    <header className="header">
      <Link to="/" search={{}} className="brand" title={say('whatIsLoadedAndWhereTo')}>
        govgraph
      </Link>
      <nav aria-label={say('pages')}>
        <Link to="/" search={{ ...(company && { focus: company }), ...day }} activeOptions={PAGE_ONLY}>
          {say('graph')}
        </Link>
        <Link to="/ownership" search={{ ...(company && { company }), ...day }} activeOptions={PAGE_ONLY}>
          {say('ownership')}
        </Link>
        <Link to="/interlocks" search={{ ...(company && { company }), ...day }} activeOptions={PAGE_ONLY}>
          {say('interlocks')}
        </Link>
        <Link to="/independence" search={{ ...(company && { company }), ...day }} activeOptions={PAGE_ONLY}>
          {say('independence')}
        </Link>
        <Link to="/sources" activeOptions={{ includeSearch: false }}>
          {say('sources')}
        </Link>
        <a href={apiPage(company, day.on)}>{say('api')}</a>
      </nav>
      <MorePages day={day} />
      <div className="header-search">
        <SearchBox />
      </div>
      <div className="header-end">
        <AccountControl />
        <LanguageControl />
        <ThemeControl />
      </div>
    </header>
  );
}

/** The page of queries, about the company and the day that are being looked at. */
function apiPage(company: string | undefined, on: string | undefined): string {
  const search = new URLSearchParams({ ...(company && { company }), ...(on && { on }) }).toString();
  return search === '' ? '/graphql' : `/graphql?${search}`;
}

const PAGE_ONLY = { exact: true, includeSearch: false } as const;

/** The company and the day in the address, whichever page it is. */
function viewOf(location: { search: object }): { company?: string; day: { on?: string; known?: string } } {
  const search = location.search as Readonly<Record<string, string | undefined>>;
  const company = search['company'] ?? search['focus'];
  const { on, known } = search;
  return { ...(company && { company }), day: { ...(on && { on }), ...(known && { known }) } };
}
