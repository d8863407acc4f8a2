import { expect, test } from 'vitest';
import { glossaryOf } from './codegen-glossary.mjs';

test('a table of the glossary is read row by row, without the signs of Markdown', () => {
  const text = [
    '# Glossary',
    '## Facts and time',
    '| word | Japanese | what it means | source |',
    '| --- | --- | --- | --- |',
    '| known time (`knownOn`) | | the day of the asker | [time.md](time.md) |',
    '| direct, indirect | 直接 | in the own name; `a/b.ts` | this program |',
    '## Rules',
    '| book | | the rules of one text | [rulebooks.md](rulebooks.md) |',
  ].join('\n');
  expect(glossaryOf(text)).toEqual([
    {
      heading: 'Facts and time',
      words: [
        {
          id: 'known-time',
          word: 'known time (knownOn)',
          japanese: '',
          meaning: 'the day of the asker',
          source: 'time.md',
        },
        {
          id: 'direct',
          word: 'direct, indirect',
          japanese: '直接',
          meaning: 'in the own name; a/b.ts',
          source: 'this program',
        },
      ],
    },
    {
      heading: 'Rules',
      words: [{ id: 'book', word: 'book', japanese: '', meaning: 'the rules of one text', source: 'rulebooks.md' }],
    },
  ]);
});
