import { questionText } from '../../holdings/question-text.ts';
import type { Note } from '../read/holding-memory.ts';
import { statedOn } from '../../facts/holding-statements.ts';

/** What is to be asked of the sources, in a sentence that names every source. */
export function noteText(note: Note, nameOf: (id: string) => string): string {
  if (note.kind !== 'NOT_NAMED')
    return questionText(note, nameOf, ({ of, source }) => `${source}, as of ${statedOn(of)}`);
  const [first] = note.statements;
  const company = nameOf(first?.company ?? '');
  const day = first === undefined ? '' : statedOn(first.of);
  return `What ${note.holder} holds of ${company} was last stated as of ${day}, and the later table of holders (${note.table}) does not name it: it is the last that was stated, and counts in no total.`;
}
