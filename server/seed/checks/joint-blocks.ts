import type { FactOf, Holding } from '../../shared/facts.ts';
import { grouped } from '../../holdings/grouped.ts';
import { compare, fromDecimal } from '../../numbers/rational.ts';
import { OPEN_END } from '../../time/day.ts';
import { holds, validity } from '../../time/validity.ts';
import { factsWithPlaces, holdingsOf, type Book, type SeedCheck } from '../book.ts';
import type { FactDraft } from '../drafts.ts';
import { problemAt } from '../problem.ts';

interface Reported {
  readonly draft: FactDraft;
  readonly fact: FactOf<'JOINT_BLOCK'>;
}

function reportsOf(book: Book): Reported[] {
  return factsWithPlaces(book).flatMap(({ draft, fact }) => (fact.kind === 'JOINT_BLOCK' ? [{ draft, fact }] : []));
}

/**
 * Joint reports as holdings, for adding up what is held at least: one entry for each report, of which those of one
 * block count once. Left out are blocks of which a party is told to hold shares besides, because these may be the same.
 */
export function jointlyHeld(book: Book): { draft: FactDraft; fact: Holding }[] {
  const plain = new Set(
    holdingsOf(book).flatMap(({ fact: { subject, object, block } }) =>
      block === undefined ? [JSON.stringify([subject, object])] : [],
    ),
  );
  return [...grouped(reportsOf(book), blockOf).values()].flatMap((reports) =>
    reports.some(({ fact: { subject, object } }) => plain.has(JSON.stringify([subject, object])))
      ? []
      : reports.map(({ draft, fact: { votingPower: _vote, disposalPower: _disposal, ...fact } }) => ({
          draft,
          fact: { ...fact, kind: 'HOLDS', interest: 'SHARES', direct: 'DIRECT', nominee: false, accounting: 'UNKNOWN' },
        })),
  );
}

/**
 * Two reports of one block that give it different numbers of shares on one day: every report of it is of the same
 * shares.
 */
export const jointBlocks: SeedCheck = (book) =>
  [...grouped(reportsOf(book), blockOf).values()].flatMap((reports) =>
    reports.flatMap((one, i) => {
      const other = reports.slice(0, i).find((before) => differ(book, before, one));
      if (other === undefined) return [];
      const { block, subject, shares } = one.fact;
      const problem = `${subject} reports ${shares ?? ''} shares of the block ${block}, ${other.fact.subject} ${other.fact.shares ?? ''}, for the same day`;
      const mend = 'give another block its own id, or correct one of the two; if the sources say so, write a finding';
      return [problemAt(one.draft.place, ['shares'], problem, mend, 'warning')];
    }),
  );

function differ(book: Book, { fact: a }: Reported, { fact: b }: Reported): boolean {
  if (a.shares === undefined || b.shares === undefined) return false;
  if (compare(fromDecimal(a.shares), fromDecimal(b.shares)) === 0) return false;
  if (a.shareClass !== b.shareClass || a.subject === b.subject) return false;
  const days = [a, b].flatMap((fact) => validity(fact, OPEN_END, book.published)?.certainFrom ?? []);
  return days.some((day) => [a, b].every((fact) => holds(fact, day, OPEN_END, book.published) === 'CERTAIN'));
}

function blockOf({ fact: { object, block } }: Reported): string {
  return JSON.stringify([object, block]);
}
