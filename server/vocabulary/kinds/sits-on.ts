import { kind } from '../kind.ts';

export const sitsOn = kind(
  {
    kind: 'SITS_ON',
    type: 'Seat',
    is: 'A person on a board.',
    says: 'a person sits on a board.',
    subject: { name: 'person', is: 'person', says: 'Who sits.' },
    object: { name: 'board', is: 'board', says: 'On which board.' },
    fields: {
      title: { is: 'text', says: 'As the source prints it.' },
      outside: { is: 'flag', says: 'As the company asserts it; null when it does not say.' },
      representative: {
        is: 'flag',
        says: 'Whether the member represents the company; null when no source says.',
        report: 'no',
      },
      fullTime: { is: 'flag', says: 'Whether it is a full-time seat; null when no source says.', report: 'no' },
      responsibility: { is: 'text', says: 'What the member is in charge of.', api: 'no', report: 'no' },
      termEnds: { is: 'date', says: 'When the term ends.', report: 'no' },
    },
    workedOut: {
      'responsibility: String':
        'What the member is in charge of, as of the day on which the source states it; null on a day before that one.',
      'attended: Int': 'Meetings of this board attended in the period; see `attendance` for all bodies.',
      'held: Int': 'Null when the source leaves it out.',
      'attendance: [Attendance!]!': 'Meetings attended, for every body and period the source counts.',
    },
    list: { of: 'company', name: 'seats' },
    eventful: true,
    line: 'seat',
    suppose: {
      place: 2,
      words: 'sits on a board of',
      ja: 'が役員に就く会社：',
      fields: ['title', 'outside', 'representative', 'fullTime'],
    },
    words: {
      name: 'Seat',
      matter: 'board seats at',
      asSubject: ['Seats', 10],
      asObject: ['Members', 20],
      ja: { name: '役職', matter: '役員', asSubject: '役職', asObject: '構成員' },
    },
  },
  {
    tell: ({ title, representative, outside, fullTime }, { a, board }, { aside, over, span, unlessIn }) => {
      const said = aside(
        representative === true && unlessIn(title, 'representative'),
        outside === true && unlessIn(title, 'outside'),
        fullTime === true && unlessIn(title, 'full-time'),
      );
      return `${a} ${over ? 'sat' : 'sits'} on the ${board}${title === undefined ? '' : ` as ${title}`}${said}${span}`;
    },
  },
  {
    tell: ({ title, representative, outside, fullTime }, { a, board }, { aside, over, span, unlessIn }) => {
      const said = aside(
        representative === true && unlessIn(title, '代表'),
        outside === true && unlessIn(title, '社外'),
        fullTime === true && unlessIn(title, '常勤'),
      );
      return `${a}は${board}の${title ?? '構成員'}${over ? 'だった' : 'である'}${said}${span}`;
    },
  },
);
