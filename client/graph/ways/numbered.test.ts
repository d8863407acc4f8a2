import { expect, test } from 'vitest';
import type { FactData } from '../../lib/facts/fact-fields.ts';
import { arrange } from '../../canvas/placing/arrange.ts';
import { overlappingBoxes, roughly } from '../plan/geometry.test-kit.ts';
import { numbered } from './numbered.ts';
import { waysScene } from './ways-scene.ts';
import type { WaysBetween } from './ways-query.ts';
import { lookedText, momentText } from './ways-words.ts';

const party = (id: string): WaysBetween['from'] =>
  ({ __typename: 'Company', id, name: id.toUpperCase(), nameLocal: null, names: [id], kind: 'COMPANY' }) as never;
const fact = (kind: FactData['kind'], from: string, to: string): FactData =>
  ({ id: `${kind}-${from}-${to}`, kind, summary: `${from} ${to}`, parties: [{ id: from }, { id: to }] }) as never;

// ann - bolt - dune held together; ann - cave - dune possibly; cave - dune stands on both pairs.
const [ann, bolt, cave, dune] = [party('ann'), party('bolt'), party('cave'), party('dune')];
const seat = { facts: [fact('SITS_ON', 'ann', 'bolt')] };
const held = { facts: [fact('HOLDS', 'dune', 'bolt')] };
const post = { facts: [fact('WORKS_FOR', 'ann', 'cave'), fact('SITS_ON', 'ann', 'cave')] };
const loan = { facts: [fact('LENDS_TO', 'cave', 'dune')] };
const ANSWER: readonly WaysBetween[] = [
  {
    from: ann,
    to: dune,
    lookedUpTo: 4,
    truncated: false,
    apart: false,
    ways: [
      { parties: [ann, bolt, dune], steps: [seat, held], heldTogether: true, day: '2007-03-31' },
      { parties: [ann, cave, dune], steps: [post, loan], heldTogether: null, day: '2008-03-31' },
    ],
  },
  {
    from: dune,
    to: cave,
    lookedUpTo: 4,
    truncated: false,
    apart: false,
    ways: [{ parties: [dune, cave], steps: [loan], heldTogether: false, day: null }],
  },
];

test('each step has one number, in the order of reading, and the best of its ways', () => {
  const { steps, pairs, parties } = numbered(ANSWER);
  expect(steps.map(({ number, from, to, standing }) => [number, from.id, to.id, standing])).toEqual([
    [1, 'ann', 'bolt', 'together'],
    [2, 'bolt', 'dune', 'together'],
    [3, 'ann', 'cave', 'possibly'],
    [4, 'cave', 'dune', 'possibly'],
  ]);
  expect(pairs.map(({ ways }) => ways.map((way) => way.steps.map(({ number }) => number)))).toEqual([
    [
      [1, 2],
      [3, 4],
    ],
    [[4]],
  ]);
  expect(pairs[1]?.ways[0]?.standing).toBe('never');
  expect(parties.map(({ id }) => id)).toEqual(['ann', 'dune', 'cave', 'bolt']);
});

test.each(['across', 'down'] as const)(
  'drawn %s, no box lies on another, and lines tell how they held',
  async (way) => {
    const scene = await waysScene(numbered(ANSWER), ['ann', 'dune', 'cave'], way, roughly, arrange);
    expect(overlappingBoxes(scene)).toEqual([]);
    expect(
      scene.lines.map(({ label, stroke, arrow, source, target }) => [label, stroke, arrow, source, target]),
    ).toEqual([
      ['1: seat', 'solid', false, 'focus/ann', 'party/bolt'],
      // Dune holds Bolt: the arrow leads from who holds.
      ['2: holding', 'solid', true, 'focus/dune', 'party/bolt'],
      ['3: seat +1', 'dashed', false, 'focus/ann', 'focus/cave'],
      ['4: loan', 'dashed', false, 'focus/cave', 'focus/dune'],
    ]);
    const at = (id: string) => scene.boxes.find((box) => box.id === id);
    const along = way === 'across' ? 'x' : 'y';
    expect(at('focus/ann')?.[along]).toBeLessThan(at('party/bolt')?.[along] ?? NaN);
    expect(at('party/bolt')?.[along]).toBeLessThan(at('focus/dune')?.[along] ?? NaN);
  },
);

test('nothing found is said with how far was looked and along what; that nothing can be is told apart', () => {
  const [pair] = numbered([{ ...ANSWER[0]!, ways: [] }]).pairs;
  const asked = { by: undefined, moment: undefined, on: '2007-03-31' } as const;
  expect(lookedText(pair!, asked)).toBe('Nothing up to 4 steps. A longer way may join them.');
  expect(lookedText({ ...pair!, lookedUpTo: 1 }, { ...asked, by: 'money', moment: 'on' })).toBe(
    'Nothing up to 1 step by loans, trades, guarantees on 31 March 2007. A longer way may join them.',
  );
  expect(lookedText({ ...pair!, apart: true }, asked)).toMatch(/^Nothing joins them: /);
  expect(lookedText(numbered(ANSWER).pairs[0]!, asked)).toBeUndefined();
});

test('of a way it is said whether it held at one moment, for certain, possibly or never', () => {
  expect(momentText({ standing: 'together', day: '2007-03-31' }, undefined)).toBe(
    'Held at one moment, first on 31 March 2007',
  );
  expect(momentText({ standing: 'possibly', day: '2008-03-31' }, undefined)).toMatch(/^Possibly at one moment/);
  expect(momentText({ standing: 'never', day: undefined }, undefined)).toMatch(/^Never at one moment/);
});
