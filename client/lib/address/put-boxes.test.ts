import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_PUT, readEye, readPutBoxes, writeEye, writePutBoxes } from './put-boxes.ts';

const NTT = { x: 100.4, y: -40 };

test('boxes are written with the width of their picture, in whole pixels', () => {
  expect(writePutBoxes({ width: 1200, moves: new Map([['holders/ntt', NTT]]) })).toBe('w_1200,holders/ntt_100_-40');
  expect(writePutBoxes({ width: undefined, moves: new Map([['party/ntt', NTT]]) })).toBe('party/ntt_100_-40');
  expect(writePutBoxes({ width: 1200, moves: new Map() })).toBeUndefined();
});

test('what is written is read back', () => {
  const whole = fc.integer({ min: -99_999, max: 99_999 });
  const box = fc.tuple(
    fc.stringMatching(/^[a-z]{2,9}\/[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/),
    fc.record({ x: whole, y: whole }),
  );
  const boxes = fc.uniqueArray(box, { minLength: 1, maxLength: 12, selector: ([id]) => id });
  const width = fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined });
  fc.assert(
    fc.property(boxes, width, (all, wide) => {
      const put = { width: wide, moves: new Map(all) };
      expect(readPutBoxes(writePutBoxes(put) ?? '')).toEqual(put);
    }),
  );
});

test('as many as an address takes, and one more', () => {
  const some = (count: number) =>
    new Map(Array.from({ length: count }, (_, i) => [`party/p${String(i)}`, { x: i, y: 0 }]));
  const most = writePutBoxes({ width: undefined, moves: some(MOST_PUT) });
  expect(readPutBoxes(most ?? '')?.moves.size).toBe(MOST_PUT);
  expect(readPutBoxes(`${most ?? ''},party/more_1_1`)).toBeUndefined();
  expect(writePutBoxes({ width: undefined, moves: some(MOST_PUT + 1) })).toBeUndefined();
});

test.each(['', 'w_1200', 'ntt', 'ntt_1', 'ntt_1_2,', 'ntt_1_x', 'w_x,ntt_1_2', '<b>_1_2'])(
  '%j is no places',
  (text) => {
    expect(readPutBoxes(text)).toBeUndefined();
  },
);

test('what is looked at is read back to the thousandth of its scale', () => {
  expect(writeEye({ x: 100.4, y: -40, zoom: 0.8123456 })).toBe('100_-40_0.812');
  expect(readEye('100_-40_0.812')).toEqual({ x: 100, y: -40, zoom: 0.812 });
  for (const text of ['', '1_2', '1_2_0', '1_2_x', '1_2_-1', '1_2_30']) expect(readEye(text), text).toBeUndefined();
});
