import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  board,
  company,
  fact,
  loadWorld,
  person,
  source,
  type WorldStore,
} from '../../../test/support/worlds/loaded-world.ts';
import { createFactReader, type FactReader } from '../fact-reader.ts';
import { shareOf } from '../../numbers/percent.ts';
import type { Fact } from '../../shared/facts.ts';
import type { Day } from '../../time/day.ts';
import { shareWords } from './share-words.ts';
import { STATED_WORDS } from './stated-words.ts';
import { attendanceWords } from './statement.ts';
import { statementOf } from './summary.ts';
import { periodText } from './wording.ts';

let store: WorldStore;
let facts: FactReader;
beforeAll(async () => {
  store = await loadWorld({
    companies: [company('publisher'), company('acme', { name: 'Acme Corp.' }), company('bolt', { name: 'Bolt Ltd.' })],
    persons: [person('ann', { name: 'Ann Abe' }), person('bob', { name: 'Bob Baba' })],
    boards: [
      board('bolt-board', 'bolt', { name: 'Board of Directors' }),
      board('bolt-audit', 'bolt', { name: 'Audit Committee' }),
    ],
    sources: [source('notice', '2007-06-04', { title: 'The notice' })],
    facts: [fact('HAS_ATTRIBUTE', 'issued', 'bolt', 'issued', { attribute: 'SHARES_OUTSTANDING', amount: '1000' })],
  });
  facts = createFactReader(store, '2010-01-01');
});
afterAll(() => store.close());

const state = async (told: Fact, on?: Day) => {
  const view = await facts.view(told, on);
  return view && statementOf(view, facts);
};

describe('what a fact says beside its parties', () => {
  it.each<[Fact, string]>([
    [fact('HOLDS', 'f', 'acme', 'bolt', { shares: '255', direct: 'DIRECT' }), '255 of 1,000 shares = 25.5 %, direct'],
    [fact('HOLDS', 'f', 'acme', 'bolt', { direct: 'UNKNOWN' }), 'Share not stated'],
    [fact('HOLDS', 'f', 'acme', 'bolt', { interest: 'VETO' }), 'direct, right of veto'],
    [
      fact('HOLDS', 'f', 'acme', 'bolt', {
        percent: '30',
        direct: 'BOTH',
        nominee: true,
        via: 'a trust',
        price: '5000',
        currency: 'USD',
        votingPower: 'SHARED',
        from: '2006-04',
      }),
      '30 %, direct and indirect together, votes with others, held as a nominee, through a trust, price US$5,000, since April 2006',
    ],
    [
      fact('SITS_ON', 'f', 'ann', 'bolt-board', {
        title: 'Representative Director',
        outside: true,
        representative: true,
        fullTime: true,
        termEnds: '2008-06',
        attendance: [{ body: 'bolt-board', attended: 14, held: 14, period: '2006-04-01/2007-03-31' }],
      }),
      'Representative Director, outside, as the company states, full-time, attended 14 of 14 meetings (1 April 2006 to 31 March 2007), term ends June 2008',
    ],
    [
      fact('SITS_ON', 'f', 'ann', 'bolt-board', {
        attendance: [
          { body: 'bolt-board', attended: 14, held: 14, period: 'FY2006' },
          { body: 'bolt-audit', attended: 3, held: 4, period: 'FY2006' },
        ],
      }),
      'Member; the title is not stated, attended 14 of 14 meetings of the Board of Directors of Bolt Ltd. (FY2006), attended 3 of 4 meetings of the Audit Committee of Bolt Ltd. (FY2006)',
    ],
    [fact('SITS_ON', 'f', 'ann', 'bolt-board', { to: '2006' }), 'Member; the title is not stated, until 2006'],
    [
      fact('NOMINATED_TO', 'f', 'ann', 'bolt-board', {
        meeting: '2007-06-26',
        proposal: 'Proposal 2',
        incumbent: false,
      }),
      'Candidate at the meeting of 26 June 2007, Proposal 2, new',
    ],
    [
      fact('WORKS_FOR', 'f', 'ann', 'acme', { title: 'President', executive: true, from: '2001-04', to: '2005-06' }),
      'President, executive, April 2001 to June 2005',
    ],
    [
      fact('LENDS_TO', 'f', 'acme', 'bolt', {
        amount: '2000000000',
        currency: 'JPY',
        balanceOn: '2007-03-31',
        heading: 'Borrowings',
      }),
      '¥2,000,000,000, balance on 31 March 2007, under “Borrowings”',
    ],
    [fact('LENDS_TO', 'f', 'acme', 'bolt'), 'Balance not stated'],
    [fact('LENDS_TO', 'f', 'acme', 'bolt', { amount: '5', currency: 'CHF' }), 'CHF 5'],
    [
      fact('TRADES_WITH', 'f', 'acme', 'bolt', {
        amount: '5',
        currency: 'EUR',
        nature: 'Royalties.',
        periodFrom: '2006-04-01',
        periodTo: '2007-03-31',
        balance: '2',
        balanceOn: '2007-03-31',
      }),
      'Acme Corp. pays Bolt Ltd. €5, Royalties, 1 April 2006 to 31 March 2007, balance €2 on 31 March 2007',
    ],
    [
      fact('AUDITS', 'f', 'acme', 'bolt', { fee: '7', totalPaid: '9', currency: 'GBP', period: 'FY2006' }),
      'Accounting auditor, fee £7, £9 paid by the group in all, FY2006',
    ],
    [
      fact('SIGNS_AUDIT_OF', 'f', 'ann', 'bolt', { firm: 'acme', signedOn: '2007-05-22' }),
      'Signed the audit report, for Acme Corp., on 22 May 2007',
    ],
    [
      fact('LIABILITY_LIMITED_BY', 'f', 'ann', 'bolt', { cap: '10', currency: 'JPY', article: '427' }),
      'Liability to the company limited by contract, to ¥10, Article 427',
    ],
    [
      fact('TRANSFERS_BUSINESS_TO', 'f', 'acme', 'bolt', { amount: '1', currency: 'JPY', from: '2006-10-01' }),
      'Business not named, from Acme Corp. to Bolt Ltd., for ¥1, since 1 October 2006',
    ],
    [fact('KIN_OF', 'f', 'ann', 'bob', { relation: 'sister', degree: 2 }), 'sister, 2 degree'],
    [
      fact('HAS_ATTRIBUTE', 'f', 'bolt', 'f', {
        attribute: 'CAPITAL',
        amount: '14294625000',
        unit: 'JPY',
        detail: [{ key: 'of this', value: 'paid in' }],
      }),
      '¥14,294,625,000, of this: paid in',
    ],
    [fact('HAS_ATTRIBUTE', 'f', 'bolt', 'f', { attribute: 'EMPLOYEES', count: 1200 }), '1,200'],
    // What says no more than who they are is told as a sentence.
    [fact('NOMINEE_FOR', 'f', 'acme', 'bolt'), 'Acme Corp. is nominee for Bolt Ltd.'],
  ])('%#', async (told, words) => {
    expect(await state(told)).toBe(words);
  });

  it('says what a member is in charge of from the day on which a source states it, and not before', async () => {
    const seat = fact('SITS_ON', 'f', 'ann', 'bolt-board', {
      title: 'Director',
      responsibility: 'Sales',
      from: '2006-06',
    });
    expect(await state(seat, '2007-03-30')).toBe('Director, since June 2006');
    expect(await state(seat, '2007-03-31')).toBe('Director, Sales, since June 2006');
  });
});

describe('a share in words', () => {
  const words = (fields: object, outstanding?: string) => {
    const { fact: holding } = { fact: fact('HOLDS', 'f', 'acme', 'bolt', fields) };
    return shareWords(holding, shareOf(holding, outstanding), 'en');
  };

  it('worked out from counts, the arithmetic is shown and the printed figure stands beside it', () => {
    // 50,475 / 204,300 = 0.247063…; 10,200 / 204,300 = 0.049926….
    expect(words({ shares: '50475' }, '204300')).toBe('50,475 of 204,300 shares = 24.706 %');
    expect(words({ shares: '10200', percent: '5.0' }, '204300')).toBe(
      '10,200 of 204,300 shares = 4.993 % (printed 5.0 %)',
    );
    expect(words({ shares: '1', percent: '50.0' }, '2')).toBe('1 of 2 shares = 50 %');
  });

  it('a printed figure keeps its decimals', () => {
    expect(words({ percent: '100.0' })).toBe('100.0 %');
    expect(words({ percent: '86.1', shares: '861' })).toBe('86.1 %, 861 shares');
  });

  it('what is not stated is said to be so, and is never 0 %', () => {
    expect(words({})).toBe('Share not stated');
    expect(words({ shares: '120' })).toBe('120 shares; the percentage is not stated');
  });

  it('bounds are said as they are, on the border and beside it', () => {
    expect(words({ percentMin: '50', percentMinExclusive: true })).toBe('over 50 %');
    expect(words({ percentMin: '50' })).toBe('at least 50 %');
    expect(words({ percentMax: '5', percentMaxExclusive: true })).toBe('under 5 %');
    expect(words({ percentMax: '5' })).toBe('at most 5 %');
    expect(words({ percentMin: '25', percentMax: '50' })).toBe('25 % to 50 %');
    expect(words({ percentMin: '25', percentMinExclusive: true, percentMax: '50', percentMaxExclusive: true })).toBe(
      'over 25 % to under 50 %',
    );
    expect(words({ percentMin: '50', percentMax: '100', percentMaxExclusive: true })).toBe('50 % to under 100 %');
  });
});

it('a missing number of meetings is said to be missing', () => {
  const say = { period: periodText };
  expect(attendanceWords({ body: 'b', attended: 9, period: 'FY2006' }, undefined, STATED_WORDS.en, say)).toBe(
    'attended 9 meetings, how many were held is not stated (FY2006)',
  );
});
