import { canonicalText } from '../../shared/canonical-text.ts';
import { notesOn } from '../../shared/kept-with.ts';
import type { World } from '../world/world.ts';

/** Facts that are written between two rests. */
const AT_ONCE = 50;

/** The worlds of a company on different days have the same facts, so their text is the same. */
const known = notesOn<World['views'], readonly string[]>();

/**
 * What the hash of a report says of the facts, as JSON in pieces that follow each other. Rests after each that is not
 * written yet.
 */
export function* factTexts({ views }: Pick<World, 'views'>): Generator<undefined, readonly string[]> {
  const found = known.get(views);
  if (found !== undefined) return found;
  const texts: string[] = [];
  for (let from = 0; from < views.length; from += AT_ONCE) {
    texts.push(
      views
        .slice(from, from + AT_ONCE)
        .map(({ fact }) => canonicalText(fact))
        .join(','),
    );
    yield;
  }
  known.set(views, texts);
  return texts;
}
