import { kind } from '../kind.ts';

export const nominatedTo = kind(
  {
    kind: 'NOMINATED_TO',
    type: 'Nomination',
    is: 'A person proposed for a board.',
    says: 'a person is proposed for a board.',
    subject: { name: 'person', is: 'person', says: 'The candidate.' },
    object: { name: 'board', is: 'board', says: 'For which board.' },
    fields: {
      outside: {
        is: 'flag',
        says: 'Proposed as an outside member, as the company asserts; null when it does not say.',
      },
      meeting: { is: 'day', required: true, says: 'The day of the meeting that elects.' },
      proposal: { is: 'text', says: 'Number or title of the proposal.' },
      incumbent: { is: 'flag', says: 'Whether the candidate sits on the board already.', report: 'no' },
    },
    list: { of: 'company', name: 'nominations' },
    eventful: true,
    line: 'seat',
    suppose: {
      place: 3,
      words: 'stands for election to a board of',
      ja: 'が役員候補となる会社：',
      fields: ['meeting', 'outside'],
    },
    words: {
      name: 'Candidacy',
      matter: 'nominations at',
      asSubject: ['Candidacy', 110],
      asObject: ['Candidates', 120],
      ja: { name: '候補', matter: '候補者', asSubject: '候補', asObject: '候補者' },
    },
  },
  {
    tell: ({ meeting, incumbent, outside }, { a, board }, { aside, date }) =>
      `${a} is nominated to the ${board} for election on ${date(meeting)}${aside(
        incumbent === true && 'an incumbent',
        outside === true && 'outside',
      )}`,
    state: ({ meeting, proposal, incumbent, outside }, _, { date }) => [
      `Candidate at the meeting of ${date(meeting)}`,
      proposal,
      incumbent === true ? 'in office' : incumbent === false && 'new',
      outside === true && 'outside',
    ],
  },
  {
    tell: ({ meeting, incumbent, outside }, { a, board }, { aside, date }) =>
      `${a}は${date(meeting)}の選任における${board}の候補者である${aside(
        incumbent === true && '現職',
        outside === true && '社外',
      )}`,
    state: ({ meeting, proposal, incumbent, outside }, _, { date }) => [
      `${date(meeting)}の総会における候補者`,
      proposal,
      incumbent === true ? '現職' : incumbent === false && '新任',
      outside === true && '社外',
    ],
  },
);
