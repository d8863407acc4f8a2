/** What this folder says, in English. */
export const en = {
  beforeSuccession: 'whether years on the board of a company whose place it took count',
  manyTerms: 'Has # served for more than {most} terms on the board?',
  howManyTerms: '{reason} How many terms those were: {terms}',
  notYet: 'Not yet in office.',
  before: 'Before: {earlier}',
  atLeastYears: 'The limit is at least {years} years.',
  moreThanYears: 'The limit is more than {years} years.',
  whenFirst: 'On which day did {person} first take office at {company}?',
  gaps: 'whether years before a gap, or on another board of the company, count',
  askGap: 'Do the earlier years of {person} in office at {company} count with the present ones?',
  unknownDay: 'before {day}, on an unknown day',
  served: 'In office from {since} to {until}.',
  serves: 'In office since {since}.',
} as const;
