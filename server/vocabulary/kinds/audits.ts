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
    suppose: { place: 7, words: 'audits', ja: 'が監査する会社：', fields: [] },
    words: {
      name: 'Audit',
      matter: 'audits of',
      asSubject: ['Audit', 100],
      asObject: ['Audit', 100],
      ja: { name: '監査', matter: '監査', asSubject: '監査' },
    },
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
  {
    tell: ({ fee, currency, period }, { a, b }, say) =>
      `${a}は${b}の会計監査人${say.over ? 'だった' : 'である'}${say.inBrackets(
        fee && `報酬${say.money(fee, currency)}`,
        period && say.period(period),
      )}`,
    state: ({ fee, totalPaid, currency, period }, _, say) => [
      '会計監査人',
      fee && `報酬${say.sum(fee, currency)}`,
      totalPaid && `企業集団からの支払総額${say.sum(totalPaid, currency)}`,
      period && say.period(period),
    ],
  },
);
