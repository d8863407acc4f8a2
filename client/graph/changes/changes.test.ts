import { expect, test } from 'vitest';
import type { FreeAnswer, FreeFact } from '../free/free-answer.ts';
import { arrangedScene } from '../free/arranged.test-kit.ts';
import type { PlanAnswer } from '../plan/plan-answer.ts';
import { company, IIJ_2007 } from '../plan/answers.fixture.ts';
import { overlappingBoxes, roughly } from '../plan/geometry.test-kit.ts';
import { planOf } from '../plan/plan.ts';
import { zonesOf } from '../plan/zones/zones.ts';
import { arrowed } from '../../lib/change.ts';
import { changeSentence, countsText } from './change-words.ts';
import { freeUnion, labelsOf, taggedLinks } from './free-changes.ts';
import { planUnion } from './plan-changes.ts';

type Holder = PlanAnswer['holders']['edges'][number];

/** The plan of 2007 with its holders changed by hand. */
function withHolders(change: (holders: readonly Holder[]) => readonly Holder[], more = 0): PlanAnswer {
  const edges = [...change(IIJ_2007.holders.edges)];
  const heldInAll = { ...IIJ_2007.heldInAll, holders: edges.length + more };
  return { ...IIJ_2007, heldInAll, holders: { totalCount: edges.length + more, edges } };
}
const only = (id: string, patch: Partial<Holder['node']>) => (holders: readonly Holder[]) =>
  holders.map((edge) => (edge.node.holder.id === id ? { node: { ...edge.node, ...patch } } : edge));
const union = (before: PlanAnswer, after: PlanAnswer) =>
  planUnion(zonesOf(before, new Map(), '2007-03-31'), zonesOf(after, new Map(), '2007-03-31'));

const [FIRST, SECOND] = IIJ_2007.holders.edges;
const first = FIRST!.node.holder.id;

test('a day compared with itself has no changes, and draws the same rows', () => {
  const { changes, zones } = union(IIJ_2007, IIJ_2007);
  expect(changes).toEqual([]);
  expect(zones.holders.rows.map(({ party }) => party)).toEqual(
    zonesOf(IIJ_2007).holders.rows.map(({ party }) => party),
  );
});

test('who came, who went and whose share is another is told, from one day to the other and back', () => {
  const without = withHolders((holders) => holders.slice(1));
  expect(union(without, IIJ_2007).changes).toMatchObject([{ is: 'added', at: `holders/${first}` }]);
  const gone = union(IIJ_2007, without);
  expect(gone.changes).toMatchObject([{ is: 'removed', at: `holders/${first}`, subject: FIRST!.node.id }]);
  expect(gone.zones.holders.rows.map(({ party }) => party)).toContain(first);
  const grown = withHolders(only(first, { percent: '30.5', percentPrinted: '30.5' }));
  const { changes, zones } = union(IIJ_2007, grown);
  expect(changes).toMatchObject([{ is: 'changed', before: '24.7 %', after: '30.5 %' }]);
  expect(zones.holders.rows.find(({ party }) => party === first)?.figure).toBe('24.7 → 30.5 %');
});

test('a change that rounding hides is told in full', () => {
  const nearly = withHolders(only(first, { percent: '24.71', percentPrinted: '24.71' }));
  expect(union(IIJ_2007, nearly).changes).toMatchObject([{ is: 'changed', before: '24.706 %', after: '24.71 %' }]);
  const { changes } = freeUnion(graph([held('a', 'b', '24.706')]), graph([held('a', 'b', '24.71')]));
  expect(changes).toMatchObject([{ is: 'changed', before: '24.706 %', after: '24.71 %' }]);
  expect(freeUnion(graph([held('a', 'b', '24.70')]), graph([held('a', 'b', '24.7')])).changes).toEqual([]);
});

test('what is only no longer stated is told apart from what is gone', () => {
  const old = withHolders(
    only(first, { certainty: 'POSSIBLE', lastObservedOn: '2006-12-31', observedOn: '2006-12-31' }),
  );
  expect(union(IIJ_2007, old).changes).toMatchObject([{ is: 'unrestated', at: `holders/${first}` }]);
  expect(union(old, old).changes).toEqual([]);
  expect(union(old, IIJ_2007).changes).toEqual([]);
});

test('of a list that is cut, nobody is said to have come or gone', () => {
  const cut = withHolders((holders) => holders.slice(1), 1);
  expect(union(cut, IIJ_2007).changes).toEqual([]);
  expect(union(IIJ_2007, cut).changes).toEqual([]);
});

test('of a list that is cut, nobody is said to be no longer stated: what states it may be in the part that is not read', () => {
  const aged = only(first, { certainty: 'POSSIBLE', lastObservedOn: '2006-12-31', observedOn: '2006-12-31' });
  expect(union(IIJ_2007, withHolders(aged)).changes).toHaveLength(1);
  expect(union(IIJ_2007, withHolders(aged, 1)).changes).toEqual([]);
});

test('the drawing of two days has a tag at each box that changed, what is gone dashed, and no box on another', () => {
  const second = SECOND!.node.holder.id;
  const after = withHolders((holders) => only(second, { percent: '20', percentPrinted: '20' })(holders.slice(1)));
  const plan = planOf(
    after,
    { width: 1000, height: 760 },
    { measure: roughly, on: '2007-03-31', against: { answer: IIJ_2007, on: '2007-03-31' } },
  );
  const tags = plan.scene.texts
    .filter(({ tag }) => tag === true)
    .map(({ owner, text }) => `${owner ?? ''} ${text.trim()}`);
  expect(tags.sort()).toEqual([`holders/${first} −`, `holders/${second} ≠`].sort());
  expect(plan.scene.lines.find(({ id }) => id === `holders/${first}/line`)).toMatchObject({
    stroke: 'dashed',
    faint: true,
  });
  expect(plan.scene.boxes.find(({ id }) => id === `holders/${first}`)?.detail).toMatch(/^Removed\. /);
  expect(overlappingBoxes(plan.scene)).toEqual([]);
});

const held = (holder: string, of: string, percent: string, more: Partial<FreeFact> = {}): FreeFact => ({
  __typename: 'Holding',
  id: `${holder}-${of}-${percent}`,
  kind: 'HOLDS',
  summary: `${holder} holds ${percent} % of ${of}`,
  certainty: 'CERTAIN',
  parties: [{ id: holder }, { id: of }],
  percent,
  ...more,
});
const graph = (facts: readonly FreeFact[], truncated = false): FreeAnswer => {
  const ids = [...new Set(facts.flatMap(({ parties }) => parties.map(({ id }) => id)))];
  return {
    nodes: ids.map((id) => company(id, id.toUpperCase())),
    facts,
    totalNodes: ids.length,
    truncated,
    on: '2008-03-31',
  };
};

test('links of two days: the signs on the lines, the figures of both, and nothing where a day was cut', async () => {
  const before = graph([held('a', 'b', '86.1'), held('b', 'c', '50'), held('a', 'd', '10')]);
  const after = graph([
    held('a', 'b', '100'),
    held('a', 'e', '5'),
    held('a', 'd', '10', { certainty: 'POSSIBLE', lastObservedOn: '2007-03-31' }),
  ]);
  const { answer, changes } = freeUnion(before, after);
  expect(changes.map(({ is, at, before: was, after: now }) => [is, at, was, now])).toEqual([
    ['changed', 'a holding b', '86.1 %', '100 %'],
    ['added', 'a holding e', undefined, '5 %'],
    ['unrestated', 'a holding d', undefined, '10 %'],
    ['removed', 'b holding c', '50 %', undefined],
  ]);
  for (const arrangement of ['tiers', 'force'] as const) {
    const arranged = await arrangedScene(answer, 'a', arrangement, roughly, undefined, undefined, labelsOf(changes));
    const scene = taggedLinks(arranged, changes, false);
    const labels = scene.texts.filter(({ patch }) => patch).map(({ text }) => text);
    expect(labels).toEqual(expect.arrayContaining(['86.1 → 100 %', '+ 5 %', '… 10 %', '− 50 %']));
    expect(scene.lines.filter(({ stroke }) => stroke === 'dashed')).toHaveLength(1);
  }
  const cut = freeUnion({ ...before, truncated: true }, { ...after, truncated: true });
  expect(cut.changes.map(({ is }) => is)).toEqual(['changed', 'unrestated']);
});

test('what stands on a line of two days touches no box and no other figure', async () => {
  // A row of twelve beside each other, each with a share of the next three: short lines with long figures.
  const shares = (by: number) =>
    Array.from({ length: 12 }, (_, i) => i).flatMap((i) =>
      [1, 2, 3].map((step) =>
        held(`p${String(i)}`, `p${String((i + step) % 12)}`, `${String(10 + i + by)}.${String(step)}`),
      ),
    );
  const { answer, changes } = freeUnion(graph(shares(0)), graph(shares(7)));
  expect(changes).toHaveLength(36);
  for (const arrangement of ['tiers', 'force'] as const) {
    const arranged = await arrangedScene(answer, 'p0', arrangement, roughly, undefined, undefined, labelsOf(changes));
    const { boxes, texts } = taggedLinks(arranged, changes, false);
    const figures = texts
      .filter(({ patch }) => patch)
      .map(({ x, y, text }) => ({ x, y, width: roughly(text, 11, true) + 6, height: 15 }));
    expect(figures.length).toBeGreaterThan(0);
    const touching = figures.filter((figure, i) =>
      [...boxes, ...figures.slice(i + 1)].some(
        (one) =>
          Math.abs(one.x - figure.x) < (one.width + figure.width) / 2 - 0.5 &&
          Math.abs(one.y - figure.y) < (one.height + figure.height) / 2 - 0.5,
      ),
    );
    expect(touching).toEqual([]);
  }
});

test('in words', () => {
  expect(arrowed('86.1 %', '100 %')).toBe('86.1 → 100 %');
  expect(arrowed('?', '24.7 %')).toBe('? → 24.7 %');
  expect(arrowed('¥2,000 m', '¥700 m')).toBe('¥2,000 → ¥700 m');
  expect(arrowed('¥2,000百万', '¥700百万')).toBe('¥2,000 → ¥700百万');
  expect(arrowed('¥2,000百万', '¥7億')).toBe('¥2,000百万 → ¥7億');
  expect(changeSentence({ is: 'changed', before: '1 %', after: undefined })).toBe(
    'Changed from 1 % to nothing stated.',
  );
  expect(countsText([])).toBe('Nothing that is drawn changed');
});
