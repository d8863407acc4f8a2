import { kind } from '../kind.ts';

export const lendsTo = kind(
  {
    kind: 'LENDS_TO',
    type: 'Loan',
    is: 'A balance one company owes another.',
    says: 'a company lends to another.',
    subject: { name: 'lender', is: 'party', says: 'Who lends.' },
    object: { name: 'borrower', is: 'company', says: 'Who owes.', home: true },
    fields: {
      amount: { is: 'decimal', says: 'The balance, in whole units of the currency.' },
      currency: { is: 'currency', says: 'ISO 4217.' },
      balanceOn: { is: 'day', says: 'The day of the balance.', report: 'no' },
      heading: { is: 'text', says: "The source's own heading over the figure.", report: 'no' },
    },
    list: { of: 'company', name: 'lenders' },
    eventful: true,
    line: 'loan',
    suppose: { place: 6, words: 'has lent to', ja: 'が融資する相手：', fields: ['amount', 'currency'] },
    words: {
      name: 'Loan',
      matter: 'loans to',
      asSubject: ['Loans given', 80],
      asObject: ['Lenders', 70],
      ja: { name: '融資', matter: '借入先', asSubject: '融資先', asObject: '借入先' },
    },
  },
  {
    tell: ({ amount, currency, balanceOn }, { a, b }, { date, inBrackets, money }) =>
      `${a} lends ${money(amount, currency)} to ${b}${inBrackets(balanceOn && `balance on ${date(balanceOn)}`)}`,
    state: ({ amount, currency, balanceOn, heading }, _, { date, sum }) => [
      amount === undefined ? 'Balance not stated' : sum(amount, currency),
      balanceOn && `balance on ${date(balanceOn)}`,
      heading && `under “${heading}”`,
    ],
  },
  {
    tell: ({ amount, currency, balanceOn }, { a, b }, { date, inBrackets, money }) =>
      `${a}は${b}に${money(amount, currency)}を融資している${inBrackets(balanceOn && `${date(balanceOn)}現在の残高`)}`,
    state: ({ amount, currency, balanceOn, heading }, _, { date, sum }) => [
      amount === undefined ? '残高の記載なし' : sum(amount, currency),
      balanceOn && `${date(balanceOn)}現在の残高`,
      heading && `「${heading}」の項`,
    ],
  },
);
