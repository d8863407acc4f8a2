import { expect, test } from 'vitest';
import type { InterlockPair, Role } from '../interlocks-query.ts';
import { companiesOf, companiesTogether } from './pair-companies.ts';
import { pairScene } from './pair-scene.ts';

const company = (id: string) => ({
  __typename: 'Company' as const,
  reading: null,
  id,
  name: id,
  kind: 'COMPANY' as const,
});
const role = (title: string, fields: Partial<Role> = {}): Role => ({
  __typename: 'Seat',
  id: title,
  summary: title,
  from: null,
  to: null,
  observedOn: null,
  lastObservedOn: '2007-03-31',
  certainty: 'CERTAIN',
  basis: 'STATED',
  note: null,
  citations: [],
  title,
  outside: false,
  board: { kind: 'DIRECTORS', name: 'Board' },
  ...fields,
});
const pair = (of: string, other: string, people: InterlockPair['people']): InterlockPair => ({
  of: company(of),
  company: company(other),
  people,
});
const shared = (id: string, here: Role, there: Role): InterlockPair['people'][number] => ({
  person: { __typename: 'Person', reading: null, id, name: id },
  here: [here],
  there: [there],
});
const pairs = [
  pair('a', 'b', [shared('ann', role('Chair'), role('Director'))]),
  pair('b', 'c', [
    shared('ben', role('Director'), role('Auditor')),
    shared('cid', role('Director', { certainty: 'POSSIBLE' }), role('Director')),
  ]),
  pair('b', 'd', [shared('dan', role('Director', { certainty: 'POSSIBLE' }), role('President'))]),
];

test('companies stand by how many others they share with, then by name', () => {
  expect(companiesOf(pairs).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd']);
});

test('in the matrix those stand together that share with each other', () => {
  const two = (of: string, other: string) => pair(of, other, [shared('ann', role('Chair'), role('Director'))]);
  const ids = (of: readonly InterlockPair[]) => companiesTogether(of).map(({ id }) => id);
  // p shares with q, r and s, of whom q and s share too; h, x and y each with the two others.
  const rings = [
    two('p', 'q'),
    two('r', 'p'),
    two('p', 's'),
    two('s', 'q'),
    two('h', 'x'),
    two('x', 'y'),
    two('y', 'h'),
  ];
  expect(companiesOf(rings).map(({ id }) => id)).toEqual(['p', 'h', 'q', 's', 'x', 'y', 'r']);
  expect(ids(rings)).toEqual(['p', 'q', 's', 'r', 'h', 'x', 'y']);
  expect(ids([])).toEqual([]);
});

test('a line says the roles of the one they share, or how many; faint when all of them were last stated earlier', async () => {
  const scene = await pairScene(
    pairs,
    (text) => text.length * 5,
    (_, items) => Promise.resolve(new Map(items.map(({ id }, i) => [id, { x: i * 300, y: 0 }]))),
  );
  expect(scene.lines.map(({ id, label, stroke }) => [id, label, stroke])).toEqual([
    ['a b', 'Chair / Director', 'solid'],
    ['b c', '2 people', 'solid'],
    ['b d', 'Director / President', 'sparse'],
  ]);
  expect(scene.lines[1]?.detail).toBe('ben: Director at b, Auditor at c; cid: Director at b, Director at c');
  // All boxes lie within the scene.
  for (const box of scene.boxes) {
    expect(box.x - box.width / 2).toBeGreaterThan(scene.origin.x);
    expect(box.x + box.width / 2).toBeLessThan(scene.origin.x + scene.width);
  }
});

test('a role that would lie under a box gives way to the number of people, and to nothing where even that has no room', async () => {
  const labelAt = async (x: number, y: number) => {
    const scene = await pairScene(
      [pair('a', 'b', [shared('ann', role('Chair'), role('Director'))])],
      (text) => text.length * 5,
      () =>
        Promise.resolve(
          new Map([
            ['party:a', { x: 0, y: 0 }],
            ['party:b', { x, y }],
          ]),
        ),
    );
    return scene.lines[0]?.label;
  };
  // Boxes of 150 by 36, 8 free: 16 letters of 5 need 80, the number of people needs 40.
  expect(await labelAt(238, 0)).toBe('Chair / Director');
  expect(await labelAt(237, 0)).toBe('1 person');
  expect(await labelAt(198, 20)).toBe('1 person');
  expect(await labelAt(197, 0)).toBe('');
  // Far enough above each other nothing lies in the way: 2 × (18 + 9).
  expect(await labelAt(150, 53)).toBe('');
  expect(await labelAt(150, 54)).toBe('Chair / Director');
});
