import { grouped } from '../../holdings/grouped.ts';
import { readBlocks, type HoldingStatement } from '../../holdings/blocks.ts';
import { questionText } from '../../holdings/question-text.ts';
import { MEASURE_OF } from '../../holdings/measures.ts';
import { statedHolding } from '../../holdings/stated-holding.ts';
import { shareOf } from '../../numbers/percent.ts';
import type { Holding } from '../../shared/facts.ts';
import { OPEN_END, type Day } from '../../time/day.ts';
import { holds, validity } from '../../time/validity.ts';
import { holdingsOf, type Book, type SeedCheck } from '../book.ts';
import type { FactDraft } from '../drafts.ts';
import { outstandingByCompany, type Outstanding } from '../outstanding.ts';
import { problemAt, type Problem } from '../problem.ts';

interface Entry {
  readonly draft: FactDraft;
  readonly fact: Holding;
}

const MEND = {
  TWICE: 'delete what was copied by mistake, or tell the blocks apart with account, shareClass or block',
  ADDED: 'tell the blocks apart with account, shareClass or block, or correct one of the two',
  RESTATED: 'write supersedes in the later one, or tell the two apart with account, shareClass or block',
  CONTRADICTED: 'correct one of the two; if the sources say so, keep both and write a finding',
  UNDATED: 'add the day of the one without, observedOn, or tell the two apart with account, shareClass or block',
} as const;

/** What the checks say is English, as everything of the command line is. */
const IN_ENGLISH = { language: 'en' } as const;

/**
 * Holdings of one holder in one company that are told more than once for one day: the same amount twice, two amounts,
 * two figures of sources of different days, a figure that a band excludes. The same reading as that of the answers.
 */
export const toldTwice: SeedCheck = (book) => {
  const outstanding = outstandingByCompany(book);
  const superseded = new Set(book.facts.flatMap(({ id, supersededBy }) => (supersededBy === undefined ? [] : [id])));
  const entries = holdingsOf(book).filter(
    ({ fact }) =>
      MEASURE_OF[fact.interest] !== 'NONE' &&
      fact.direct !== 'INDIRECT' &&
      fact.planned !== true &&
      !superseded.has(fact.id),
  );
  return [...grouped(entries, ({ fact }) => JSON.stringify([fact.subject, fact.object])).values()]
    .filter((mine) => mine.length > 1)
    .flatMap((mine) => problemsOf(book, mine, outstanding.get(mine[0]?.fact.object ?? '') ?? []));
};

function problemsOf(book: Book, mine: readonly Entry[], whole: readonly Outstanding[]): Problem[] {
  const statements = mine.flatMap((entry) => statementOf(book, entry, whole) ?? []);
  return [...grouped(statements, ({ statedOn }) => statedOn).values()].flatMap((ofDay) =>
    readBlocks(ofDay).questions.map((question) => {
      const last = question.statements.reduce((a, b) => (lineOf(b) > lineOf(a) ? b : a));
      const text = questionText(
        question,
        IN_ENGLISH,
        (id) => id,
        ({ of: { draft } }) => `${draft.place.file}:${String(draft.place.lineOf())}`,
      );
      const { fact, draft } = last.of;
      const what = `${text.replace(/ Until class.*| They are added.*| The one known later.*|\.$/, '')} (as of ${last.statedOn})`;
      return problemAt(draft.place, [], what, `${MEND[question.kind]}: ${fact.id}`, 'warning');
    }),
  );
}

function lineOf({ of: { draft } }: HoldingStatement<Entry>): number {
  return draft.place.lineOf();
}

function statementOf(book: Book, entry: Entry, whole: readonly Outstanding[]): HoldingStatement<Entry> | undefined {
  const { fact } = entry;
  const time = validity(fact, OPEN_END, book.published);
  const statedOn = time?.lastObservedOn ?? time?.certainFrom;
  if (statedOn === undefined || statedOn === OPEN_END) return undefined;
  return {
    of: entry,
    ...statedHolding(fact),
    share: shareOf(fact, outstandingOn(book, whole, statedOn)).range,
    certain: true,
    statedOn,
  };
}

function outstandingOn(book: Book, whole: readonly Outstanding[], day: Day): string | undefined {
  return whole.find(({ fact }) => holds(fact, day, OPEN_END, book.published) === 'CERTAIN')?.amount.toString();
}
