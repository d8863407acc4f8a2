import type { Page } from 'playwright-core';
import { GraphPage } from './graph-page.ts';

interface ListedPage {
  readonly name: string;
  readonly path: string;
  /** What the browser logs of it by its nature. */
  readonly expected?: RegExp;
  /** Resolves when what the page is for can be seen. */
  readonly ready: (page: Page) => Promise<unknown>;
}

const heading = (name: RegExp) => (page: Page) => page.getByRole('heading', { name }).first().waitFor();

/** Every page of the product. A new one is added here and is then checked for accessibility with the rest. */
export const PAGES: readonly ListedPage[] = [
  { name: 'the home', path: '', ready: heading(/Most facts/) },
  { name: 'a page without a company', path: 'independence', ready: heading(/Companies to begin with/) },
  { name: 'the graph', path: '?focus=iij', ready: (page) => new GraphPage(page).drawn() },
  {
    name: 'the graph with a selection',
    path: '?focus=iij&sel=takashi-hiroi',
    ready: (page) => new GraphPage(page).drawn(),
  },
  {
    name: 'paths between three',
    path: '?focus=iij&on=2007-03-31&between=yoshifumi-nishikawa,ntt,itochu&upto=3',
    ready: (page) => page.getByText('Held at one moment').first().waitFor(),
  },
  { name: 'ownership upwards', path: 'ownership?company=iij&on=2007-03-31', ready: heading(/Who owns/) },
  { name: 'ownership downwards', path: 'ownership?company=iij&dir=down&on=2007-03-31', ready: heading(/What .* owns/) },
  {
    name: 'ownership supposed, compared, with integrated shares',
    path: 'ownership?company=iij&on=2007-03-31&against=2007-05-11&lines=integrated&control=24.7&suppose=pass,iij,shares:5000,ntt-communications,ntt',
    ready: async (page) => {
      await page.getByRole('table', { name: /as recorded and as supposed/ }).waitFor();
      await page.getByRole('table', { name: /on two days/ }).waitFor();
    },
  },
  {
    name: 'interlocks',
    path: 'interlocks?company=iij&on=2007-03-31',
    ready: (page) => page.getByText('Senji Yamamoto').first().waitFor(),
  },
  {
    name: 'interlocks on two days',
    path: 'interlocks?company=iij&on=2007-06-30&against=2007-03-31',
    ready: heading(/From 31 March 2007 to 30 June 2007/),
  },
  {
    name: 'interlocks of all companies as a matrix',
    path: 'interlocks?on=2007-06-04',
    ready: (page) => page.getByRole('table', { name: /People shared by each two/ }).waitFor(),
  },
  {
    name: 'interlocks of all companies as a map',
    path: 'interlocks?on=2007-06-04&view=map&own=aside',
    ready: (page) => page.getByRole('application').waitFor(),
  },
  {
    name: 'the boards of two companies',
    path: 'boards?companies=iij,iij-technology&on=2007-06-04',
    ready: (page) => page.getByText('3 people sit at both', { exact: false }).waitFor(),
  },
  {
    name: 'the boards of a group beside another day',
    path: 'boards?group=iij&on=2007-06-04&against=2006-06-01',
    ready: heading(/Boards of the group of/),
  },
  { name: 'boards before a choice', path: 'boards', ready: heading(/Choose companies, or a group/) },
  {
    name: 'every board under the books',
    path: 'audits?on=2007-06-28&books=CA06,UK',
    ready: (page) => page.getByRole('button', { name: 'XLSX', disabled: false }).waitFor(),
  },
  {
    name: 'a ranking of people',
    path: 'rankings?list=seats&on=2007-06-04',
    ready: (page) => page.getByRole('cell', { name: 'Koichi Suzuki' }).waitFor(),
  },
  {
    name: 'the largest owners',
    path: 'rankings?list=owners&on=2007-03-31',
    ready: (page) => page.getByRole('table').waitFor(),
  },
  { name: 'what one is looking at', path: 'help', ready: heading(/What you are looking at/) },
  { name: 'what is watched', path: 'watch', ready: heading(/What you watch/) },
  { name: 'what is kept', path: 'views', ready: heading(/^Views$/) },
  { name: 'what is noted', path: 'notes', ready: heading(/^Notes$/) },
  { name: 'independence', path: 'independence?company=iij&on=2007-06-26', ready: heading(/Who is independent/) },
  {
    name: 'independence with an opened cell',
    path: 'independence?company=iij&on=2007-06-26&person=takashi-hiroi&book=UK&rule=UK-6',
    ready: (page) => page.getByRole('region', { name: 'Criteria' }).getByText('UK-6').first().waitFor(),
  },
  {
    name: 'independence with something supposed',
    path: 'independence?company=iij&on=2007-06-26&suppose=add,SITS_ON,hirofumi-takahashi,iij-directors,outside:yes',
    ready: heading(/Who would be independent/),
  },
  {
    name: 'independence on two days',
    path: 'independence?company=iij&on=2007-06-26&against=2006-10-15',
    ready: heading(/What changed between/),
  },
  { name: 'the companies', path: 'companies?on=2007-03-31', ready: heading(/^Companies$/) },
  { name: 'the people', path: 'people?on=2007-03-31&sort=SEATS_DESC', ready: heading(/^People$/) },
  { name: 'a company', path: 'company?id=iij&on=2007-03-31', ready: heading(/What changed in the year before/) },
  { name: 'a person', path: 'person?id=takashi-hiroi&on=2007-03-31', ready: heading(/Served together with/) },
  {
    name: 'the sources',
    path: 'sources',
    ready: (page) =>
      page
        .getByRole('link', { name: /Convocation/ })
        .first()
        .waitFor(),
  },
  { name: 'a source at a line', path: 'sources/agm-2007?line=223', ready: heading(/Convocation/) },
  { name: 'the imports', path: 'imports', ready: heading(/Import files/) },
  { name: 'parties that may be one', path: 'matches', ready: heading(/^Pair 1 of/) },
  {
    name: 'a page that does not exist',
    path: 'nowhere',
    expected: /Failed to load resource.*404/,
    ready: (page) => page.getByRole('main').waitFor(),
  },
];
