import { kind } from '../kind.ts';

export const succeeds = kind(
  {
    kind: 'SUCCEEDS',
    type: 'Succession',
    is: 'A company that took the place of another.',
    says: 'a company takes the place of another.',
    subject: { name: 'successor', is: 'company', says: 'The later one.', home: true },
    object: { name: 'predecessor', is: 'company', says: 'The earlier one.' },
    fields: {},
    list: { of: 'company', name: 'predecessors' },
    eventful: true,
    line: 'other',
    words: {
      name: 'Succession',
      matter: 'predecessors of',
      asSubject: ['Succession', 170],
      asObject: ['Succession', 170],
      ja: { name: '承継', matter: '前身', asSubject: '承継' },
    },
  },
  { tell: (_, { a, b }, { date, from, inBrackets }) => `${a} succeeds ${b}${inBrackets(from && date(from))}` },
  { tell: (_, { a, b }, { date, from, inBrackets }) => `${a}は${b}を承継した${inBrackets(from && date(from))}` },
);
