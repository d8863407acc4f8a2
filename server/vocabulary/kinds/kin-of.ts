import { kind } from '../kind.ts';

export const kinOf = kind(
  {
    kind: 'KIN_OF',
    type: 'Kinship',
    is: 'Two persons who are related.',
    says: 'two persons are related.',
    subject: { name: 'person', is: 'person', says: 'The one.', home: true },
    object: { name: 'relative', inFile: 'person', is: 'person', says: 'The other.' },
    fields: {
      degree: { is: 'positive', says: 'Degree of kinship by Civil Code counting.' },
      byMarriage: { is: 'flag', says: 'By marriage rather than by blood; null when no source says.', report: 'no' },
      relation: { is: 'text', says: 'In the words of the source.' },
    },
    list: { of: 'person', name: 'kin' },
    eventful: true,
    line: 'other',
    suppose: { place: 8, words: 'is a relative of', ja: 'の親族：', fields: ['degree'] },
    words: {
      name: 'Kinship',
      matter: 'kinship at',
      asSubject: ['Family', 150],
      asObject: ['Family', 150],
      ja: { name: '親族関係', matter: '親族関係', asSubject: '親族' },
    },
  },
  {
    tell: ({ relation, degree, byMarriage }, { a, b }, { aside }) =>
      `${a} is kin of ${b}${aside(
        relation,
        degree !== undefined && `degree ${String(degree)}`,
        byMarriage === true && 'by marriage',
      )}`,
    state: ({ relation, degree, byMarriage }) => [
      relation ?? 'Related',
      degree !== undefined && `${String(degree)} degree`,
      byMarriage === true && 'by marriage',
    ],
  },
  {
    tell: ({ relation, degree, byMarriage }, { a, b }, { aside }) =>
      `${a}は${b}の親族である${aside(
        relation,
        degree !== undefined && `${String(degree)}親等`,
        byMarriage === true && '姻族',
      )}`,
    state: ({ relation, degree, byMarriage }) => [
      relation ?? '親族',
      degree !== undefined && `${String(degree)}親等`,
      byMarriage === true && '姻族',
    ],
  },
);
