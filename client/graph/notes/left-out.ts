import type { Scene } from '../../canvas/scene.ts';
import { grouped } from '../../lib/figures.ts';
import { say } from './messages/words.ts';

/** As many parties as the API takes at once. */
export const MOST_ASKED = 50;

/** Said where more parties were added and expanded than can be asked for. */
export function leftOut(count: number): string {
  return say('partiesNotDrawn', { count, most: MOST_ASKED });
}

/** Said where a neighbourhood was not read to its end: then parties are missing, or facts alone. */
export function cutShort(drawn: { readonly parties: number; readonly facts: number; readonly all: number }): string {
  const [parties, facts, all] = [drawn.parties, drawn.facts, drawn.all].map((count) => grouped(String(count)));
  return drawn.parties < drawn.all
    ? say('partiesOfAllAreDrawn', { parties: parties ?? '', all: all ?? '' })
    : say('factsAloneAreCut', { facts: facts ?? '', all: all ?? '' });
}

/** Said where so many facts around what was expanded or added were read, and there are more. */
export function aroundCut(facts: number): string {
  return say('aroundIsCut', { facts: grouped(String(facts)) });
}

/** Said where lines of a drawing of cards have no figure, because it had no place of its own. */
export function figuresLeftOut({ lines, texts }: Pick<Scene, 'lines' | 'texts'>): string | undefined {
  const figured = new Set(texts.flatMap(({ owner }) => owner ?? []));
  const count = lines.filter(
    ({ id, look, label }) => look === 'holding' && label === undefined && !figured.has(id),
  ).length;
  return count === 0 ? undefined : say('figuresWithoutRoom', { count });
}

/** What is to be said, one after the other; undefined where there is nothing. */
export function notes(...all: readonly (string | false | undefined)[]): string | undefined {
  const said = all.filter((note) => typeof note === 'string');
  return said.length === 0 ? undefined : said.join(' ');
}
