import { kind } from '../kind.ts';

export const liabilityLimitedBy = kind(
  {
    kind: 'LIABILITY_LIMITED_BY',
    type: 'LiabilityContract',
    is: "A contract that limits a member's liability to the company.",
    says: "an officer's liability is limited by contract.",
    subject: { name: 'person', is: 'person', says: 'Whose liability.' },
    object: { name: 'company', is: 'company', says: 'To which company.', home: true },
    fields: {
      cap: { is: 'decimal', says: 'The most to be paid, in whole units of the currency.', report: 'no' },
      currency: { is: 'currency', says: 'ISO 4217.' },
      capRule: { is: 'text', says: 'How the limit is found, in words.', report: 'no' },
      article: { is: 'text', says: 'The article of law or of the statutes.', report: 'no' },
    },
    list: { of: 'company', name: 'liabilityContracts' },
    eventful: true,
    line: 'other',
    suppose: {
      place: 9,
      words: 'has a contract that limits the liability to',
      ja: 'が責任限定契約を結ぶ会社：',
      fields: [],
    },
    words: {
      name: 'Liability contract',
      matter: 'liability contracts with',
      asSubject: ['Liability contract', 130],
      asObject: ['Liability contract', 130],
      ja: { name: '責任限定契約', matter: '責任限定契約', asSubject: '責任限定契約' },
    },
  },
  {
    tell: ({ cap, currency, capRule }, { a, b }, { money }) => {
      // The rule holds the cap in it; the cap alone would leave out "whichever is higher".
      const limit = capRule ?? (cap === undefined ? 'the amount is unknown' : money(cap, currency));
      return `A contract limits the liability of ${a} to ${b}: ${limit}`;
    },
    state: ({ cap, currency, capRule, article }, _, { sum }) => [
      'Liability to the company limited by contract',
      cap && `to ${sum(cap, currency)}`,
      capRule,
      article && (/article/i.test(article) ? article : `Article ${article}`),
    ],
  },
  {
    tell: ({ cap, currency, capRule }, { a, b }, { money }) => {
      const limit = capRule ?? (cap === undefined ? '金額は不明' : money(cap, currency));
      return `${a}の${b}に対する責任は契約により限定されている：${limit}`;
    },
    state: ({ cap, currency, capRule, article }, _, { sum }) => [
      '会社に対する責任を契約により限定',
      cap && `限度額${sum(cap, currency)}`,
      capRule,
      article && (/article|条/i.test(article) ? article : `第${article}条`),
    ],
  },
);
