import { describe, expect, test } from 'vitest';
import { smallBook } from '../../../test/support/worlds/small-book.ts';
import { atHomeIn, smallWorld } from '../../../test/support/worlds/small-world.ts';
import { officersOf } from './company-officers.ts';
import type { Matter } from './inquiry.ts';
import { silences } from './silence.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The one document of a small world is a "Convocation notice with business report", published on the day of the case;
 * the duty below is to tell something in such a notice.
 */
const DAY = '2020-06-30';
interface Given {
  readonly duty?: Fields;
  readonly rule?: Fields;
  readonly book?: Parameters<typeof smallBook>[0];
  readonly coverage?: Fields;
  readonly published?: string;
  readonly home?: string;
  readonly candidate?: boolean;
}

function silent(matter: Matter, { duty, rule, book, coverage, ...given }: Given = {}, from?: string) {
  const { published = DAY, home = 'JP', candidate = false } = given;
  const world = atHomeIn(
    home,
    smallWorld([
      {
        kind: 'COVERED_BY',
        subject: 's',
        object: 'document',
        matter: 'WORKS_FOR',
        extent: 'LARGEST',
        duty: 'D-1',
        ...coverage,
      },
      { kind: 'SITS_ON', subject: 'p', object: 's-directors', outside: true },
      ...(candidate
        ? [{ kind: 'NOMINATED_TO', subject: 'p', object: 's-directors', outside: true, meeting: DAY } as const]
        : []),
    ]),
  );
  const [document] = [...world.sources.values()];
  const sources = new Map([['document', { ...document!, published }]]);
  const books = [
    smallBook({
      ...book,
      rules: [
        {
          id: 'D-1',
          tests: [{ pattern: 'DUTY', items: ['CONCURRENT_POSTS'], documents: ['business report'], ...duty }],
          ...rule,
        } as never,
      ],
    }),
  ];
  const [officer] = officersOf(world);
  return silences({ ...world, sources }, books)(officer!)(matter, from);
}

describe('the silence of a document', () => {
  test('is shown by its duty, and by what it is told to cover under one', () => {
    expect(silent('POSTS_NOW')).toMatchObject({
      duty: 'D-1, Document',
      facts: [{ fact: { kind: 'COVERED_BY', matter: 'WORKS_FOR' } }],
    });
    expect(silent('POSTS_NOW', { coverage: { duty: undefined } })).toBeUndefined();
    expect(silent('POSTS_NOW', { coverage: { matter: 'KIN_OF' } })).toBeUndefined();
    expect(silent('POSTS_NOW', { coverage: { object: 'another' } })).toBeUndefined();
    expect(silent('POSTS_NOW', { coverage: { subject: 'c' } })).toBeUndefined();
  });

  test.each([
    ['CONCURRENT_POSTS', 'WORKS_FOR', ['POSTS_NOW']],
    ['CAREER', 'WORKS_FOR', ['POSTS_BEFORE']],
    ['KIN', 'KIN_OF', ['KIN']],
    ['RELATED_TRADES', 'TRADES_WITH', ['FEES', 'TRADE']],
    ['RELATIONSHIP', 'TRADES_WITH', ['TRADE']],
    ['SHARES_HELD', 'HOLDS', ['SHARES']],
    ['TERM', 'WORKS_FOR', []],
  ])('on %s, of a document that covers %s, is about %o', (item, matter, expected) => {
    const matters: readonly Matter[] = ['POSTS_NOW', 'POSTS_BEFORE', 'KIN', 'FEES', 'TRADE', 'SHARES'];
    expect(matters.filter((one) => silent(one, { duty: { items: [item] }, coverage: { matter } }))).toEqual(expected);
  });

  test('counts for fifteen months from the day of publication', () => {
    expect(silent('POSTS_NOW', { published: DAY })).toBeDefined();
    expect(silent('POSTS_NOW', { published: '2020-07-01' })).toBeUndefined();
    // Fifteen months before 30 June 2020 is 30 March 2019.
    expect(silent('POSTS_NOW', { published: '2019-03-31' })).toBeDefined();
    expect(silent('POSTS_NOW', { published: '2019-03-30' })).toBeUndefined();
  });

  test('is one of documents of the kind, under a rule that applied when they were published', () => {
    expect(silent('POSTS_NOW', { duty: { documents: ['prospectus', 'CONVOCATION'] } })).toBeDefined();
    expect(silent('POSTS_NOW', { duty: { documents: ['prospectus'] } })).toBeUndefined();
    expect(silent('POSTS_NOW', { rule: { from: DAY } })).toBeDefined();
    expect(silent('POSTS_NOW', { rule: { from: '2020-07-01' } })).toBeUndefined();
    expect(silent('POSTS_NOW', { rule: { from: '2020-06' }, published: '2020-06-29' })).toBeUndefined();
    expect(silent('POSTS_NOW', { rule: { to: DAY } })).toBeUndefined();
    expect(silent('POSTS_NOW', { rule: { to: DAY }, published: '2020-06-29' })).toBeDefined();
  });

  test('is one of companies that the book binds', () => {
    const of = (jurisdictions: string[], home: string | undefined) =>
      silent('POSTS_NOW', { book: { addressedTo: { jurisdictions } }, ...(home === undefined ? {} : { home }) });
    expect(of(['GB', 'JP'], 'JP')).toBeDefined();
    expect(of(['GB'], 'JP')).toBeUndefined();
    const world = atHomeIn(undefined, smallWorld([]));
    expect(silences(world, [smallBook({ addressedTo: { jurisdictions: ['JP'] } })])(officersOf(world)[0]!)('KIN')).toBe(
      undefined,
    );
  });

  test('about candidates alone is none of those in office', () => {
    expect(silent('POSTS_NOW', { duty: { candidatesOnly: true } })).toBeUndefined();
    expect(silent('POSTS_NOW', { duty: { candidatesOnly: true }, candidate: true })).toBeDefined();
  });

  test('on a career reaches back as far as the duty', () => {
    const career = (years: Fields, from?: string, published = DAY) =>
      silent('POSTS_BEFORE', { duty: { items: ['CAREER'], ...years }, published }, from);
    expect(career({ years: '5' }, '2015-06-30')).toBeDefined();
    expect(career({ years: '5' }, '2015-06-29')).toBeUndefined();
    expect(career({ years: '5' }, '2015-05-30', '2020-05-30')).toBeDefined();
    expect(career({ years: '5' })).toBeDefined();
    expect(career({}, '1900-01-01')).toBeDefined();
    // Where the law gave one number or another, the smaller is sure.
    const either = [
      { value: '10', to: '2020-06' },
      { value: '5', from: '2020-06' },
    ];
    expect(career({ years: either }, '2015-06-15', '2020-06-15')).toBeDefined();
    expect(career({ years: either }, '2015-06-14', '2020-06-15')).toBeUndefined();
  });
});
