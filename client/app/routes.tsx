import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import {
  AUDITS_SEARCH,
  BOARDS_SEARCH,
  DIRECTORY_SEARCH,
  GRAPH_SEARCH,
  IMPORTS_SEARCH,
  INDEPENDENCE_SEARCH,
  INTERLOCKS_SEARCH,
  MATCHES_SEARCH,
  OWNERSHIP_SEARCH,
  parseSearch,
  pickSearch,
  PROFILE_SEARCH,
  RANKINGS_SEARCH,
  SOURCE_SEARCH,
  stringifySearch,
  VIEW_SEARCH,
} from '../lib/address/url-state.ts';
import { homeOrGraph } from './home-or-graph.tsx';
import { NotFound } from './not-found.tsx';
import { RouteProblem } from './route-problem.tsx';
import { Shell } from './shell.tsx';

/** The pages. An address keeps its values as text; each page reads and checks its own (`lib/address/url-state.ts`). */
const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

/** The home draws nothing, and does without all that draws the graph. */
const graph = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (raw: Record<string, unknown>) => pickSearch(raw, GRAPH_SEARCH),
  component: homeOrGraph(
    lazyRouteComponent(() => import('../home/home-page.tsx'), 'HomePage'),
    lazyRouteComponent(() => import('./pages/graph-route.tsx'), 'GraphRoute'),
  ),
});

const ownership = createRoute({
  getParentRoute: () => root,
  path: '/ownership',
  validateSearch: (raw: Record<string, unknown>) => pickSearch(raw, OWNERSHIP_SEARCH),
  component: lazyRouteComponent(() => import('./pages/ownership-route.tsx'), 'OwnershipRoute'),
});

const interlocks = createRoute({
  getParentRoute: () => root,
  path: '/interlocks',
  validateSearch: (raw: Record<string, unknown>) => pickSearch(raw, INTERLOCKS_SEARCH),
  component: lazyRouteComponent(() => import('./pages/interlocks-route.tsx'), 'InterlocksRoute'),
});

const independence = createRoute({
  getParentRoute: () => root,
  path: '/independence',
  validateSearch: (raw: Record<string, unknown>) => pickSearch(raw, INDEPENDENCE_SEARCH),
  component: lazyRouteComponent(() => import('./pages/independence-route.tsx'), 'IndependenceRoute'),
});

const boards = createRoute({
  getParentRoute: () => root,
  path: '/boards',
  validateSearch: (raw: Record<string, unknown>) => pickSearch(raw, BOARDS_SEARCH),
  component: lazyRouteComponent(() => import('./pages/boards-route.tsx'), 'BoardsRoute'),
});

const audits = createRoute({
  getParentRoute: () => root,
  path: '/audits',
  validateSearch: (raw: Record<string, unknown>) => pickSearch(raw, AUDITS_SEARCH),
  component: lazyRouteComponent(() => import('./pages/audits-route.tsx'), 'AuditsRoute'),
});

const rankings = createRoute({
  getParentRoute: () => root,
  path: '/rankings',
  validateSearch: (raw: Record<string, unknown>) => pickSearch(raw, RANKINGS_SEARCH),
  component: lazyRouteComponent(() => import('./pages/rankings-route.tsx'), 'RankingsRoute'),
});

const watch = createRoute({
  getParentRoute: () => root,
  path: '/watch',
  component: lazyRouteComponent(() => import('../watch/watch-page.tsx'), 'WatchPage'),
});

const views = createRoute({
  getParentRoute: () => root,
  path: '/views',
  component: lazyRouteComponent(() => import('../views/views-page.tsx'), 'ViewsPage'),
});

const notes = createRoute({
  getParentRoute: () => root,
  path: '/notes',
  component: lazyRouteComponent(() => import('../notes/notes-page.tsx'), 'NotesPage'),
});

const view = createRoute({
  getParentRoute: () => root,
  path: '/v/$id',
  validateSearch: (raw: Record<string, unknown>) => pickSearch(raw, VIEW_SEARCH),
  component: lazyRouteComponent(() => import('./pages/view-route.tsx'), 'ViewRoute'),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/help',
  component: lazyRouteComponent(() => import('../help/help-page.tsx'), 'HelpPage'),
});

const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  component: lazyRouteComponent(() => import('../sources/sources-page.tsx'), 'SourcesPage'),
});

const source = createRoute({
  getParentRoute: () => root,
  path: '/sources/$id',
  validateSearch: (raw: Record<string, unknown>) => pickSearch(raw, SOURCE_SEARCH),
  component: lazyRouteComponent(() => import('./pages/source-route.tsx'), 'SourceRoute'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  validateSearch: (raw: Record<string, unknown>) => pickSearch(raw, IMPORTS_SEARCH),
  component: lazyRouteComponent(() => import('./pages/imports-route.tsx'), 'ImportsRoute'),
});

const matches = createRoute({
  getParentRoute: () => root,
  path: '/matches',
  validateSearch: (raw: Record<string, unknown>) => pickSearch(raw, MATCHES_SEARCH),
  component: lazyRouteComponent(() => import('./pages/matches-route.tsx'), 'MatchesRoute'),
});

const companies = createRoute({
  getParentRoute: () => root,
  path: '/companies',
  validateSearch: (raw: Record<string, unknown>) => pickSearch(raw, DIRECTORY_SEARCH),
  component: lazyRouteComponent(() => import('./pages/directory-route.tsx'), 'CompaniesRoute'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: (raw: Record<string, unknown>) => pickSearch(raw, DIRECTORY_SEARCH),
  component: lazyRouteComponent(() => import('./pages/directory-route.tsx'), 'PeopleRoute'),
});

const company = createRoute({
  getParentRoute: () => root,
  path: '/company',
  validateSearch: (raw: Record<string, unknown>) => pickSearch(raw, PROFILE_SEARCH),
  component: lazyRouteComponent(() => import('./pages/profile-route.tsx'), 'CompanyRoute'),
});

const person = createRoute({
  getParentRoute: () => root,
  path: '/person',
  validateSearch: (raw: Record<string, unknown>) => pickSearch(raw, PROFILE_SEARCH),
  component: lazyRouteComponent(() => import('./pages/profile-route.tsx'), 'PersonRoute'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    companies,
    people,
    company,
    person,
    graph,
    ownership,
    interlocks,
    independence,
    boards,
    audits,
    rankings,
    watch,
    help,
    views,
    notes,
    view,
    sources,
    source,
    imports,
    matches,
  ]),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultErrorComponent: RouteProblem,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
