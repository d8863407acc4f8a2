import { expect, test } from 'vitest';
import { boardDays } from './board-days.ts';

const seat = (outside: boolean | null, observedOn: string, lastObservedOn: string) => ({
  outside,
  observedOn,
  lastObservedOn,
});

test('the two days before and the one after on which outside officers are spoken of, and no others', () => {
  const boards = [
    {
      seats: [
        seat(true, '2006-06-28', '2007-06-08'),
        seat(false, '2008-12-31', '2008-12-31'),
        seat(true, '2006-06-28', '2006-06-28'),
      ],
      nominations: [{ outside: true, meeting: '2007-06-26' }],
    },
    {
      seats: [seat(null, '2009-01-01', '2009-01-01'), seat(true, '2010-01-01', '2011-01-01')],
      nominations: [{ outside: false, meeting: '2008-06-26' }],
    },
  ];
  expect(boardDays(boards, '2009-02-12')).toEqual(['2007-06-08', '2007-06-26', '2010-01-01']);
  expect(boardDays(boards, '1990-01-01')).toEqual(['2006-06-28']);
  expect(boardDays([], '2009-01-01')).toEqual([]);
});
