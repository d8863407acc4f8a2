import { kind } from '../kind.ts';

export const audits = kind(
  {
    kind: 'AUDITS',
    type: 'AuditEngagement',
    is: 'A firm that audits a company.',
    says: 'a firm audits a company.',
    subject: { name: 'auditor', is: 'company', says: 'The firm.' },
    object: { name: 'company', is: 'company', says: 'The audited company.', home: true },
    fields: {
      fee: { is: 'decimal', says: 'For the audit, in whole units of the currency.', report: 'no' },
      totalPaid: { is: 'decimal', says: 'Everything the group pays the auditor, the fee included.', report: 'no' },
      currency: { is: 'currency', says: 'ISO 4217.' },
      period: { is: 'text', says: 'The period as the source names it.', report: 'no' },
    },
    list: { of: 'company', name: 'auditors' },
    eventful: true,
    line: 'audit',
    suppose: { place: 7, words: 'audits', fields: [] },
    words: { name: 'Audit', matter: 'audits of', asSubject: ['Audit', 100], asObject: ['Audit', 100] },
  },
  {
    tell: ({ fee, currency, period }, { a, b }, say) => {
      const paid = fee === undefined ? '' : ` for a fee of ${say.money(fee, currency)}`;
      return `${a} ${say.over ? 'audited' : 'audits'} ${b}${paid}${say.inBrackets(period && say.period(period))}`;
    },
    state: ({ fee, totalPaid, currency, period }, _, say) => [
      'Accounting auditor',
      fee && `fee ${say.sum(fee, currency)}`,
      totalPaid && `${say.sum(totalPaid, currency)} paid by the group in all`,
      period && say.period(period),
    ],
  },
);
