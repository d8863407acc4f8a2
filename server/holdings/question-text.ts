import { thousands } from '../numbers/percent.ts';
import type { BlockQuestion, HoldingStatement } from './blocks.ts';

/** A question to the reader of the sources, in one sentence; `placeOf` names where a statement stands. */
export function questionText<T>(
  { kind, statements }: BlockQuestion<T>,
  nameOf: (id: string) => string,
  placeOf: (statement: HoldingStatement<T>) => string,
): string {
  const [first] = statements;
  const what = `What ${nameOf(first?.holder ?? '')} holds of ${nameOf(first?.company ?? '')}`;
  const told = statements.map((one) => `${amountText(one)} (${placeOf(one)})`).join(' and ');
  switch (kind) {
    case 'TWICE':
      return `${what} stands there ${times(statements.length)} alike: ${told}. One row printed ${times(statements.length)}, or ${String(statements.length)} blocks? Until class, account or block tell, it counts as once to ${times(statements.length)}.`;
    case 'ADDED':
      return `${what} stands there in ${String(statements.length)} amounts: ${told}. They are added up, as blocks of one holder; class, account or block would say so.`;
    case 'RESTATED':
      return `${what} is told for one day in two figures: ${told}. The one known later counts from when it could be known; supersedes would say so.`;
    case 'CONTRADICTED':
      return `${what} is told in figures that cannot both be right: ${told}.`;
  }
}

export function amountText<T>({
  form,
  amount,
  interest,
}: Pick<HoldingStatement<T>, 'form' | 'amount' | 'interest'>): string {
  const noun = interest === 'VOTES' ? 'votes' : 'shares';
  if (form === 'SHARES') return `${thousands(amount)} ${noun}`;
  if (form === 'UNKNOWN') return 'an unknown share';
  return `${amount} %${interest === 'VOTES' ? ' of the votes' : ''}`;
}

function times(count: number): string {
  return count === 2 ? 'twice' : `${String(count)} times`;
}
