import { kindToldElsewhere } from '../kind.ts';
import { ACCOUNTING, DIRECTNESS, INTERESTS, POWERS } from '../word-lists.ts';

export const holds = kindToldElsewhere({
  kind: 'HOLDS',
  type: 'Holding',
  is: 'A share of a company that somebody holds.',
  says: 'somebody holds a share of a company.',
  subject: { name: 'holder', is: 'party', says: 'Who holds.' },
  object: { name: 'company', is: 'company', says: 'What is held.', home: true },
  fields: {
    shares: { is: 'decimal', says: 'Number of shares, exact.' },
    /** Without the percent sign: "5.0" has one decimal on purpose. */
    percent: { is: 'decimal', says: 'Exactly as printed.', api: 'no' },
    percentMin: { is: 'decimal', says: 'Lower bound, in percent.', api: 'no', report: 'no' },
    percentMinExclusive: { is: 'flag', says: 'Whether it is more than the lower bound.', api: 'no', report: 'no' },
    percentMax: { is: 'decimal', says: 'Upper bound, in percent.', api: 'no', report: 'no' },
    percentMaxExclusive: { is: 'flag', says: 'Whether it is less than the upper bound.', api: 'no', report: 'no' },
    interest: { is: INTERESTS, type: 'Interest', byDefault: 'SHARES', says: 'Of what it is a share.', report: 'no' },
    direct: {
      is: DIRECTNESS,
      type: 'Directness',
      byDefault: 'UNKNOWN',
      says: 'Whether it is held directly.',
      report: 'no',
    },
    nominee: {
      is: 'flag',
      byDefault: false,
      says: 'Whether the holder keeps it for others: then it is not the owner.',
      report: 'no',
    },
    accounting: {
      is: ACCOUNTING,
      type: 'Accounting',
      byDefault: 'UNKNOWN',
      says: "How the holder's accounts treat the company.",
      report: 'no',
    },
    via: { is: 'text', says: "Held through a body such as an employees' stock ownership association.", report: 'no' },
    planned: { is: 'flag', says: 'Agreed, not yet effective when the source was published.', report: 'no' },
    price: { is: 'decimal', says: 'What was paid for it.', report: 'no' },
    currency: { is: 'currency', says: 'Of the price, ISO 4217.' },
    /** "50" is then 50 and not 49.5 to 50.5. */
    exact: { is: 'flag', says: 'Whether the figure is exact, not rounded to its last digit.', api: 'no', report: 'no' },
    shareClass: { is: 'text', says: 'Class of the shares, as the source calls it.', report: 'no' },
    account: {
      is: 'text',
      says: 'Account or row that tells two blocks of one holder apart.',
      report: 'no',
    },
    block: {
      is: 'text',
      says: 'The block: holdings of several parties with one block report the same shares, which count once.',
      report: 'no',
    },
    votingPower: {
      is: POWERS,
      type: 'Power',
      says: 'Who may vote the shares: the holder alone, with others, or not the holder. Null where the source does not say.',
      report: 'no',
    },
    disposalPower: {
      is: POWERS,
      type: 'Power',
      says: 'Who may dispose of them.',
      report: 'no',
    },
    right: {
      is: 'text',
      says: "Right, nature of control or role, as the source's list of codes names it.",
      report: 'no',
    },
    majority: {
      is: 'flag',
      says: 'Of a right to appoint or remove members of the board: whether it is over the majority. Null where the source does not say.',
      report: 'no',
    },
  },
  workedOut: {
    'percent: Decimal':
      'In percent, to three decimals, or to more where three would show a whole number that it is not (one share is no 0.000): shares over shares in issue on the day the holding was stated, when both are known; else the printed figure. Null when unknown.',
    'percentPrinted: String': 'The figure exactly as the source prints it.',
    'arithmetic: String': 'How `percent` was got: `50,475 / 204,300 shares`, `as printed`, or null.',
    'size: String!':
      'The share in words, and how it was got: `50,475 of 204,300 shares = 24.706 %`, `86.1 %`, `Share not stated`.',
    'range: PercentRange': 'Null when nothing is known of the share.',
    'exact: Boolean!': 'The figure is exact, and not rounded to its last digit: 50 is 50, not 49.5 to 50.5.',
    'jointWith: [Party!]!': 'The other parties that report the same block on the day asked about.',
    'lastKnown: Holding': 'When the share is unknown: the latest earlier statement of the same series that gave one.',
  },
  list: { of: 'company', name: 'holders' },
  eventful: true,
  line: 'holding',
  suppose: { place: 4, words: 'holds shares of', ja: 'が株式を保有する会社：', fields: ['shares', 'percent'] },
  words: {
    name: 'Holding',
    matter: 'holdings in',
    asSubject: ['Holdings', 50],
    asObject: ['Held by', 60],
    ja: { name: '保有', matter: '株主・出資者', asSubject: '保有先', asObject: '株主・出資者' },
  },
});
