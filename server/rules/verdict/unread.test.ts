import { expect, test } from 'vitest';
import { restsOn } from './verdict.ts';

const against = { id: 'against', outcome: 'TRIGGERED', review: false } as const;
const judged = { id: 'judged', outcome: 'TRIGGERED', review: true } as const;
const open = { id: 'open', outcome: 'UNKNOWN', review: false } as const;
const clear = { id: 'clear', outcome: 'CLEAR', review: false } as const;
const beside = { id: 'beside', outcome: 'NOT_APPLICABLE', review: false } as const;
const ids = (
  verdict: Parameters<typeof restsOn>[0],
  answers: Parameters<typeof restsOn<typeof against | typeof judged | typeof open | typeof clear | typeof beside>>[1],
) => restsOn(verdict, answers).map(({ id }) => id);

test('a verdict against rests on what is triggered, firmly before by judgement', () => {
  expect(ids('NOT_INDEPENDENT', [clear, open, judged, against, beside])).toEqual(['against']);
  expect(ids('NOT_OUTSIDE', [clear, open, judged])).toEqual(['judged']);
});

test('one that cannot be given rests on what is open, a good one on everything that applies', () => {
  expect(ids('INSUFFICIENT', [clear, open, beside])).toEqual(['open']);
  expect(ids('INDEPENDENT', [clear, beside])).toEqual(['clear']);
  expect(ids('OUTSIDE', [clear, open, beside])).toEqual(['clear', 'open']);
});
