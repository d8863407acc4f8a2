import { expect, test } from 'vitest';
import { together, type PaperRow } from './paper-rows.ts';

const row = (rule: string, more: Partial<PaperRow> = {}): PaperRow => ({
  key: undefined,
  rule,
  about: [],
  found: 'Unknown',
  reasons: ['Nobody tells.'],
  facts: [],
  asks: [],
  more: [],
  ...more,
});

test('rows of one key are one row in the place of the first, with all facts and questions once and in order', () => {
  const rows = [
    row('A-1', { key: 'k', facts: [7, 3], asks: [2] }),
    row('A-2', { found: 'Triggered', reasons: ['It is so.'] }),
    row('A-3', { key: 'k', about: ['Third'], facts: [3], asks: [1, 2] }),
  ];
  expect(
    together(rows).map(({ rules, found, reasons, facts, asks }) => [
      rules.map(({ id }) => id),
      found,
      reasons,
      facts,
      asks,
    ]),
  ).toEqual([
    [['A-1', 'A-3'], 'Unknown', ['Nobody tells.'], [3, 7], [1, 2]],
    [['A-2'], 'Triggered', ['It is so.'], [], []],
  ]);
});

test('a row without a key stays alone, and one rule in two rows of a key is named once', () => {
  expect(together([row('A-1'), row('A-1')]).map(({ rules }) => rules.length)).toEqual([1, 1]);
  const [one] = together([row('A-1', { key: 'k', reasons: ['x'] }), row('A-1', { key: 'k', reasons: ['y'] })]);
  expect([one?.rules.map(({ id }) => id), one?.reasons]).toEqual([['A-1'], ['x', 'y']]);
});
