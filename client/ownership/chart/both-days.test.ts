import { expect, test } from 'vitest';
import { link, ownership, range, stake } from '../stakes/stake.fixture.ts';
import { bothDays } from './both-days.ts';
import { chartOf } from './chart-scene.ts';

const measure = (text: string, size: number) => text.length * size * 0.55;
const possible = { id: 'iij-care', certainty: 'POSSIBLE' as const, direct: 'DIRECT' as const, percent: '75.5' };

// From one day to the other: more of tech, a little more of net, care no longer stated, gone is sold, fresh is bought.
const BEFORE = ownership(
  'DOWN',
  ['tech', 'net', 'care', 'gone', 'same'].map((id) => stake(id)),
  [
    link('iij', 'tech', '86.1'),
    link('iij', 'net', '98.81'),
    link('iij', 'care', '75.5'),
    link('iij', 'gone', '30'),
    link('iij', 'same', null, { share: range('50', '100') }),
  ],
);
const AFTER = ownership(
  'DOWN',
  ['tech', 'net', 'care', 'fresh', 'same'].map((id) => stake(id)),
  [
    link('iij', 'tech', '100'),
    link('iij', 'net', '98.84'),
    link('iij', 'care', '75.5', { holding: possible }),
    link('iij', 'fresh', '55.5'),
    link('iij', 'same', null, { share: range('50', '100') }),
  ],
);
const told = (before: typeof BEFORE, after: typeof BEFORE, cut = false) =>
  Object.fromEntries([...bothDays(before, after, cut).changes].map(([pair, { is, text }]) => [pair, `${is}: ${text}`]));

test('what became of each holding, from one day to the other and back', () => {
  expect(told(BEFORE, AFTER)).toEqual({
    'iij tech': 'changed: 86.1 → 100 %',
    // Both are drawn as 98.8 %: what rounding hides is told in full.
    'iij net': 'changed: 98.81 → 98.84 %',
    'iij care': 'unrestated: … 75.5 %',
    'iij fresh': 'added: + 55.5 %',
    'iij gone': 'removed: − 30 %',
  });
  expect(told(AFTER, BEFORE)).toMatchObject({
    'iij fresh': 'removed: − 55.5 %',
    'iij gone': 'added: + 30 %',
    'iij tech': 'changed: 100 → 86.1 %',
  });
  expect(told(AFTER, AFTER)).toEqual({});
});

test('where small shares were not asked for, or an answer is not whole, nobody is said to have come or gone', () => {
  const changed = ['iij care', 'iij net', 'iij tech'];
  expect(Object.keys(told(BEFORE, AFTER, true)).sort()).toEqual(changed);
  expect(Object.keys(told({ ...BEFORE, truncated: true }, { ...AFTER, truncated: true })).sort()).toEqual(changed);
});

test('both are one drawing: what is gone is there, dashed and with its sign', () => {
  const { ownership: both, changes, gone } = bothDays(BEFORE, AFTER, false);
  const scene = chartOf(both, 1000, measure, { changes, gone });
  const text = (id: string) => scene.texts.find((one) => one.id === id)?.text;
  expect(text('iij-tech:share')).toBe('86.1 → 100 %');
  expect(text('iij-gone:share')).toBe('− 30 %');
  expect(scene.lines.find(({ id }) => id === 'iij-gone')).toMatchObject({ stroke: 'dashed', faint: true });
  expect(scene.lines.find(({ id }) => id === 'iij-tech')?.detail).toMatch(/^Changed from 86\.1 % to 100 %\. /);
  expect(scene.texts.filter(({ tag }) => tag === true).map(({ owner }) => owner)).toEqual(['party:gone']);
});
