import { CHANGE_WORDS, CHANGES, type DrawnChange } from '../../lib/change.ts';
import { say } from './messages/words.ts';

/** A change in a sentence: what was said before, and what after. */
export function changeSentence({ is, before, after }: Pick<DrawnChange, 'is' | 'before' | 'after'>): string {
  if (is === 'changed')
    return say('changedFromBeforeToAfter', {
      before: before ?? say('nothingStated'),
      after: after ?? say('nothingStated'),
    });
  return `${CHANGE_WORDS[is]}.`;
}

/** `2 added, 1 changed`; that nothing changed is said too. */
export function countsText(changes: readonly DrawnChange[]): string {
  const counts = CHANGES.flatMap((is) => {
    const count = changes.filter((change) => change.is === is).length;
    return count === 0 ? [] : [say('countOfWord', { count, word: CHANGE_WORDS[is].toLowerCase() })];
  });
  return counts.length === 0 ? say('nothingThatIsDrawnChanged') : counts.join(say('betweenCounts'));
}
