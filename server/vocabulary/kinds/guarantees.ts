import { kind } from '../kind.ts';

export const guarantees = kind(
  {
    kind: 'GUARANTEES',
    type: 'Guarantee',
    is: 'A promise to pay what a company owes, when it does not pay itself.',
    says: 'somebody answers for what a company owes.',
    subject: { name: 'guarantor', is: 'party', says: 'Who answers for the debt.' },
    object: { name: 'debtor', is: 'company', says: 'Whose debt it is.', home: true },
    fields: {
      beneficiary: { is: 'company', says: 'To whom the debt is owed; null when no source says.' },
      amount: { is: 'decimal', says: 'The most to be paid, in whole units of the currency; null when no source says.' },
      currency: { is: 'currency', says: 'ISO 4217.' },
      balanceOn: { is: 'day', says: 'The day as of which the amount is given.' },
    },
    list: { of: 'company', name: 'guarantees' },
    eventful: true,
    line: 'other',
    words: {
      name: 'Guarantee',
      matter: 'guarantees for',
      asSubject: ['Guarantees given', 86],
      asObject: ['Guarantors', 84],
      ja: { name: '保証', matter: '保証人', asSubject: '保証している相手', asObject: '保証人' },
    },
  },
  {
    tell: ({ beneficiary, amount, currency, balanceOn }, { a, b }, { date, inBrackets, money, name, over, span }) =>
      `${a} ${over ? 'guaranteed' : 'guarantees'} ${money(amount, currency)} that ${b} owes${
        beneficiary === undefined ? '' : ` to ${name(beneficiary)}`
      }${inBrackets(balanceOn && `as of ${date(balanceOn)}`)}${span}`,
  },
  {
    tell: ({ beneficiary, amount, currency, balanceOn }, { a, b }, { date, inBrackets, money, name, over, span }) =>
      `${a}は${b}の${beneficiary === undefined ? '' : `${name(beneficiary)}に対する`}債務${inBrackets(money(amount, currency))}を保証して${
        over ? 'いた' : 'いる'
      }${inBrackets(balanceOn && `${date(balanceOn)}現在`)}${span}`,
  },
);
