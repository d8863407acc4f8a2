import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bendsOf, course } from '../lines/bends.ts';
import { crosses, overlaps, passesUnder } from '../lines/passing.ts';
import { separate } from './separate.ts';
import { untangle } from './untangle.ts';

const GAP = 20;
const boxAt = (id: string, x: number, y: number) => ({ id, x, y, width: 100, height: 40 });
type Box = ReturnType<typeof boxAt>;
interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Eight for a box over a line (or nearer than 6 px to it), one and a half for a crossing, one for 220 px of line or 500
 * px from the hub.
 */
function burden(boxes: readonly Box[], links: readonly Link[]): number {
  const at = new Map(boxes.map((box) => [box.id, box]));
  const degree = ({ id }: Box) => links.filter(({ source, target }) => source === id || target === id).length;
  const hub = boxes.toSorted((a, b) => degree(b) - degree(a))[0] as Box;
  const length = links
    .map(({ source, target }) => [at.get(source), at.get(target)] as [Box, Box])
    .reduce((sum, [a, b]) => sum + Math.hypot(a.x - b.x, a.y - b.y), 0);
  const far = boxes.reduce((sum, { x, y }) => sum + Math.abs(x - hub.x) / 1.45 + Math.abs(y - hub.y), 0);
  const { under, crossings } = tangles(boxes, links, 6);
  return 8 * under + 1.5 * crossings + length / 220 + far / 500;
}

function tangles(boxes: readonly Box[], links: readonly Link[], margin = 0): { under: number; crossings: number } {
  const at = new Map(boxes.map((box) => [box.id, box]));
  const ways = links.map(({ source, target }) => [at.get(source), at.get(target)] as [Box, Box]);
  return {
    under: ways.flatMap(([a, b]) => boxes.filter((box) => box !== a && box !== b && passesUnder(a, b, box, margin)))
      .length,
    crossings: ways.flatMap(([a, b], i) =>
      ways.slice(i + 1).filter(([c, d]) => new Set([a, b, c, d]).size === 4 && crosses(a, b, c, d)),
    ).length,
  };
}

describe('untangle', () => {
  it('takes a box out of the way of a line', () => {
    const boxes = [boxAt('hub', 0, 0), boxAt('near', 200, 0), boxAt('far', 420, 0)];
    const links = [
      { source: 'hub', target: 'near' },
      { source: 'hub', target: 'far' },
    ];
    expect(tangles(boxes, links).under).toBe(1);
    expect(tangles(untangle(boxes, links, GAP) as Box[], links).under).toBe(0);
  });

  it('lets thirty boxes round one stand so that lines bend round the few that are left in their way', () => {
    const ids = Array.from({ length: 30 }, (_, i) => `leaf ${String(i)}`);
    const boxes = separate(
      [boxAt('hub', 0, 0), ...ids.map((id, i) => boxAt(id, (i % 6) * 130 - 300, Math.floor(i / 6) * 70 + 80))],
      GAP,
    );
    const links = ids.map((id) => ({ source: 'hub', target: id }));
    expect(tangles(boxes as Box[], links).under).toBeGreaterThan(10);
    const after = untangle(boxes, links, GAP) as Box[];
    expect(tangles(after, links).under).toBeLessThan(4);
    const at = new Map(after.map((box) => [box.id, box]));
    const bends = bendsOf(
      at,
      links.map((link) => ({ ...link, id: link.target, labelled: false })),
    );
    for (const { source, target } of links) {
      const [a, b] = [at.get(source), at.get(target)] as [Box, Box];
      const points = course(a, b, bends.get(target) ?? 0);
      const under = after.filter(
        (box) =>
          box !== a &&
          box !== b &&
          points.some((point, i) => i > 0 && passesUnder(points[i - 1] ?? point, point, box, 0)),
      );
      expect(under.map(({ id }) => `${target} under ${id}`)).toEqual([]);
    }
  });

  it('lets nothing overlap that did not, keeps the order, is the same again, and is never a worse tangle for its length', () => {
    const graph = fc.record({
      spots: fc.uniqueArray(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -4, max: 4 })), {
        minLength: 3,
        maxLength: 14,
        selector: String,
      }),
      pairs: fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { minLength: 2, maxLength: 18 }),
    });
    fc.assert(
      fc.property(graph, ({ spots, pairs }) => {
        const boxes = spots.map(([x, y], i) => boxAt(String(i), x * 150, y * 80));
        const known = pairs
          .map(([a, b]) => ({ source: String(a % boxes.length), target: String(b % boxes.length) }))
          .filter(({ source, target }) => source !== target);
        const links = [...new Map(known.map((link) => [[link.source, link.target].sort().join(), link])).values()];
        const after = untangle(boxes, links, GAP) as Box[];
        expect(after.map(({ id }) => id)).toEqual(boxes.map(({ id }) => id));
        after.forEach((a, i) => {
          for (const b of after.slice(i + 1)) expect(overlaps(a, b, GAP - 0.01)).toBe(false);
        });
        expect(untangle(boxes, links, GAP)).toEqual(after);
        expect(burden(after, links)).toBeLessThanOrEqual(burden(boxes, links) + 0.001);
      }),
      { numRuns: 40 },
    );
  });
});
