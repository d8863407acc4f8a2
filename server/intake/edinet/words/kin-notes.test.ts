import { expect, test } from 'vitest';
import { footnotesIn } from './footnotes.ts';
import { kinIn } from './kin-notes.ts';

const OFFICERS = ['青木一郎', '青木 健', '川上花子', 'Mori Ann'].map((name) => ({ name, marks: [] }));
const read = (...lines: readonly string[]) => {
  const { kin, unread } = kinIn(footnotesIn([lines]), OFFICERS);
  return {
    kin: kin.map(({ one, other, relation, byMarriage }) => [one.name, other.name, relation, byMarriage]),
    unread,
  };
};

test.each([
  ['（注）３．取締役青木 健は、代表取締役社長青木 一郎の長男であります。', ['青木 健', '青木一郎', '長男', false]],
  [
    '（注）３．取締役 川上花子氏は取締役会長 青木一郎氏の二親等内の親族です。',
    ['川上花子', '青木一郎', '二親等内の親族', undefined],
  ],
  ['※３　川上花子は、青木一郎の配偶者であります。', ['川上花子', '青木一郎', '配偶者', undefined]],
  ['３．専務取締役青木健は、取締役川上花子の長女の配偶者であります。', ['青木 健', '川上花子', '長女の配偶者', true]],
  ['３．監査役Mori Annは、代表取締役青木一郎の義妹にあたります。', ['Mori Ann', '青木一郎', '義妹', true]],
  ['３．取締役青木健が、取締役川上花子の２親等以内の姻族である。', ['青木 健', '川上花子', '2親等以内の姻族', true]],
])('%s', (line, expected) => {
  expect(read(line)).toEqual({ kin: [expected], unread: [] });
});

test('one sentence may tell of two', () => {
  expect(read('５．取締役青木健は、代表取締役青木一郎の次男であり、取締役川上花子の甥であります。').kin).toEqual([
    ['青木 健', '青木一郎', '次男', false],
    ['青木 健', '川上花子', '甥', false],
  ]);
});

test.each([
  // Of somebody who stands between the two, and who is not among them.
  '取締役青木健は、代表取締役青木一郎の父である元会長青木次郎の弟であります',
  // A surname alone may be of either.
  '取締役川上花子は、代表取締役青木の配偶者であります',
  '取締役青木健及び川上花子は、代表取締役青木一郎の長男及び長女であります',
  '取締役川上花子及び青木健は、代表取締役青木一郎の二親等内の親族であります',
  '代表取締役青木一郎と取締役青木健は、二親等内の親族関係にあります',
  '取締役青木健は、代表取締役青木一郎の次男であり、当社の大株主である青木次郎の甥であります',
])('%s is told and not read', (sentence) => {
  expect(read(`（注）３．${sentence}。`)).toEqual({ kin: [], unread: [sentence] });
});

test.each([
  '（注）１．取締役川上花子は、社外取締役であります。',
  '（注）２．取締役川上花子は、青木一郎の推薦により選任されました。',
  '８．配偶者または二親等以内の親族が上記に該当する者は独立性がないものとします。',
])('%s speaks of no relative', (line) => {
  expect(read(line)).toEqual({ kin: [], unread: [] });
});
