import { thousands } from '../numbers/percent.ts';
import type { Speaker } from '../shared/language/messages-of.ts';
import type { BlockQuestion, HoldingStatement } from './blocks.ts';
import { say } from './messages/words.ts';

/** A question to the reader of the sources, in a sentence or two; `placeOf` names where a statement stands. */
export function questionText<T>(
  { kind, statements }: BlockQuestion<T>,
  speaker: Speaker,
  nameOf: (id: string) => string,
  placeOf: (statement: HoldingStatement<T>) => string,
): string {
  const [first] = statements;
  const what = say(speaker, 'what', { holder: nameOf(first?.holder ?? ''), company: nameOf(first?.company ?? '') });
  const told = statements
    .map((one) => say(speaker, 'at', { amount: amountText(one, speaker), place: placeOf(one) }))
    .join(say(speaker, 'and'));
  const count = String(statements.length);
  const times = statements.length === 2 ? say(speaker, 'twice') : say(speaker, 'times', { count });
  switch (kind) {
    case 'TWICE':
      return say(speaker, 'TWICE', { what, told, times, count });
    case 'ADDED':
      return say(speaker, 'ADDED', { what, told, count });
    case 'RESTATED':
    case 'CONTRADICTED':
    case 'UNDATED':
      return say(speaker, kind, { what, told });
  }
}

function amountText<T>(
  { form, amount, interest }: Pick<HoldingStatement<T>, 'form' | 'amount' | 'interest'>,
  speaker: Speaker,
): string {
  const isVotes = interest === 'VOTES';
  if (form === 'SHARES') return say(speaker, isVotes ? 'votes' : 'shares', { number: thousands(amount) });
  if (form === 'UNKNOWN') return say(speaker, 'unknown');
  return say(speaker, isVotes ? 'ofVotes' : 'percent', { percent: amount });
}
