import { expect, test } from 'vitest';
import { guessedDraft, headingOfUnit, mappingText, withColumn } from './mapping-text.ts';
import type { TableField, UploadedTable } from './table-query.ts';

const column = (heading: string, field: string | null, unit: string | null = null) => ({
  name: heading,
  heading,
  field,
  unit,
});
const TABLE: UploadedTable = {
  sheets: [],
  sheet: null,
  encoding: 'utf-8',
  separator: ',',
  header: 1,
  kind: 'shareholders',
  decimal: null,
  dates: null,
  columns: [
    column('Holder', 'holder'),
    column('Shares (thousand)', 'shares', 'thousands'),
    column('Stake, millions of votes', 'percent', 'millions'),
    column('Shares', null),
  ],
  rows: [],
};
const field = (name: string, form: string): TableField => ({ name, required: false, party: null, form, words: [] });
const FIELDS = [field('holder', 'text'), field('shares', 'decimal'), field('percent', 'decimal')];

test('the unit that a heading names is said at once, of amounts and counts alone', () => {
  const draft = guessedDraft(TABLE, FIELDS);
  expect(draft.units).toEqual({ shares: 'thousands' });
  expect(mappingText(TABLE, draft)).toContain('units:\n  shares: "thousands"\n');
  expect(['shares', 'percent', 'holder'].map((name) => headingOfUnit(TABLE, draft, name))).toEqual([
    'Shares (thousand)',
    undefined,
    undefined,
  ]);
  // Somebody knows better.
  const own = { ...draft, units: { shares: '' } };
  expect(headingOfUnit(TABLE, own, 'shares')).toBeUndefined();
  expect(mappingText(TABLE, own)).toContain('units:\n  shares: "ones"\n');
  expect(mappingText(TABLE, { ...draft, units: { percent: '', holder: '' } })).not.toContain('units');
});

test('another column brings the unit of its own heading', () => {
  const first = guessedDraft(TABLE, FIELDS);
  const second = { ...first, ...withColumn(first, TABLE, FIELDS, { column: 3, field: 'shares' }) };
  expect(second.fields).toEqual(['holder', '', 'percent', 'shares']);
  expect(second.units).toEqual({ shares: '' });
  const third = { ...second, ...withColumn(second, TABLE, FIELDS, { column: 1, field: 'shares' }) };
  expect(third.fields).toEqual(['holder', 'shares', 'percent', '']);
  expect(third.units).toEqual({ shares: 'thousands' });
  expect(withColumn(third, TABLE, FIELDS, { column: 3, field: 'holder' })).toEqual({
    fields: ['', 'shares', 'percent', 'holder'],
    units: { shares: 'thousands' },
  });
});
