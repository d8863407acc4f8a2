import { expect, test } from 'vitest';
import { committeesIn } from './committee-notes.ts';
import { footnotesIn } from './footnotes.ts';

const OFFICERS = ['青木一郎', '川上 花子', '谷三郎'].map((name) => ({ name, marks: [] }));
const read = (...lines: readonly string[]) => {
  const { committees, unread } = committeesIn(footnotesIn([lines]), OFFICERS);
  return {
    committees: committees.map(({ committee, members }) => [
      committee,
      ...members.map(({ officer, role }) => `${role} ${officer.name}`),
    ]),
    unread,
  };
};

test('the members of three committees, with who presides', () => {
  const lines = [
    '（注）３．当社は指名委員会等設置会社であります。委員会体制につきましては次のとおりであります。',
    '　指名委員会　委員長　青木　一郎、委員　川上　花子、谷　三郎',
    '　報酬委員会：委員長 川上花子氏、委員 社外取締役 谷三郎氏',
    '　監査委員会　委員　谷　三郎　委員長　川上　花子',
  ];
  expect(read(...lines)).toEqual({
    committees: [
      ['指名委員会', '委員長 青木一郎', '委員 川上 花子', '委員 谷三郎'],
      ['報酬委員会', '委員長 川上 花子', '委員 谷三郎'],
      ['監査委員会', '委員 谷三郎', '委員長 川上 花子'],
    ],
    unread: [],
  });
});

test.each([
  // Who is not among the officers, and what is no list.
  '指名委員会委員長青木一郎、委員見本次郎',
  '監査委員会委員長青木一郎は財務の知見を有しております',
])('%s is told and not read', (line) => {
  expect(read(`３．${line}。`)).toEqual({ committees: [], unread: [line] });
});

test.each([
  '１．取締役川上花子は社外取締役であります。',
  '２．監査等委員会の体制は、次のとおりであります。委員長　青木一郎　委員　谷三郎',
  '３．指名・報酬委員会の体制は、次のとおりであります。委員長　青木一郎　委員　谷三郎',
  '４．指名委員会等設置会社であります。',
])('%s lists none of the three', (line) => {
  expect(read(line)).toEqual({ committees: [], unread: [] });
});
