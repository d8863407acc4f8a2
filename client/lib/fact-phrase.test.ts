import { describe, expect, test } from 'vitest';
import { attendanceText, periodText, shareText } from './fact-phrase.ts';

describe('a share in words', () => {
  const share = (fields: Partial<Parameters<typeof shareText>[0]>) =>
    shareText({ shares: null, percent: null, percentPrinted: null, arithmetic: null, range: null, ...fields });

  test('worked out from counts, the arithmetic is shown and the printed figure stands beside it', () => {
    expect(share({ shares: '50475', percent: '24.706', arithmetic: '50,475 / 204,300 shares' })).toBe(
      '50,475 of 204,300 shares = 24.706 %',
    );
    expect(
      share({ shares: '10200', percent: '4.993', percentPrinted: '5.0', arithmetic: '10,200 / 204,300 shares' }),
    ).toBe('10,200 of 204,300 shares = 4.993 % (printed 5.0 %)');
  });

  test('a printed figure keeps its decimals', () => {
    expect(share({ percent: '100', percentPrinted: '100.0' })).toBe('100.0 %');
    expect(share({ percent: '86.1', percentPrinted: '86.1', shares: '861' })).toBe('86.1 %, 861 shares');
  });

  test('what is not stated is said to be so, and is never 0 %', () => {
    expect(share({})).toBe('Share not stated');
    expect(share({ shares: '120' })).toBe('120 shares; the percentage is not stated');
    expect(share({ range: { min: '50', minExclusive: true, max: null, maxExclusive: false } })).toBe('over 50 %');
    expect(share({ range: { min: null, minExclusive: false, max: null, maxExclusive: false } })).toBe(
      'Share not stated',
    );
  });
});

test('a missing number of meetings is said to be missing', () => {
  const body = { id: 'iij-directors', name: 'Board of Directors' };
  expect(attendanceText({ attended: 14, held: 14, body, period: '2006-04-01/2007-03-31' })).toBe(
    'attended 14 of 14 meetings of the Board of Directors (1 April 2006 to 31 March 2007)',
  );
  expect(attendanceText({ attended: 9, held: null, body: null, period: 'FY2006' })).toBe(
    'attended 9 meetings, how many were held is not stated (FY2006)',
  );
});

test('a period is worded when it is two dates, and left as the source has it otherwise', () => {
  expect(periodText('2006-04-01/2007-03-31')).toBe('1 April 2006 to 31 March 2007');
  expect(periodText('first half of 2006')).toBe('first half of 2006');
});
