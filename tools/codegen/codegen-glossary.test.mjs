import { expect, test } from 'vitest';
import { glossaryOf } from './codegen-glossary.mjs';

const ENGLISH = [
  '# Glossary',
  '## Facts and time',
  '| word | Japanese | what it means | source |',
  '| --- | --- | --- | --- |',
  '| known time (`knownOn`) | | the day of the asker | [time.md](time.md) |',
  '| direct, indirect | 直接 | in the own name; `a/b.ts` | this program |',
  '## Rules',
  '| book | | the rules of one text | [rulebooks.md](rulebooks.md) |',
];
const JAPANESE = [
  '## 時点 (Facts and time)',
  '| word | 用語 | 意味 | 出典 |',
  '| --- | --- | --- | --- |',
  // The order of words is that of the English.
  '| direct, indirect | 直接、間接 | 自己の名義で | このプログラム |',
  '| known time (`knownOn`) | 知りうる時 (`knownOn`) | 尋ねる者の日 | [time.md](time.md) |',
  '## 規則 (Rules)',
  '| book | 規則集 | 一つの法律の規則 | [rulebooks.md](rulebooks.md) |',
];
const read = (english = ENGLISH, japanese = JAPANESE) => glossaryOf(english.join('\n'), japanese.join('\n'));

test('a table of the glossary is read row by row, without the signs of Markdown, each with its Japanese', () => {
  expect(read()).toEqual([
    {
      heading: 'Facts and time',
      headingInJapanese: '時点',
      words: [
        {
          id: 'known-time',
          word: 'known time (knownOn)',
          japanese: '',
          meaning: 'the day of the asker',
          source: 'time.md',
          inJapanese: '知りうる時 (knownOn)',
          meaningInJapanese: '尋ねる者の日',
          sourceInJapanese: 'time.md',
        },
        {
          id: 'direct',
          word: 'direct, indirect',
          japanese: '直接',
          meaning: 'in the own name; a/b.ts',
          source: 'this program',
          inJapanese: '直接、間接',
          meaningInJapanese: '自己の名義で',
          sourceInJapanese: 'このプログラム',
        },
      ],
    },
    {
      heading: 'Rules',
      headingInJapanese: '規則',
      words: [
        {
          id: 'book',
          word: 'book',
          japanese: '',
          meaning: 'the rules of one text',
          source: 'rulebooks.md',
          inJapanese: '規則集',
          meaningInJapanese: '一つの法律の規則',
          sourceInJapanese: 'rulebooks.md',
        },
      ],
    },
  ]);
});

test('a word or a heading that only one language has is refused by its name', () => {
  expect(() => read(ENGLISH, JAPANESE.slice(0, -1))).toThrow('docs/glossary.ja.md says nothing of "book"');
  expect(() => read(ENGLISH.slice(0, -1))).toThrow('docs/glossary.ja.md has "book", which docs/glossary.md lacks');
  expect(() => read(ENGLISH, JAPANESE.with(0, '## 時点'))).toThrow('says nothing of "Facts and time"');
});
