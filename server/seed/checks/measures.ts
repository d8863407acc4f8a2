import { grouped } from '../../holdings/grouped.ts';
import { add, compare, divide, fromDecimal, multiply, rational, subtract, ZERO } from '../../numbers/rational.ts';
import { keptWith } from '../../shared/kept-with.ts';
import { ofPrintedPercent } from '../../numbers/interval.ts';
import { tellingPercent } from '../../numbers/percent.ts';
import { OPEN_END } from '../../time/day.ts';
import { holds, validity } from '../../time/validity.ts';
import { holdingsOf, type Book, type SeedCheck } from '../book.ts';
import { outstandingByCompany } from '../outstanding.ts';
import { problemAt, type Problem } from '../problem.ts';

type Entry = ReturnType<typeof holdingsOf>[number];

const HUNDRED = rational(100n);
const JOINT = /\bjoint|\btogether\b|\bshared?\b (?:vot|dispos|power|beneficial)|\bgroup\b|共同|連名/iu;
const OF_VOTES = /\bvot(?:e|es|ing)\b|議決権/iu;

/**
 * Capital and votes taken for each other, one block told as several, a percentage that its own number of shares
 * contradicts.
 */
export const measures: SeedCheck = (book) => [
  ...mixed(book),
  ...misnamed(book),
  ...sameBlock(book),
  ...contradicted(book),
];

/** In one table some holders' capital and other holders' votes, which together make no more than one whole. */
function mixed(book: Book): Problem[] {
  return ofOneTable(book).flatMap((table) => {
    const capital = new Set(table.flatMap(({ fact }) => (fact.interest === 'SHARES' ? [fact.subject] : [])));
    const votes = table.filter(({ fact }) => fact.interest === 'VOTES');
    const last = votes.at(-1);
    if (last === undefined || capital.size === 0 || votes.some(({ fact }) => capital.has(fact.subject))) return [];
    const sized = table.map(({ fact }) => fact.percent).filter((percent) => percent !== undefined);
    const total = sized.reduce((sum, percent) => add(sum, ofPrintedPercent(percent).min), ZERO);
    if (sized.length < table.length || compare(total, rational(1n)) > 0) return [];
    const problem = `of one table the capital of ${[...capital].join(', ')} and the votes of ${votes.map(({ fact }) => fact.subject).join(', ')} make one whole`;
    const mend = 'give every holder the measure the table gives, SHARES or VOTES; a second measure is a second entry';
    return [problemAt(last.draft.place, ['interest'], problem, mend, 'warning')];
  });
}

/** A right named as one of votes in an entry of capital. */
function misnamed(book: Book): Problem[] {
  return holdingsOf(book).flatMap(({ draft: { place }, fact: { interest, right } }) => {
    if (
      interest !== 'SHARES' ||
      right === undefined ||
      !OF_VOTES.test(right.replaceAll(/[-_]|(?<=[a-z])(?=[A-Z])/g, ' '))
    )
      return [];
    return [
      problemAt(
        place,
        ['interest'],
        `its right "${right}" is of votes, and its interest SHARES`,
        'write interest: VOTES; what is held of the shares is an entry of its own',
        'warning',
      ),
    ];
  });
}

/** Several holders with the same number of shares on one day, one of whom is said to hold jointly. */
function sameBlock(book: Book): Problem[] {
  return ofOneTable(book).flatMap((table) => {
    const counted = table.filter(({ fact }) => fact.shares !== undefined && fact.block === undefined);
    return [...grouped(counted, ({ fact }) => `${fact.interest} ${fact.shares ?? ''}`).values()].flatMap((alike) => {
      const holders = new Set(alike.map(({ fact }) => fact.subject));
      const last = alike.at(-1);
      if (last === undefined || holders.size < 2 || !alike.some(({ fact }) => JOINT.test(fact.note ?? ''))) return [];
      const problem = `${[...holders].join(', ')} hold ${last.fact.shares ?? ''} shares each, and a note says that they hold them jointly`;
      const mend = 'if it is one block, give all of them the same block: it then counts once';
      return [problemAt(last.draft.place, ['shares'], problem, mend, 'warning')];
    });
  });
}

/** A printed percentage that is neither rounded nor cut off from the shares held over those in issue on the day. */
function contradicted(book: Book): Problem[] {
  const outstanding = outstandingByCompany(book);
  return holdingsOf(book).flatMap(({ draft: { place }, fact }) => {
    const { shares, percent } = fact;
    if (shares === undefined || percent === undefined || fact.interest !== 'SHARES' || fact.shareClass !== undefined)
      return [];
    const day = dayOf(book, fact);
    const whole = (outstanding.get(fact.object) ?? []).find(
      (one) => day !== undefined && holds(one.fact, day, OPEN_END, book.published) === 'CERTAIN',
    );
    if (whole === undefined) return [];
    const figure = multiply(divide(fromDecimal(shares), fromDecimal(whole.amount.toFixed())), HUNDRED);
    const unit = rational(1n, 10n ** BigInt(percent.split('.')[1]?.length ?? 0));
    const off = subtract(figure, fromDecimal(percent));
    if (compare(off, unit) < 0 && compare(off, multiply(unit, rational(-1n, 2n))) >= 0) return [];
    const problem = `${percent} % is printed, but ${shares} of ${whole.amount.toFixed()} shares in issue (${whole.fact.id}) are ${tellingPercent(divide(figure, HUNDRED))} %`;
    const mend = 'look the three figures and their days up again; if the source says so, keep them and write a finding';
    return [problemAt(place, ['percent'], problem, mend, 'warning')];
  });
}

/** Direct holdings in one company by source and day. */
const ofOneTable = keptWith((book: Book): readonly Entry[][] => {
  const entries = holdingsOf(book).filter(({ fact }) => fact.direct !== 'INDIRECT' && fact.planned !== true);
  return [
    ...grouped(entries, ({ fact }) =>
      JSON.stringify([fact.object, fact.citations[0]?.source ?? '', dayOf(book, fact) ?? '']),
    ).values(),
  ];
});

function dayOf(book: Book, fact: Entry['fact']): string | undefined {
  const time = validity(fact, OPEN_END, book.published);
  return time?.lastObservedOn ?? time?.certainFrom;
}
