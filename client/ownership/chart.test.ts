import { describe, expect, test } from 'vitest';
import type { Scene } from '../canvas/scene.ts';
import { apart, chartOf } from './chart.ts';
import type { OwnershipData } from './ownership-query.ts';

type Stakes = OwnershipData['stakes'];
type Edges = OwnershipData['holdings'];

const measure = (text: string, size: number) => text.length * size * 0.55;
const company = (id: string, kind: 'COMPANY' | 'BANK' | 'NOMINEE' = 'COMPANY') => ({ __typename: 'Company' as const, id, name: `${id} Corporation of a long name`, kind });
const stake = (id: string, distance: number, percent: string | null): Stakes[number] => ({
  party: company(id), distance, direct: null, stated: null, byPath: null, byPathPercent: percent, integrated: null, integratedCorrected: null, controls: null, controlVotes: null, ownerUnknown: false, chains: [],
});
const edge = (holder: string, held: string, percent: string | null): Edges[number] => ({
  id: `${holder}-${held}`, percent, percentPrinted: percent, certainty: 'CERTAIN', nominee: false, range: null,
  holder: company(holder), company: company(held),
});
const ownership = (direction: 'UP' | 'DOWN', stakes: Stakes, holdings: Edges): OwnershipData => ({
  party: company('iij'), on: '2007-03-31', knownOn: '2026-01-01', direction, stakes, holdings, rings: [], method: 'BY_PATH', unknowns: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null }, warnings: [], totalDirect: null,
  totalStakes: stakes.length, truncated: false,
});
const at = (scene: Scene, id: string) => {
  const box = scene.boxes.find((one) => one.id === `party:${id}`);
  if (!box) throw new Error(`${id} is not drawn`);
  return box;
};
const group = [stake('tech', 1, '86.1'), stake('multifeed', 1, null), stake('fs', 2, '86.1')];
const groupEdges = [edge('iij', 'tech', '86.1'), edge('iij', 'multifeed', null), edge('tech', 'fs', '100')];

describe('the chart of ownership', () => {
  test('an owner always stands above what it owns, whichever way is asked', () => {
    for (const direction of ['UP', 'DOWN'] as const) {
      const edges = direction === 'DOWN' ? groupEdges : [edge('ntt', 'iij', '24.7'), edge('state', 'ntt', '33')];
      const stakes = direction === 'DOWN' ? group : [stake('ntt', 1, '24.7'), stake('state', 2, '8.1')];
      const scene = chartOf(ownership(direction, stakes, edges), 1000, measure);
      for (const { holder, company: held } of edges) expect(at(scene, holder.id).y).toBeLessThan(at(scene, held.id).y);
    }
  });

  test('a company of the second tier stands by its owner', () => {
    const scene = chartOf(ownership('DOWN', group, groupEdges), 1000, measure);
    expect(at(scene, 'fs').x).toBe(at(scene, 'tech').x);
  });

  test('an unknown share is a dotted line with a question mark, never 0 %', () => {
    const scene = chartOf(ownership('DOWN', group, groupEdges), 1000, measure);
    expect(scene.lines.find((line) => line.id === 'iij-multifeed')?.stroke).toBe('dotted');
    const shares = scene.texts.filter((text) => text.id.endsWith(':share')).map((text) => text.text);
    expect(shares.sort()).toEqual(['100 %', '86.1 %', '?']);
  });

  test('no two boxes overlap and none leaves the chart, however many there are and however narrow it is', () => {
    for (const width of [640, 1000, 1132]) {
      for (const count of [1, 2, 9, 10, 11, 40]) {
        const many = Array.from({ length: count }, (_, index) => stake(`c${String(index)}`, 1, '1.0'));
        const scene = chartOf(ownership('UP', many, many.map(({ party }) => edge(party.id, 'iij', '1.0'))), width, measure);
        const row = scene.boxes.filter((box) => box.look !== 'focus').sort((a, b) => a.x - b.x);
        row.forEach((box, index) => {
          expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width / 2).toBeLessThanOrEqual(width);
          const next = row[index + 1];
          if (next) expect(box.x + box.width / 2).toBeLessThanOrEqual(next.x - next.width / 2);
        });
      }
    }
  });

  test('a pair that holds each other is drawn as a ring: two courses that do not cover each other, marked as a circle', () => {
    const stakes = [stake('a', 1, '30'), stake('b', 1, '20')];
    const edges = [edge('a', 'iij', '30'), edge('b', 'iij', '20'), edge('a', 'b', '5'), edge('b', 'a', '4')];
    const drawn = chartOf({ ...ownership('UP', stakes, edges), rings: [{ name: 'Ring of a, b', companies: [company('a'), company('b')] }] }, 1000, measure);
    const [there, back] = ['a-b', 'b-a'].map((id) => drawn.lines.find((line) => line.id === id));
    expect([there?.stroke, back?.stroke]).toEqual(['dashdot', 'dashdot']);
    const a = at(drawn, 'a');
    expect(there?.route?.via.every(({ y }) => y < a.y - a.height / 2)).toBe(true);
    expect(back?.route?.via.every(({ y }) => y > a.y + a.height / 2)).toBe(true);
    expect(drawn.lines.find((line) => line.id === 'a-iij')?.stroke).toBe('solid');
  });

  test('what closes a ring from a lower tier runs up beside the boxes', () => {
    const drawn = chartOf(ownership('DOWN', [stake('a', 1, '60'), stake('b', 2, '30')], [edge('iij', 'a', '60'), edge('a', 'b', '50'), edge('b', 'a', '10')]), 1000, measure);
    const back = drawn.lines.find((line) => line.id === 'b-a')?.route;
    const right = Math.max(...['a', 'b'].map((id) => at(drawn, id).x + at(drawn, id).width / 2));
    expect(back?.via.every(({ x }) => x > right)).toBe(true);
  });

  test('no more tiers than asked for are drawn', () => {
    const drawn = chartOf(ownership('DOWN', group, groupEdges), 1000, measure, { depth: 1 });
    expect(drawn.boxes.map((box) => box.id)).not.toContain('party:fs');
    expect(drawn.boxes.map((box) => box.id)).toContain('party:tech');
  });

  test('what does not fit is counted in its place', () => {
    const many = Array.from({ length: 40 }, (_, index) => stake(`c${String(index)}`, 1, '1.0'));
    const scene = chartOf(ownership('UP', many, []), 1000, measure);
    const drawn = scene.boxes.filter((box) => box.look === 'company').length;
    expect(scene.texts.find((text) => text.id === 'more:1:text')?.text).toBe(`+ ${String(40 - drawn)} more`);
  });
});

test('wishes are kept where there is room', () => {
  expect(apart([100, 300], 50, 0, 500)).toEqual([100, 300]);
  expect(apart([100, 110, 120], 50, 0, 500)).toEqual([100, 150, 200]);
  expect(apart([480, 490], 50, 0, 500)).toEqual([450, 500]);
});
