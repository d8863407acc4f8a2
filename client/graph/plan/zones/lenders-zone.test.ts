import { expect, it } from 'vitest';
import { company, IIJ_2007, loan } from '../answers.fixture.ts';
import { lendersZone } from './lenders-zone.ts';

type Lent = readonly [lender: string, amount: string | null, currency?: string | null];
const zone = (...lent: readonly Lent[]) =>
  lendersZone({
    ...IIJ_2007,
    lenders: lent.map(([lender, amount, currency = 'JPY']) => ({ ...loan(company(lender, lender), amount), currency })),
  });
const rows = (...lent: readonly Lent[]) =>
  zone(...lent).rows.map(({ party, figure, subtitles }) => [party, figure ?? subtitles[0]]);
const total = (...lent: readonly Lent[]) => zone(...lent).totals.map(({ text }) => text);

it('adds up each currency apart, in order of its code', () => {
  expect(total(['a', '2000000000', 'USD'], ['b', '1500000000'], ['c', '500000000'])).toEqual(['¥2.00 bn + US$2.00 bn']);
  expect(total(['a', '5', null], ['b', '7'])).toEqual(['¥7 + 5']);
});

it('says "at least" as soon as one amount is unknown, and of none that they are not stated', () => {
  expect(total(['a', '2000000000'])).toEqual(['¥2.00 bn']);
  expect(total(['a', '2000000000'], ['b', null])).toEqual(['at least ¥2.00 bn']);
  expect(total(['a', '0'], ['b', null, 'USD'])).toEqual(['at least ¥0']);
  expect(total(['a', null], ['b', null, 'USD'])).toEqual(['amounts not stated']);
  expect(total()).toEqual([]);
});

it('never leaves an unknown amount out of what one lender lent, nor adds two currencies', () => {
  expect(rows(['a', '3000000'], ['a', null])).toEqual([['a', '≥ ¥3 m']]);
  expect(rows(['a', null], ['a', null])).toEqual([['a', '?']]);
  expect(rows(['a', '3000000'], ['a', '4000000', 'USD'])).toEqual([['a', '¥3 m + US$4 m']]);
  expect(zone(['a', '3000000'], ['a', '4000000', 'USD'], ['a', null]).rows[0]?.subtitles).toEqual([
    '≥ ¥3 m + US$4 m',
    '≥ ¥3 m, …',
  ]);
});

it('lists them currency by currency, the largest first by exact figures, unknown ones last, equals as they came', () => {
  expect(
    rows(
      ['unknown', null, 'AUD'],
      ['bare', '9000', null],
      ['dollars', '11', 'USD'],
      ['less', '9007199254740992'],
      ['more', '9007199254740993'],
      ['equal-first', '5'],
      ['equal-second', '5.0'],
      ['nothing', '0'],
    ).map(([party]) => party),
  ).toEqual(['more', 'less', 'equal-first', 'equal-second', 'nothing', 'dollars', 'bare', 'unknown']);
});
