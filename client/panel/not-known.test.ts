import { expect, test } from 'vitest';
import type { FactData, FactOf } from '../lib/facts/fact-fields.ts';
import { notKnown } from './not-known.ts';

const company = (id: string, name: string) => ({
  __typename: 'Company' as const,
  reading: null,
  id,
  name,
  kind: 'COMPANY' as const,
});
const person = (id: string, name: string) => ({ __typename: 'Person' as const, reading: null, id, name });
const citation = (line: number) => ({
  place: 'III-3 Reference',
  line,
  lineEnd: null,
  observedOn: null,
  source: { id: 'results', title: 'Results', kind: 'Results presentation', published: '2009-02-12' },
});
const common = {
  summary: '',
  statement: '',
  from: null,
  to: null,
  observedOn: '2009-02-12',
  lastObservedOn: '2009-02-12',
  knownFrom: '2009-02-12',
  knownTo: null,
  certainty: 'CERTAIN',
  basis: 'STATED',
  note: null,
} as const;
const gdx = company('gdx-japan', 'GDX Japan Inc.');
const iij = company('iij', 'Internet Initiative Japan Inc.');

const holding = (fields: Partial<FactOf<'Holding'>>): FactData => ({
  ...common,
  parties: [],
  __typename: 'Holding',
  id: 'holds',
  kind: 'HOLDS',
  citations: [citation(560)],
  size: 'Share not stated',
  shares: null,
  percent: null,
  percentPrinted: null,
  arithmetic: null,
  range: null,
  interest: 'SHARES',
  direct: 'DIRECT',
  nominee: false,
  accounting: 'CONSOLIDATED_SUBSIDIARY',
  via: null,
  shareClass: null,
  account: null,
  block: null,
  votingPower: null,
  disposalPower: null,
  right: null,
  exact: false,
  majority: null,
  planned: null,
  price: null,
  currency: null,
  holder: iij,
  company: gdx,
  lastKnown: null,
  ...fields,
});
const seat = (fields: Partial<FactOf<'Seat'>>): FactData => ({
  ...common,
  parties: [],
  __typename: 'Seat',
  id: 'seat',
  kind: 'SITS_ON',
  citations: [citation(341)],
  person: person('tate', 'Junichi Tate'),
  board: { id: 'auditors', name: 'Board of Company Auditors', kind: 'COMPANY_AUDITORS', company: iij },
  title: null,
  outside: true,
  representative: null,
  fullTime: true,
  responsibility: null,
  termEnds: null,
  attendance: [],
  ...fields,
});

test('a blank share is listed with the last one known beside it and both places', () => {
  const [unknown] = notKnown([
    holding({
      lastKnown: {
        id: 'before',
        size: '51 %',
        from: null,
        observedOn: '2007-04-01',
        lastObservedOn: '2007-06-08',
        citations: [citation(173)],
      },
    }),
  ]);
  expect(unknown).toMatchObject({
    what: 'Share of GDX Japan Inc. held by Internet Initiative Japan Inc.',
    beside: 'Last known: 51 % on 8 June 2007',
  });
  expect(unknown?.citations.map(({ line }) => line)).toEqual([560, 173]);
});

test('a known share, a bounded share and a count of shares are not unknown', () => {
  expect(notKnown([holding({ percent: '51' })])).toEqual([]);
  expect(notKnown([holding({ shares: '120' })])).toEqual([]);
  expect(notKnown([holding({ range: { min: '50', minExclusive: true, max: null, maxExclusive: false } })])).toEqual([]);
});

test('a missing number of meetings is listed, with what was attended', () => {
  const body = { id: 'auditors', name: 'Board of Company Auditors' };
  const listed = notKnown([
    seat({
      from: '2006-06-28',
      attendance: [
        { body, period: '2006-06-28/2007-03-31', attended: 9, held: null },
        { body, period: '2006-06-28/2007-03-31', attended: 11, held: 11 },
      ],
    }),
  ]);
  expect(listed).toMatchObject([
    {
      what: 'How many meetings the Board of Company Auditors held (28 June 2006 to 31 March 2007)',
      beside: 'Junichi Tate attended 9 meetings',
    },
  ]);
});

test('starts that no source gives are counted in one line', () => {
  const listed = notKnown([seat({ id: 'a' }), seat({ id: 'b' }), seat({ id: 'c', from: '2006' })]);
  expect(listed.map(({ what }) => what)).toEqual(['When 2 seats began']);
});
