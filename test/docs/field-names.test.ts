import { expect, test } from 'vitest';
import { fieldLabel } from '../../client/imports/table/field-label.ts';
import { fieldsOf, TABLE_NAMES } from '../../server/intake/tables/table-kinds.ts';

test('every field that a column can be has a name of its own in either language', () => {
  for (const kind of TABLE_NAMES)
    for (const language of ['en', 'ja'] as const) {
      const labels = fieldsOf(kind).map(({ name }) => fieldLabel(name, language));
      expect(new Set(labels).size).toBe(labels.length);
      // Japanese, or a name that is the same everywhere.
      if (language === 'ja') expect(labels.filter((label) => !/[\p{Script=Han}\p{Script=Hiragana}]/u.test(label))).toEqual([]);
    }
  expect(fieldLabel('holderGbCompanyNumber', 'en')).toBe('Holder GB company number');
  expect(fieldLabel('holderGbCompanyNumber', 'ja')).toBe('保有者の英国の会社番号');
  expect(fieldLabel('someNewField', 'ja')).toBe('Some new field');
});
