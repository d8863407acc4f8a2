import { describe, expect, test } from 'vitest';
import { askedOf, holds, isKinOf, pays, worksFor, type SmallFact } from '../../../test/support/worlds/book-worlds.ts';

/** What the rules of the exchanges take for the company, and for its auditor. */
const ask = (rule: string, ...facts: readonly SmallFact[]) => askedOf(rule, facts, { home: 'US' });
const owns = (subject: string, object: string, percent = '100') =>
  holds(subject, object, { percent, from: '2000-01-01' });
const told = (subject: string, attribute: string, fields: object): SmallFact => ({
  kind: 'HAS_ATTRIBUTE',
  subject,
  object: `${subject}-${attribute}`,
  attribute,
  period: '2019-01-01/2019-12-31',
  ...fields,
});

describe.each(['NY-v', 'NQ-D'])('%s: what the parent pays a partner', (rule) => {
  const year = told('s', 'FISCAL_YEAR', {});
  const revenue = told('x', 'OTHER', { label: 'Consolidated revenue', amount: '1000', unit: 'USD' });
  const paid = (payer: string, amount: string) => pays(payer, 'x', amount);
  const of = (...facts: readonly SmallFact[]) => ask(rule, worksFor('p', 'x'), year, revenue, ...facts).outcome;

  test('is paid by the company, and summed up with what it pays itself', () => {
    expect(of(owns('top', 's'), paid('top', '6000000'))).toBe('TRIGGERED');
    expect(of(owns('top', 's'), paid('top', '600000'), paid('s', '600000'))).toBe('TRIGGERED');
    expect(of(owns('top', 's'), paid('top', '100000'), paid('s', '100000'))).toBe('CLEAR');
  });

  test('may be where it may be the parent, and is not where it is none', () => {
    expect(of(owns('top', 's', '40'), paid('top', '6000000'))).toBe('UNKNOWN');
    expect(of(owns('top', 's', '39.9'), paid('top', '6000000'))).toBe('CLEAR');
    // The company's own payments pass it without the other's.
    expect(of(owns('top', 's', '40'), paid('top', '1'), paid('s', '6000000'))).toBe('TRIGGERED');
    // Of a part that is not told nobody knows whether it makes a subsidiary.
    expect(of(holds('s', 'y', { from: '2000-01-01' }), paid('y', '6000000'))).toBe('UNKNOWN');
    expect(of(owns('s', 'y', '45'), paid('y', '6000000'))).toBe('UNKNOWN');
    expect(of(owns('s', 'y', '39'), paid('y', '6000000'))).toBe('CLEAR');
    expect(of(owns('s', 'y', '51'), paid('y', '6000000'))).toBe('TRIGGERED');
  });
});

describe('a firm of the group of the auditor', () => {
  const audits: SmallFact = { kind: 'AUDITS', subject: 'audit-firm', object: 's', from: '2000-01-01' };
  const partner = (org: string) => worksFor('p', org, { title: 'Partner', from: '2000-01-01' });

  test('may count as the auditor, which is a judgement', () => {
    for (const link of [owns('global-firm', 'audit-firm'), owns('audit-firm', 'global-firm')])
      expect(ask('NQ-F', audits, link, partner('global-firm'))).toMatchObject({ outcome: 'TRIGGERED', review: true });
    expect(ask('NQ-F', audits, partner('audit-firm'))).toMatchObject({ outcome: 'TRIGGERED', review: false });
    expect(ask('NQ-F', audits, owns('global-firm', 'audit-firm'), partner('other-firm')).outcome).toBe('CLEAR');
  });
});

describe('pay of a relative who is employed', () => {
  const clerk = (fields: object = {}) =>
    worksFor('q', 's', { employee: true, executive: false, title: 'Clerk', from: '2010-01-01', ...fields });
  const paid = (nature: string) => pays('s', 'q', '500000', { nature });
  const of = (post: SmallFact, nature: string) => ask('NQ-B', isKinOf('p', 'q', 'wife'), post, paid(nature)).outcome;

  test('counts for nothing as wages of the time, and counts as a fee for advice or of another time', () => {
    expect(of(clerk(), 'Salary')).toBe('CLEAR');
    expect(of(clerk(), 'Consulting fee')).toBe('TRIGGERED');
    expect(of(clerk({ to: '2015-01-01' }), 'Salary')).toBe('TRIGGERED');
    expect(of(clerk({ to: '2019-06-01' }), 'Salary')).toBe('CLEAR');
  });
});
