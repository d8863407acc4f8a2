import { kind } from '../kind.ts';

export const transfersBusinessTo = kind(
  {
    kind: 'TRANSFERS_BUSINESS_TO',
    type: 'BusinessTransfer',
    is: 'A business that one company gives to another.',
    says: 'a company gives a business to another.',
    subject: { name: 'transferor', is: 'company', says: 'Who gives.', home: true },
    object: { name: 'receiver', is: 'company', says: 'Who takes.' },
    fields: {
      business: { is: 'text', says: 'Which business.', report: 'no' },
      amount: { is: 'decimal', says: 'The price, in whole units of the currency.' },
      currency: { is: 'currency', says: 'ISO 4217.' },
    },
    list: { of: 'company', name: 'businessTransfers' },
    eventful: true,
    line: 'other',
    words: {
      name: 'Business transfer',
      matter: 'business transfers of',
      asSubject: ['Business transfers', 160],
      asObject: ['Business transfers', 160],
      ja: { name: '事業譲渡', matter: '事業譲渡', asSubject: '事業譲渡' },
    },
  },
  {
    tell: ({ business, amount, currency }, { a, b }, { date, from, inBrackets, money }) =>
      `${a} transfers a business to ${b}${amount === undefined ? '' : ` for ${money(amount, currency)}`}${inBrackets(
        from && date(from),
      )}${business === undefined ? ', which is not named' : `: ${business}`}`,
    state: ({ business, amount, currency }, { a, b }, { held, sum }) => [
      business ?? 'Business not named',
      `from ${a} to ${b}`,
      amount && `for ${sum(amount, currency)}`,
      held,
    ],
  },
  {
    tell: ({ business, amount, currency }, { a, b }, { date, from, inBrackets, money }) =>
      `${a}は${b}に事業を${amount === undefined ? '' : `${money(amount, currency)}で`}譲渡した${inBrackets(from && date(from))}：${
        business ?? '事業の名称の記載なし'
      }`,
    state: ({ business, amount, currency }, { a, b }, { held, sum }) => [
      business ?? '事業の名称の記載なし',
      `${a}から${b}へ`,
      amount && `対価${sum(amount, currency)}`,
      held,
    ],
  },
);
