import { expect, test } from 'vitest';
import { compared } from './comparison.ts';
import { figureBy, methodOf } from '../methods.ts';
import { stake } from '../stakes/stake.fixture.ts';

const by = (method: 'path' | 'direct') => (one: Parameters<typeof figureBy>[0]) => figureBy(one, methodOf(method));
const held = (id: string, percent: string | null) => stake(id, { byPathPercent: percent });

test('two answers differ in what came, what went, what changed and what is not known', () => {
  const earlier = [held('tech', '86.100'), held('fs', '100'), held('old', '5'), held('care', '75.5')];
  const later = [held('tech', '100'), held('new', '51'), held('fs', '100.000'), held('care', null)];
  expect(
    compared(earlier, later, by('path')).map(({ party, before, after, change }) => [party.id, before, after, change]),
  ).toEqual([
    ['new', undefined, '51 %', 'added'],
    ['old', '5 %', undefined, 'removed'],
    ['tech', '86.1 %', '100 %', 'changed'],
    // Unknown is no change: it may be what it was.
    ['care', '75.5 %', 'not known', 'unclear'],
    ['fs', '100 %', '100 %', 'unchanged'],
  ]);
});

test('the number that is compared is the one asked for', () => {
  const [before, after] = [
    stake('a', { byPathPercent: '30', directPercent: '20' }),
    stake('a', { byPathPercent: '30', directPercent: '25' }),
  ];
  expect(compared([before], [after], by('path'))[0]?.change).toBe('unchanged');
  expect(compared([before], [after], by('direct'))[0]).toMatchObject({
    before: '20 %',
    after: '25 %',
    change: 'changed',
  });
});
