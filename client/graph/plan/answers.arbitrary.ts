import fc from 'fast-check';
import type { PlanAnswer, PlanHolding, PlanParty, PlanSeat } from './plan-answer.ts';
import { ALL_OF_THE_DAY, company, held, holding, IIJ, loan, person, seat, trade } from './answers.fixture.ts';

const WORDS = [
  'Internet',
  'Nippon',
  'Communications',
  'Bank',
  'of',
  'Tokyo-Mitsubishi',
  'UFJ',
  'Trust',
  'Holdings',
  'Å',
  'Services',
  'Verwaltungsgesellschaft',
  '株式会社',
  '日本電信電話',
  '三井住友',
] as const;
const KINDS = ['COMPANY', 'BANK', 'NOMINEE', 'TRUST_ACCOUNT', 'AUDIT_FIRM', 'UNKNOWN'] as const;

const name = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));

/** Companies with ids of their own: `prefix-0`, `prefix-1`, … */
function parties(prefix: string, most: number): fc.Arbitrary<PlanParty[]> {
  return fc
    .array(fc.record({ name, kind: fc.constantFrom(...KINDS), human: fc.boolean() }), { maxLength: most })
    .map((all) =>
      all.map((one, i) => {
        const id = `${prefix}-${String(i)}`;
        return one.human && prefix === 'holder'
          ? { ...person(one.name), id }
          : company(id, `${one.name} Co., Ltd.`, one.kind);
      }),
    );
}

const share: fc.Arbitrary<Partial<PlanHolding>> = fc.record({
  percent: fc.option(
    fc.integer({ min: 1, max: 100_000 }).map((n) => (n / 1000).toFixed(3)),
    { nil: null },
  ),
  certainty: fc.constantFrom('CERTAIN' as const, 'POSSIBLE' as const),
  accounting: fc.constantFrom('CONSOLIDATED_SUBSIDIARY', 'EQUITY_METHOD', 'NONE'),
  direct: fc.constantFrom('DIRECT', 'DIRECT', 'BOTH', 'INDIRECT', 'UNKNOWN'),
});

const seats = (prefix: string, most: number): fc.Arbitrary<PlanSeat[]> =>
  fc
    .array(
      fc.record({
        name,
        title: fc.constantFrom('President', 'Director', 'Managing Director', 'Full-time company auditor', null),
        outside: fc.constantFrom(true, false, null),
      }),
      { maxLength: most },
    )
    .map((all) =>
      all.map((one, i) => ({
        ...seat(one.name, one.title ?? ''),
        id: `${prefix}-${String(i)}`,
        title: one.title,
        outside: one.outside,
        person: { ...person(one.name), id: `${prefix}-person-${String(i)}` },
      })),
    );

/** Answers of any size and shape that the API may give about a company. */
export function anyAnswer(): fc.Arbitrary<PlanAnswer> {
  return fc
    .record({
      name,
      holders: fc.tuple(parties('holder', 30), fc.array(share, { minLength: 30, maxLength: 30 })),
      directors: seats('director', 26),
      auditors: seats('auditor', 9),
      lenders: parties('lender', 12),
      partners: parties('partner', 10),
      group: fc.tuple(parties('held', 26), fc.array(share, { minLength: 26, maxLength: 26 })),
      below: fc.tuple(parties('below', 12), fc.array(fc.nat(25), { minLength: 12, maxLength: 12 })),
      outstanding: fc.option(fc.constant('204300'), { nil: null }),
    })
    .map(
      ({
        name: title,
        holders: [holders, stakes],
        directors,
        auditors,
        lenders,
        partners,
        group: [group, shares],
        below: [children, parents],
        outstanding,
      }) => ({
        ...IIJ,
        name: title,
        heldInAll: {
          holders: holders.length,
          share: null,
          percent: holders.length === 0 ? null : '61.234',
          ofVotes: holders.length % 2 === 1,
          shares: outstanding === null ? null : '100000',
          stated: { possible: holders.length, told: holders.length, first: '2006-03-31', last: '2007-03-31' },
        },
        groupInAll: {
          companies: group.length + children.length,
          subsidiaries: group.length,
          equityMethod: 0,
          others: children.length,
          stated: ALL_OF_THE_DAY,
        },
        sharesOutstanding: outstanding === null ? null : { amount: outstanding, count: null },
        listings: [],
        holders: {
          totalCount: holders.length,
          edges: holders.map((holder, i) => ({ node: { ...holding(`holds-${holder.id}`, stakes[i]), holder } })),
        },
        boards: [
          { id: 'directors', name: 'Board of Directors', kind: 'DIRECTORS', seats: directors },
          { id: 'auditors', name: 'Board of Company Auditors', kind: 'COMPANY_AUDITORS', seats: auditors },
        ],
        lenders: lenders.map((lender, i) => loan(lender, i % 3 === 2 ? null : String((i + 1) * 1_000_000_000))),
        trades: partners.map((partner, i) => trade(`trade-${String(i)}`, IIJ, partner, String((i + 1) * 7_000_000))),
        auditors: [],
        holdings: {
          totalCount: group.length,
          edges: group.map((one, i) => ({
            node: {
              ...held(one, shares[i]),
              company: {
                ...one,
                holdings: {
                  edges: children
                    .filter((_, k) => parents[k] === i)
                    .map((child) => ({ node: held(child, { percent: '60' }) })),
                },
              },
            },
          })),
        },
      }),
    );
}
