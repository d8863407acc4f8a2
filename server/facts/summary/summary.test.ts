import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFactReader, type FactReader } from '../fact-reader.ts';
import {
  board,
  company,
  fact,
  loadWorld,
  person,
  source,
  type WorldStore,
} from '../../../test/support/worlds/loaded-world.ts';
import type { Day } from '../../time/day.ts';
import type { Fact } from '../../shared/facts.ts';
import { summaryOf } from './summary.ts';

let store: WorldStore;
let facts: FactReader;
beforeAll(async () => {
  store = await loadWorld({
    companies: [company('publisher'), company('acme', { name: 'Acme Corp.' }), company('bolt', { name: 'Bolt Ltd.' })],
    persons: [person('ann', { name: 'Ann Abe' }), person('bob', { name: 'Bob Baba' })],
    boards: [board('bolt-board', 'bolt', { name: 'Board of Directors of Bolt Ltd.' })],
    sources: [source('notice', '2007-06-04', { title: 'The notice' })],
    facts: [fact('HAS_ATTRIBUTE', 'issued', 'bolt', 'issued', { attribute: 'SHARES_OUTSTANDING', amount: '1000' })],
  });
  facts = createFactReader(store, '2010-01-01');
});
afterAll(() => store.close());

const tell = async (told: Fact, on?: Day) => {
  const view = await facts.view(told, on);
  return view && summaryOf(view, facts);
};
const holding = (fields: Parameters<typeof fact<'HOLDS'>>[4]) => fact('HOLDS', 'f', 'acme', 'bolt', fields);

describe('a holding as a sentence', () => {
  it.each([
    [{ shares: '255' }, 'Acme Corp. holds 255 shares (25.500 %) of Bolt Ltd.'],
    [{ shares: '1' }, 'Acme Corp. holds 1 share (0.100 %) of Bolt Ltd.'],
    [{ shares: '0' }, 'Acme Corp. holds no shares of Bolt Ltd.'],
    [{ percent: '5.0' }, 'Acme Corp. holds 5.0 % of Bolt Ltd.'],
    [{ percent: '5.0', interest: 'VOTES' }, 'Acme Corp. holds 5.0 % of the votes of Bolt Ltd.'],
    [{}, 'Acme Corp. holds an unknown share of Bolt Ltd.'],
    [{ percentMin: '50', percentMinExclusive: true }, 'Acme Corp. holds more than 50 % of Bolt Ltd.'],
    [{ percentMax: '5', percentMaxExclusive: true }, 'Acme Corp. holds less than 5 % of Bolt Ltd.'],
    [{ percentMin: '25', percentMax: '50' }, 'Acme Corp. holds at least 25 % and at most 50 % of Bolt Ltd.'],
    [
      { percent: '100', planned: true, from: '2007-06-01' },
      'Acme Corp. is to hold 100 % of Bolt Ltd. (from 1 June 2007)',
    ],
    [
      { percent: '30', direct: 'BOTH', nominee: true, via: 'a trust' },
      'Acme Corp. holds 30 % of Bolt Ltd., directly and indirectly, as nominee, through a trust',
    ],
    [{ percent: '30', to: '2007-03' }, 'Acme Corp. held 30 % of Bolt Ltd. (until March 2007)'],
    [{ shares: '10', interest: 'OPTIONS' }, 'Acme Corp. holds 10 shares under option of Bolt Ltd.'],
  ] as const)('%o', async (fields, sentence) => {
    expect(await tell(holding(fields))).toBe(sentence);
  });

  it('says how far the source goes when the day is later', async () => {
    expect(await tell(holding({ percent: '30' }), '2007-03-31')).toBe('Acme Corp. holds 30 % of Bolt Ltd.');
    expect(await tell(holding({ percent: '30' }), '2008-01-01')).toBe(
      'Acme Corp. holds 30 % of Bolt Ltd. (last stated as of 31 March 2007)',
    );
  });
});

const undated = [{ source: 'notice', place: 'careers' }];
describe('other facts as sentences', () => {
  it.each<[Fact, string]>([
    [
      fact('SITS_ON', 'f', 'ann', 'bolt-board', {
        title: 'President and Representative Director',
        representative: true,
        fullTime: true,
      }),
      'Ann Abe sits on the Board of Directors of Bolt Ltd. as President and Representative Director, full-time',
    ],
    [
      fact('SITS_ON', 'f', 'ann', 'bolt-board', { outside: true, to: '2006-06-28', from: '2002-04' }),
      'Ann Abe sat on the Board of Directors of Bolt Ltd., outside (from April 2002 until 28 June 2006)',
    ],
    [
      fact('NOMINATED_TO', 'f', 'ann', 'bolt-board', { meeting: '2007-06-26' }),
      'Ann Abe is nominated to the Board of Directors of Bolt Ltd. for election on 26 June 2007',
    ],
    [
      fact('WORKS_FOR', 'f', 'ann', 'acme', { from: '1961', citations: undated }),
      'Ann Abe works for Acme Corp. (from 1961; end not stated)',
    ],
    [
      fact('WORKS_FOR', 'f', 'ann', 'acme', { title: 'President', from: '2001-04', to: '2005-06', citations: undated }),
      'Ann Abe was President of Acme Corp. (from April 2001 until June 2005)',
    ],
    [
      fact('LENDS_TO', 'f', 'acme', 'bolt', { amount: '2000000000', currency: 'JPY', balanceOn: '2007-03-31' }),
      'Acme Corp. lends 2,000,000,000 JPY to Bolt Ltd. (balance on 31 March 2007)',
    ],
    [fact('LENDS_TO', 'f', 'acme', 'bolt'), 'Acme Corp. lends an unknown amount to Bolt Ltd.'],
    [
      fact('TRADES_WITH', 'f', 'acme', 'bolt', {
        nature: 'Royalties',
        amount: '85639000',
        currency: 'JPY',
        periodFrom: '2006-04-01',
        periodTo: '2007-03-31',
      }),
      'Acme Corp. pays Bolt Ltd. 85,639,000 JPY (Royalties, from 1 April 2006 to 31 March 2007)',
    ],
    [
      fact('TRADES_WITH', 'f', 'acme', 'bolt', {
        account: 'Accounts payable',
        balance: '5',
        currency: 'JPY',
        balanceOn: '2007-03-31',
      }),
      'Acme Corp. pays Bolt Ltd. an unknown amount; Accounts payable 5 JPY on 31 March 2007',
    ],
    [
      fact('AUDITS', 'f', 'acme', 'bolt', { fee: '54644000', currency: 'JPY', period: '2006-04-01/2007-03-31' }),
      'Acme Corp. audits Bolt Ltd. for a fee of 54,644,000 JPY (1 April 2006 to 31 March 2007)',
    ],
    [
      fact('SIGNS_AUDIT_OF', 'f', 'ann', 'bolt', { role: 'partner', signedOn: '2007-05-22' }),
      'Ann Abe signs the audit of Bolt Ltd. as partner on 22 May 2007',
    ],
    [fact('NOMINEE_FOR', 'f', 'acme', 'bolt'), 'Acme Corp. is nominee for Bolt Ltd.'],
    [fact('SUCCEEDS', 'f', 'acme', 'bolt', { from: '2001-04' }), 'Acme Corp. succeeds Bolt Ltd. (April 2001)'],
    [
      fact('KIN_OF', 'f', 'ann', 'bob', { relation: 'sister', degree: 2 }),
      'Ann Abe is kin of Bob Baba, sister, degree 2',
    ],
    [
      fact('LIABILITY_LIMITED_BY', 'f', 'ann', 'bolt', { cap: '10000000', currency: 'JPY' }),
      'A contract limits the liability of Ann Abe to Bolt Ltd.: 10,000,000 JPY',
    ],
    [
      fact('LIABILITY_LIMITED_BY', 'f', 'ann', 'bolt'),
      'A contract limits the liability of Ann Abe to Bolt Ltd.: the amount is unknown',
    ],
    [
      fact('TRANSFERS_BUSINESS_TO', 'f', 'acme', 'bolt', {
        business: 'wiring',
        amount: '110000000',
        currency: 'JPY',
        from: '2006-10-01',
      }),
      'Acme Corp. transfers a business to Bolt Ltd. for 110,000,000 JPY (1 October 2006): wiring',
    ],
    [
      fact('HAS_ATTRIBUTE', 'f', 'bolt-board', 'f', {
        attribute: 'MEETINGS_HELD',
        count: 14,
        period: '2006-04-01/2007-03-31',
      }),
      'Board of Directors of Bolt Ltd.: meetings held: 14 (1 April 2006 to 31 March 2007)',
    ],
    [
      fact('HAS_ATTRIBUTE', 'f', 'bolt', 'f', {
        attribute: 'CAPITAL',
        label: 'Common stock',
        amount: '14294625000',
        unit: 'JPY',
      }),
      'Bolt Ltd.: Common stock: 14,294,625,000 JPY',
    ],
    [
      fact('COVERED_BY', 'f', 'bolt', 'notice', { matter: 'HOLDS', extent: 'LARGEST', count: 10 }),
      '“The notice” covers the 10 largest holdings in Bolt Ltd.',
    ],
  ])('%#: $id', async (told, sentence) => {
    expect(await tell(told)).toBe(sentence);
  });
});
