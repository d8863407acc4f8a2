import { describe, expect, it } from 'vitest';
import type { PlanAnswer } from '../plan-answer.ts';
import { company, held, IIJ_2007 } from '../answers.fixture.ts';
import { newAmong } from './fresh.ts';
import { crossingLines, overlappingBoxes, roughly } from '../geometry.test-kit.ts';
import { planOf } from '../plan.ts';
import type { ZoneRow, ZoneKey } from './zone.ts';

const row = (party: string, fresh = false): ZoneRow => ({
  party,
  facts: [party],
  mark: 'company',
  name: party,
  shortNames: [party],
  subtitles: [],
  figure: undefined,
  weight: undefined,
  line: 'holding',
  stroke: 'solid',
  faint: false,
  keys: [],
  detail: '',
  children: [],
  fresh,
});
const order = (rows: readonly ZoneRow[], places: number) =>
  newAmong(rows, places)
    .map(({ party }) => party)
    .join('');

describe('what is new among rows of which not all are drawn', () => {
  it('takes the place of the last that is not new, and every other keeps its order', () => {
    expect(order([row('a'), row('b'), row('c'), row('d'), row('e', true)], 3)).toBe('abecd');
    expect(order([row('a', true), row('b'), row('c', true), row('d', true)], 3)).toBe('acdb');
  });
  it('changes nothing where all are drawn, or where all are new', () => {
    expect(order([row('a'), row('b', true)], 2)).toBe('ab');
    expect(order([row('a', true), row('b', true), row('c', true)], 2)).toBe('abc');
  });
});

describe('a plan on the day on which a company joins a full group', () => {
  const more = Array.from({ length: 6 }, (_, i) => ({
    node: held(company(`held-${String(i)}`, `Held ${String(i)}`), {
      percent: String(60 - i),
      accounting: 'CONSOLIDATED_SUBSIDIARY',
    }),
  }));
  // Last of all: it is not said how its accounts are kept.
  const newcomer = {
    node: { ...held(company('hi-ho', 'hi-ho Inc.'), { percent: '100' }), from: '2007-06-01', observedOn: '2007-06-01' },
  };
  const answer: PlanAnswer = {
    ...IIJ_2007,
    holdings: { totalCount: 14, edges: [...IIJ_2007.holdings.edges, ...more, newcomer] },
  };
  const size = { width: 1072, height: 640 };
  const draw = (on: string | undefined, expanded: readonly ZoneKey[] = []) =>
    planOf(answer, size, { measure: roughly, on, expanded: new Set(expanded) }).scene;

  it('draws it with its line, and folds others', () => {
    const scene = draw('2007-06-01');
    expect(scene.boxes.find((box) => box.id === 'group/more')).toBeDefined();
    expect(scene.lines.find((line) => line.target === 'group/hi-ho')?.source).toBe('focus/iij');
    // On another day it is as new as the others.
    expect(draw('2007-06-02').boxes.some((box) => box.id === 'group/hi-ho')).toBe(false);
  });

  it('opened, gives every box a line and stands clear; it opens as a whole', () => {
    const scene = draw('2007-06-01', ['group', 'holders']);
    const group = scene.boxes.filter((box) => box.id.startsWith('group/'));
    expect(group).toHaveLength(14);
    expect(group.filter((box) => !scene.lines.some((line) => line.target === box.id)).map((box) => box.id)).toEqual([]);
    expect([...overlappingBoxes(scene), ...crossingLines(scene)]).toEqual([]);
    expect(size.height / scene.height).toBeGreaterThan(scene.opensAt ?? 1);
  });
});
