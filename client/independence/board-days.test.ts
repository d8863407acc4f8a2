import { expect, test } from 'vitest';
import { spokenDays } from './board-days.ts';

const mark = (day: string, ...kinds: string[]) => ({ day, kinds });

test('the two days before and the one after on which a board is spoken of, and no others', () => {
  const marks = [mark('2005-06-01', 'SITS_ON'), mark('2006-06-28', 'SITS_ON'), mark('2007-06-08', 'NOMINATED_TO', 'HOLDS'), mark('2008-12-31', 'HOLDS'), mark('2010-01-01', 'SITS_ON'), mark('2011-01-01', 'SITS_ON')];
  expect(spokenDays(marks, '2009-02-12')).toEqual(['2006-06-28', '2007-06-08', '2010-01-01']);
  expect(spokenDays(marks, '1990-01-01')).toEqual(['2005-06-01']);
  expect(spokenDays([mark('2008-12-31', 'HOLDS')], '2009-01-01')).toEqual([]);
});
