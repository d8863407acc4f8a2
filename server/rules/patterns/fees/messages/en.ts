/** What this folder says, in English. */
export const en = {
  matter: 'was paid so',
  throughCompany: 'whether what is paid to a company that {name} controls counts as paid to the person',
  throughRelative: 'whether what is paid to a company that {name} controls counts as paid to the relative',
  noneBesides:
    'The sources tell all payments, and none to {person} is for anything but the seat, dividends or earlier service.',
  allTold: 'The sources tell all payments, and none is to {person}.',
  paid: '{words}.',
  paidLimit: '{words}; the limit is {limit}.',
  paidBelow: '{words}; not {limit}.',
  paidOpen: '{words}; that does not decide it.',
  isLarge: 'whether the sum is large',
  amountUntold: 'an amount not told',
  period: ' from {from} to {to}',
  today: 'today',
  payment: '{payer} paid {payee} {amount}{period}',
  ask: 'What have {company} and its subsidiaries paid {person}, the family or the firm, besides the fee for the seat, in each of the last years?',
  untold: 'Payments to {person} besides the fee for the seat are nowhere told.',
  noInterest:
    '{reason} The company says that candidates have no special interest; that is its word, and settles nothing here.',
} as const;
