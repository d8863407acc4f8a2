import { statedOn } from '../../facts/holding-statements.ts';
import { questionText } from '../../holdings/question-text.ts';
import type { Speaker } from '../../shared/language/messages-of.ts';
import { say } from '../messages/words.ts';
import type { ReadingNote } from '../read/holding-memory.ts';

/** What is to be asked of the sources, in a sentence that names every source. */
export function noteText(note: ReadingNote, speaker: Speaker, nameOf: (id: string) => string): string {
  if (note.kind !== 'NOT_NAMED')
    return questionText(note, speaker, nameOf, ({ of, source }) =>
      statedOn(of) === ''
        ? say(speaker, 'sourceOfNoDay', { source })
        : say(speaker, 'sourceAsOf', { source, day: statedOn(of) }),
    );
  const [first] = note.statements;
  return say(speaker, 'notNamed', {
    holder: note.holder,
    company: nameOf(first?.company ?? ''),
    day: first === undefined ? '' : statedOn(first.of),
    table: note.table,
  });
}
