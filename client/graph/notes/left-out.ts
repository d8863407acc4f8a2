import { counted } from '../../lib/figures.ts';

/** As many parties as the API takes at once. */
export const MOST_ASKED = 50;

/** Said where more parties were added and expanded than can be asked for. */
export function leftOut(count: number): string {
  const are = `${counted(count, 'party', 'parties')} that ${count === 1 ? 'was' : 'were'} added or expanded ${count === 1 ? 'is' : 'are'} not drawn`;
  return `${are}: a drawing grows by ${String(MOST_ASKED)} at most. Remove some to see the others.`;
}

/** What is to be said, one after the other; undefined where there is nothing. */
export function notes(...all: readonly (string | false | undefined)[]): string | undefined {
  const said = all.filter((note) => typeof note === 'string');
  return said.length === 0 ? undefined : said.join(' ');
}
