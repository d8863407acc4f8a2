import { dayInWords, isDay } from '../lib/days.ts';
import { say } from './messages/words.ts';

const PAGES: Readonly<Record<string, string>> = {
  '/': say('graph'),
  '/ownership': say('ownership'),
  '/interlocks': say('interlocks'),
  '/independence': say('independence'),
  '/companies': say('companies'),
  '/people': say('people'),
  '/company': say('company'),
  '/person': say('person'),
  '/boards': say('boards'),
  '/audits': say('audits'),
  '/rankings': say('rankings'),
  '/sources': say('sources'),
  '/imports': say('imports'),
  '/matches': say('sameOrDifferent'),
  '/help': say('help'),
  '/watch': say('watch'),
  '/notes': say('notes'),
  '/graphql': say('api'),
};

/** Which page an address is of, of whom, and as of which days, such as "Graph · example · 31 March 2025". */
export function addressWords(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://here.invalid');
  const page = PAGES[pathname] ?? (pathname.startsWith('/sources/') ? say('source') : pathname);
  const of = searchParams.get('focus') ?? searchParams.get('company') ?? searchParams.get('id');
  const day = (field: string) => {
    const given = searchParams.get(field);
    return given !== null && isDay(given) ? dayInWords(given) : undefined;
  };
  const [on, against, known] = [day('on'), day('against'), day('known')];
  return [
    page,
    of,
    on !== undefined && against !== undefined ? say('bothDays', { against, on }) : on,
    known === undefined ? undefined : say('knownBy', { known }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Whether a page can be kept: those of what is kept lead on to others. */
export function isKeepable(path: string): boolean {
  return !/^\/(v|views|watch)(\/|$)/.test(path);
}
