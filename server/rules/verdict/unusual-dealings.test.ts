import { describe, expect, test } from 'vitest';
import { askedOf, holds, isKinOf, pays, sitsOn, worksFor } from '../../../test/support/worlds/book-worlds.ts';

/** Dealings told in unusual form. Each outcome is worked out from the text of the rule. */
const outcome = (...given: Parameters<typeof askedOf>) => askedOf(...given).outcome;
const US = { home: 'US' };

describe('a sum over two years', () => {
  const twoYears = (amount: string, fields: object) =>
    outcome('NQ-B', [pays('s', 'p', amount, { periodFrom: '2018-01-01', periodTo: '2019-12-31', ...fields })], US);

  test.each([
    'Installation of machines',
    'Event management',
    'Design of annual reports',
    'Monthly magazine',
    'Equality',
  ])('was not paid in equal parts by what the work is called: %s', (nature) => {
    expect(twoYears('200000', { nature })).toBe('UNKNOWN');
  });

  test.each([
    { nature: 'Consulting', terms: 'in equal monthly instalments' },
    { nature: 'Monthly fee for consulting' },
    { nature: 'Consulting', terms: '10,000 a month' },
    { nature: '相談料', terms: '毎月支払' },
  ])('is half of it a year where it says so: %o', (fields) => {
    expect(twoYears('240000', fields)).toBe('CLEAR');
    expect(twoYears('241000', fields)).toBe('TRIGGERED');
  });
});

describe('pay for the seat', () => {
  const large = { currency: 'JPY', periodFrom: '2015-04-01', periodTo: '2016-03-31' };
  const paidFor = (nature: string) =>
    outcome('TSE15-b', [pays('s', 'p', '20000000', { ...large, nature })], { on: '2016-06-30' });

  test('is no pay of an officer who executes, whatever the word has in common', () => {
    expect(['役員報酬', '取締役報酬', '監査役報酬'].map(paidFor)).toEqual(['CLEAR', 'CLEAR', 'CLEAR']);
    expect(['執行役員報酬', '代表取締役報酬', '業務執行取締役報酬'].map(paidFor)).toEqual(Array(3).fill('TRIGGERED'));
  });

  test('is an auditor’s of whoever sat as company auditor, and of nobody else', () => {
    const fee = pays('s', 'p', '300000', { nature: 'Auditor’s fee' });
    expect(outcome('NQ-B', [fee], US)).toBe('TRIGGERED');
    const seat = sitsOn('p', 's-company-auditors', { from: '2010-01-01', to: '2019-12-31' });
    expect(outcome('NQ-B', [fee, seat], US)).toBe('CLEAR');
  });

  test('is told as such, and not as if nothing were paid', () => {
    const told = (facts: Parameters<typeof askedOf>[1]) => askedOf('NQ-B', facts, US).reason;
    expect(told([])).toMatch(/^The sources tell all payments, and none is to p\./);
    expect(told([pays('z', 'p', '9')])).toMatch(/^The sources tell all payments, and none is to p\./);
    expect(told([pays('s', 'p', '9', { nature: 'Directors’ fees' })])).toMatch(
      /^The sources tell all payments, and none to p is for anything but the seat, dividends or earlier service\./,
    );
  });
});

describe('a scheme of the company', () => {
  const scheme = (rule: string, nature: string, payer = 's') => outcome(rule, [pays(payer, 'p', '3', { nature })]);

  test.each([
    ['役員報酬（業績連動賞与）', 'TRIGGERED'],
    ['Directors’ fees under the LTIP', 'TRIGGERED'],
    ['Director remuneration (restricted stock units)', 'UNKNOWN'],
    ['Directors’ fees', 'CLEAR'],
  ])('is told in many words: %s', (nature, expected) => {
    expect(scheme('UK-3', nature)).toBe(expected);
  });

  test('is not one of another company, nor the performance of work', () => {
    expect(outcome('AFEP-7', [pays('z', 'p', '3', { nature: 'Bonus' })], { home: 'FR' })).toBe('CLEAR');
    expect(outcome('AFEP-7', [pays('s', 'p', '3', { nature: 'Bonus' })], { home: 'FR' })).toBe('TRIGGERED');
    expect(outcome('AFEP-7', [pays('s', 'p', '3', { nature: 'Performance of tests' })], { home: 'FR' })).toBe(
      'UNKNOWN',
    );
  });

  test('is a pension by the UK Code alone: the Recommendation leaves earlier service out', () => {
    expect(scheme('UK-3', 'Pension')).toBe('TRIGGERED');
    const pension = [pays('s', 'p', '3', { nature: 'Retirement benefit and pension' })];
    expect(askedOf('AFEP-7', pension, { home: 'FR' }).outcome).toBe('CLEAR');
  });
});

describe('a firm paid for advice', () => {
  const partnerOf = (nature: string | undefined) =>
    outcome(
      'TSE15-b',
      [
        worksFor('p', 'x'),
        pays('s', 'x', '9', {
          currency: 'JPY',
          periodFrom: '2015-07-01',
          periodTo: '2016-06-30',
          ...(nature === undefined ? {} : { nature }),
        }),
      ],
      { on: '2016-06-30' },
    );

  test.each(['顧問料', '税務申告業務', '訴訟代理', 'Retainer', 'Professional services', 'Due diligence', 'Legal fees'])(
    'is one by the words: %s',
    (nature) => {
      expect(partnerOf(nature)).toBe('TRIGGERED');
    },
  );

  test.each([undefined, 'Services', '業務委託料', 'Commission'])(
    'may be one where the words leave it open: %s',
    (nature) => {
      expect(partnerOf(nature)).toBe('UNKNOWN');
    },
  );

  test.each(['Purchase of network equipment', '商品売上', 'Rent', '支払利息'])('is none that sells: %s', (nature) => {
    expect(partnerOf(nature)).toBe('CLEAR');
  });
});

describe('dealings that are no trade', () => {
  const transfer = (subject: string, object: string, from = '2019-11-01') => ({
    kind: 'TRANSFERS_BUSINESS_TO' as const,
    subject,
    object,
    amount: '50000000',
    currency: 'USD',
    from,
  });
  const atX = worksFor('p', 'x');

  test('are a business bought or sold', () => {
    expect(outcome('NQ-D', [atX, transfer('x', 's')], US)).toBe('UNKNOWN');
    expect(outcome('NY-v', [atX, transfer('s', 'x')], US)).toBe('UNKNOWN');
    expect(outcome('UK-2', [atX, transfer('z', 's')])).toBe('CLEAR');
    // Three years back from 30 June 2020, and fifteen months in which dealings are taken to go on.
    expect(outcome('UK-2', [atX, transfer('x', 's', '2016-04-02')])).toBe('UNKNOWN');
    expect(outcome('UK-2', [atX, transfer('x', 's', '2016-03-31')])).toBe('CLEAR');
  });

  test('are debts that one answers for, also of whom they are owed to', () => {
    const guarantee = (subject: string, fields: object = {}) =>
      ({ kind: 'GUARANTEES', subject, object: 's', amount: '5', currency: 'GBP', ...fields }) as const;
    expect(outcome('UK-2', [atX, guarantee('x')])).toBe('UNKNOWN');
    expect(outcome('UK-2', [atX, guarantee('z', { beneficiary: 'x' })])).toBe('UNKNOWN');
    expect(outcome('UK-2', [atX, guarantee('z')])).toBe('CLEAR');
    expect(outcome('UK-2', [guarantee('p')])).toBe('UNKNOWN');
  });

  test('are those of a relative in the own name', () => {
    const wife = isKinOf('p', 'q', 'wife');
    const lends = (subject: string) =>
      ({ kind: 'LENDS_TO', subject, object: 's', amount: '5', currency: 'EUR' }) as const;
    expect(askedOf('DCGK-2', [wife, lends('q')], { home: 'DE' })).toMatchObject({
      outcome: 'UNKNOWN',
      questions: [{ key: 'relation:q' }],
    });
    expect(outcome('DCGK-2', [wife, lends('r')], { home: 'DE' })).toBe('CLEAR');
    expect(outcome('TSE20-d', [isKinOf('p', 'q', '父'), pays('q', 's', '9000', { currency: 'JPY' })])).toBe('UNKNOWN');
  });
});

describe('the rank of somebody employed', () => {
  const at = (fields: object) =>
    outcome('NQ-D', [worksFor('p', 'x', { employee: true, ...fields }), pays('x', 's', '9000000')], US);

  test.each(['Head of Europe', 'Chairman', 'Director of sales', 'Geschäftsführer', '頭取', '本部長'])(
    'may be, or is, an executive’s: %s',
    (title) => {
      expect(at({ title })).toBe('UNKNOWN');
    },
  );

  test('is open where nobody tells it, and no executive’s where the source says so', () => {
    expect(at({})).toBe('UNKNOWN');
    expect(at({ executive: false })).toBe('CLEAR');
    expect(at({ title: 'Engineer' })).toBe('CLEAR');
  });
});

describe('a rate of exchange', () => {
  const rate = (amount: string, period: string) => ({
    kind: 'HAS_ATTRIBUTE' as const,
    subject: 's',
    object: `rate-${amount}`,
    attribute: 'OTHER',
    label: 'Exchange rate',
    amount,
    unit: 'EUR/USD',
    period,
  });
  const inEuro = (...rates: readonly (readonly [string, string])[]) =>
    outcome(
      'NQ-B',
      [pays('s', 'p', '100000', { currency: 'EUR', nature: 'Advice' }), ...rates.map((one) => rate(...one))],
      US,
    );
  const YEAR = '2019-01-01/2019-12-31';

  test('decides alone, or that of the very time before that of a day; two that differ do not', () => {
    expect(inEuro(['1.2', YEAR])).toBe('CLEAR');
    expect(inEuro(['1.201', YEAR])).toBe('TRIGGERED');
    expect(inEuro(['1.1', YEAR], ['1.3', YEAR])).toBe('UNKNOWN');
    expect(inEuro(['1.3', '2019-12-31/2019-12-31'], ['1.1', YEAR])).toBe('CLEAR');
    expect(inEuro(['1.3', '2019-12-31/2019-12-31'], ['1.1', '2019-06-30/2019-06-30'])).toBe('UNKNOWN');
  });
});

test('payments are told of the days that the sources give where nobody tells when a year ends', () => {
  const facts = [worksFor('p', 'x'), pays('x', 's', '9000000'), holds('s', 'y', { percent: '100' })];
  expect(askedOf('NQ-D', facts, US).reason).toContain('x paid s 9,000,000 USD from 2019-01-01 to 2019-12-31');
});
