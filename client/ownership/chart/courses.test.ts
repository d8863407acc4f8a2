import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointsOn } from '../../canvas/lines/curve.ts';
import { overlaps, passesUnder } from '../../canvas/lines/passing.ts';
import type { Scene } from '../../canvas/scene.ts';
import { chartOf } from './chart-scene.ts';
import type { ChartLink } from '../ownership-query.ts';
import { link, ownership, ring, stake } from '../stakes/stake.fixture.ts';

const measure = (text: string, size: number) => text.length * size * 0.55;

/**
 * Every line that passes through the inside of a box that is neither of its ends, on the curve that the canvas draws.
 */
function crossed(scene: Scene): readonly string[] {
  return scene.lines.flatMap((line) => {
    if (line.route === undefined) return [`${line.id} has no course`];
    const points = pointsOn(line.route, 24);
    const ends = [line.source, line.target ?? line.source];
    return scene.boxes
      .filter((box) => !ends.includes(box.id.replace(/^party:/, '')))
      .filter((box) => points.some((point, i) => i > 0 && passesUnder(points[i - 1] ?? point, point, box, -0.5)))
      .map((box) => `${line.id} through ${box.id}`);
  });
}

/** Every share that covers a box, and every one that is drawn outside the chart. */
function misplaced(scene: Scene): readonly string[] {
  return scene.texts
    .filter(({ id }) => id.endsWith(':share'))
    .flatMap((text) => {
      const place = { x: text.x, y: text.y, width: measure(text.text, text.size), height: text.size };
      const inside =
        place.x - place.width / 2 >= -1 &&
        place.x + place.width / 2 <= scene.width + 1 &&
        place.y > 0 &&
        place.y < scene.height;
      return [
        ...scene.boxes.filter((box) => overlaps(place, box, 0)).map((box) => `${text.id} on ${box.id}`),
        ...(inside ? [] : [`${text.id} outside`]),
      ];
    });
}

const WIDTHS = [358, 640, 860, 1132, 1300];
const held = (direction: 'UP' | 'DOWN', id: string, other: string, fields: Partial<ChartLink> = {}) =>
  direction === 'UP' ? link(id, other, '1.0', fields) : link(other, id, '1.0', fields);

describe('the lines of a chart', () => {
  test.each(['UP', 'DOWN'] as const)(
    'pass behind no box where a tier has several rows, %s, whatever the width and the number',
    (direction) => {
      for (const width of WIDTHS) {
        for (const count of [1, 6, 10, 11, 13, 18, 20, 21, 60]) {
          for (const opened of [new Map<number, number>(), new Map([[1, 2]])]) {
            const stakes = Array.from({ length: count }, (_, i) =>
              stake(`c${String(i)}`, i % 3 === 0 ? { controls: 'CERTAIN' } : {}),
            );
            const scene = chartOf(
              ownership(
                direction,
                stakes,
                stakes.map(({ party }) => held(direction, party.id, 'iij')),
              ),
              width,
              measure,
              { opened },
            );
            expect(crossed(scene)).toEqual([]);
            expect(misplaced(scene)).toEqual([]);
          }
        }
      }
    },
  );

  test('pass behind no box whoever holds whom: across tiers, within one, in circles, up again and round themselves', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('UP', 'DOWN'),
        fc.constantFrom(...WIDTHS),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 45 }),
        fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 50 }),
        fc.boolean(),
        (direction, width, distances, ties, circle) => {
          const ids = ['iij', ...distances.map((_, i) => `c${String(i)}`)];
          const stakes = distances.map((distance, i) => stake(ids[i + 1] ?? '', { distance }));
          const between = ties.map(([a, b], i) => {
            const [one, other] = [ids[a % ids.length] ?? '', ids[b % ids.length] ?? ''];
            return link(one, other, '1.0', {
              holding: { id: `tie-${String(i)}`, certainty: 'CERTAIN', direct: 'DIRECT', percent: '1.0' },
            });
          });
          const links = [
            ...stakes.filter(({ distance }) => distance === 1).map(({ party }) => held(direction, party.id, 'iij')),
            ...between,
          ];
          const rings = circle && ids.length > 3 ? [ring(...ids.slice(1, 4))] : [];
          const scene = chartOf(ownership(direction, stakes, links, rings), width, measure);
          expect(crossed(scene)).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });

  test('of one gap stand apart where there is room', () => {
    const stakes = Array.from({ length: 18 }, (_, i) => stake(`c${String(i)}`));
    const scene = chartOf(
      ownership(
        'UP',
        stakes,
        stakes.map(({ party }) => link(party.id, 'iij', '1.0')),
      ),
      1132,
      measure,
    );
    const nearest = Math.max(...scene.boxes.filter(({ id }) => id !== 'party:iij').map(({ y }) => y));
    const passing = scene.lines
      .flatMap(({ route }) => {
        if (route === undefined || route.start.y >= nearest) return [];
        const at = pointsOn(route, 24).find(({ y }) => y >= nearest);
        return at ? [at.x] : [];
      })
      .sort((a, b) => a - b);
    expect(passing.length).toBeGreaterThan(6);
    for (const [i, x] of passing.slice(1).entries()) expect(x - (passing[i] ?? 0)).toBeGreaterThan(3);
  });
});
