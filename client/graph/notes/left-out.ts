import { say } from './messages/words.ts';

/** As many parties as the API takes at once. */
export const MOST_ASKED = 50;

/** Said where more parties were added and expanded than can be asked for. */
export function leftOut(count: number): string {
  return say('partiesNotDrawn', { count, most: MOST_ASKED });
}

/** What is to be said, one after the other; undefined where there is nothing. */
export function notes(...all: readonly (string | false | undefined)[]): string | undefined {
  const said = all.filter((note) => typeof note === 'string');
  return said.length === 0 ? undefined : said.join(' ');
}
