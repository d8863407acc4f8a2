import { kind } from '../kind.ts';

export const nomineeFor = kind(
  {
    kind: 'NOMINEE_FOR',
    type: 'NomineeLink',
    is: 'A company that holds in its own name for another.',
    says: 'a company holds for another.',
    subject: { name: 'nominee', is: 'company', says: 'In whose name.', home: true },
    object: { name: 'for', is: 'party', says: 'For whom.' },
    fields: {},
    list: { of: 'company', name: 'nomineeFor' },
    eventful: true,
    line: 'other',
    words: {
      name: 'Nominee',
      matter: 'nominees of',
      asSubject: ['Nominee', 140],
      asObject: ['Nominee', 140],
      ja: { name: '名義人', matter: '名義人', asSubject: '名義人' },
    },
  },
  { tell: (_, { a, b }, { over, span }) => `${a} ${over ? 'was' : 'is'} nominee for ${b}${span}` },
  { tell: (_, { a, b }, { over, span }) => `${a}は${b}の名義人${over ? 'だった' : 'である'}${span}` },
);
