import { dayInWords, isDay } from '../lib/days.ts';

const PAGES: Readonly<Record<string, string>> = {
  '/': 'Graph',
  '/ownership': 'Ownership',
  '/interlocks': 'Interlocks',
  '/independence': 'Independence',
  '/companies': 'Companies',
  '/people': 'People',
  '/company': 'Company',
  '/person': 'Person',
  '/boards': 'Boards',
  '/audits': 'Audits',
  '/rankings': 'Rankings',
  '/sources': 'Sources',
  '/imports': 'Imports',
  '/matches': 'Same or different?',
};

/** Which page an address is of, of whom, and as of which days, such as "Graph · example · 31 March 2025". */
export function addressWords(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://here.invalid');
  const page = PAGES[pathname] ?? (pathname.startsWith('/sources/') ? 'Source' : pathname);
  const of = searchParams.get('focus') ?? searchParams.get('company') ?? searchParams.get('id');
  const day = (field: string) => {
    const given = searchParams.get(field);
    return given !== null && isDay(given) ? dayInWords(given) : undefined;
  };
  const [on, against, known] = [day('on'), day('against'), day('known')];
  return [
    page,
    of,
    on !== undefined && against !== undefined ? `${against} and ${on}` : on,
    known === undefined ? undefined : `known by ${known}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Whether a page can be kept: those of what is kept lead on to others. */
export function isKeepable(path: string): boolean {
  return !/^\/(v|views|watch)(\/|$)/.test(path);
}
