import { expect, test } from 'vitest';
import { groupCounts } from './group-counts.ts';

const rows = (certain: number, possible: number, subsidiaries = 0) => [
  ...Array.from({ length: certain }, () => ({ certainty: 'CERTAIN' as const, subsidiary: null })),
  ...Array.from({ length: possible }, () => ({ certainty: 'POSSIBLE' as const, subsidiary: null })),
  ...Array.from({ length: subsidiaries }, () => ({ certainty: 'POSSIBLE' as const, subsidiary: {} })),
];
const counted = (totalCount: number, certainCount: number, read: ReturnType<typeof rows>) => {
  const { total, read: seen, certain, unreadMembers, possible } = groupCounts({ totalCount, certainCount, rows: read });
  return [total, seen, certain, unreadMembers, possible];
};

test('a group that was read whole', () => {
  expect(counted(6, 3, rows(3, 2, 1))).toEqual([6, 6, 3, 0, 2]);
  expect(counted(200, 200, rows(200, 0))).toEqual([200, 200, 200, 0, 0]);
});

test('a group of which the answer has a part: the certain ones first', () => {
  expect(counted(201, 201, rows(200, 0))).toEqual([201, 200, 201, 1, 0]);
  expect(counted(500, 350, rows(200, 0))).toEqual([500, 200, 350, 150, 150]);
  expect(counted(500, 150, rows(150, 40, 10))).toEqual([500, 200, 150, 0, 340]);
});

test('nothing is counted before there is an answer', () => {
  expect(groupCounts(undefined)).toEqual({ total: 0, read: 0, certain: 0, unreadMembers: 0, possible: 0 });
});
