import { kind } from '../kind.ts';

export const worksFor = kind(
  {
    kind: 'WORKS_FOR',
    type: 'Post',
    is: 'Work for a company outside its boards, now or formerly.',
    says: 'a person works for a company outside its boards.',
    subject: { name: 'person', is: 'person', says: 'Who works there.' },
    object: { name: 'company', is: 'company', says: 'For whom.', home: true },
    fields: {
      title: { is: 'text', says: 'As the source prints it.' },
      executive: { is: 'flag', says: 'Whether it is an executive post; null when no source says.', report: 'no' },
      employee: { is: 'flag', says: 'Whether it is employment; null when no source says.', report: 'no' },
      representative: {
        is: 'flag',
        says: 'Whether it represents the company; null when no source says.',
        report: 'no',
      },
    },
    list: { of: 'company', name: 'posts' },
    eventful: true,
    line: 'post',
    suppose: {
      place: 1,
      words: 'holds a post at',
      ja: 'が職に就く会社：',
      fields: ['title', 'executive', 'employee', 'representative'],
    },
    words: {
      name: 'Post',
      matter: 'posts at',
      asSubject: ['Posts', 30],
      asObject: ['People who work for it', 40],
      ja: { name: '職', matter: '従事者', asSubject: '職', asObject: '従事者' },
    },
  },
  {
    tell: ({ title, representative }, { a, b }, { aside, over, span, unlessIn }) => {
      const does = title === undefined ? `${over ? 'worked' : 'works'} for` : `${over ? 'was' : 'is'} ${title} of`;
      return `${a} ${does} ${b}${aside(representative === true && unlessIn(title, 'representative'))}${span}`;
    },
    state: ({ title, executive, employee, representative }, _, { held }) => [
      title ?? 'Post; the title is not stated',
      executive === true && 'executive',
      employee === true && 'employee',
      representative === true && 'representative',
      held,
    ],
  },
  {
    tell: ({ title, representative }, { a, b }, { aside, over, span, unlessIn }) =>
      `${a}は${b}の${title ?? '職に就いて'}${title === undefined ? (over ? 'いた' : 'いる') : over ? 'だった' : 'である'}${aside(
        representative === true && unlessIn(title, '代表'),
      )}${span}`,
    state: ({ title, executive, employee, representative }, _, { held }) => [
      title ?? '職名の記載なし',
      executive === true && '業務執行',
      employee === true && '使用人',
      representative === true && '代表',
      held,
    ],
  },
);
