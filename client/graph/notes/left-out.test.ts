import { expect, test } from 'vitest';
import { line, scene } from '../../canvas/scene.fixture.ts';
import { aroundCut, cutShort, figuresLeftOut, leftOut, notes } from './left-out.ts';

test('how many were left out is said, of one as of many', () => {
  expect(leftOut(1)).toBe(
    '1 party that was added or expanded is not drawn: a drawing grows by 50 at most. Remove some to see the others.',
  );
  expect(leftOut(13)).toMatch(/^13 parties that were added or expanded are not drawn: /);
});

test('what is missing is said to be parties where some are, else facts', () => {
  expect(cutShort({ parties: 1999, facts: 20_000, all: 2000 })).toBe(
    '1,999 of 2,000 parties are drawn: the nearest and largest.',
  );
  expect(cutShort({ parties: 2000, facts: 20_000, all: 2000 })).toBe(
    'All 2,000 parties are drawn, but not all facts among them: the 20,000 nearest to the middle, the largest holdings first.',
  );
  expect(aroundCut(2000)).toBe(
    'Around what was expanded or added, the 2,000 nearest and largest facts were read: others are not drawn.',
  );
});

test('what is said follows each other, and nothing is nothing', () => {
  expect(notes('A.', false, undefined, 'B.')).toBe('A. B.');
  expect(notes(false, undefined)).toBeUndefined();
});

test('holdings whose figure had no place are counted, one as many; other lines have none', () => {
  const [a, b, c] = [line('a', 'b'), line('a', 'c'), line('a', 'd', { look: 'seat' })];
  const figure = (owner: string) => ({ ...TEXT, id: `${owner}/figure`, owner });
  const drawn = (...figured: string[]) => scene([], [a, b, c], { texts: figured.map(figure) });
  expect(figuresLeftOut(drawn(a.id, b.id))).toBeUndefined();
  expect(figuresLeftOut(drawn(a.id))).toBe('1 percentage has no room of its own: point at a line, or open the table.');
  expect(figuresLeftOut(drawn())).toMatch(/^2 percentages have no room of their own/);
});

const TEXT = { text: '5 %', x: 0, y: 0, size: 11, strong: true, ink: 'text', align: 'center' } as const;
