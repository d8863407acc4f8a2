import { describe, expect, it } from 'vitest';
import { layOut } from './lay-out.ts';
import { network } from './problem.fixture.ts';
import type { LaidOut, LayoutProblem } from './layout-problem.ts';

function laid(problem: LayoutProblem, stopping = () => false): LaidOut {
  const work = layOut(problem, stopping);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Pairs of boxes whose squares meet, by looking at every pair. */
function meeting({ radii }: LayoutProblem, { places }: LaidOut): string[] {
  const pairs: string[] = [];
  for (let i = 0; i < radii.length; i += 1)
    for (let j = i + 1; j < radii.length; j += 1) {
      const both = (radii[i] ?? 0) + (radii[j] ?? 0);
      const apart =
        Math.abs((places[2 * i] ?? 0) - (places[2 * j] ?? 0)) >= both ||
        Math.abs((places[2 * i + 1] ?? 0) - (places[2 * j + 1] ?? 0)) >= both;
      if (!apart) pairs.push(`${String(i)} and ${String(j)}`);
    }
  return pairs;
}

/** Lines with a point, taken every pixel along them, inside a box that is neither of their ends. */
function behindBoxes({ radii, links }: LayoutProblem, { places, turns, ways }: LaidOut): string[] {
  const found: string[] = [];
  let used = 0;
  for (let link = 0; 2 * link < links.length; link += 1) {
    const [from, to] = [links[2 * link] ?? 0, links[2 * link + 1] ?? 0];
    const count = 2 * (turns[link] ?? 0);
    const points = [
      places[2 * from] ?? 0,
      places[2 * from + 1] ?? 0,
      ...ways.slice(used, used + count),
      places[2 * to] ?? 0,
      places[2 * to + 1] ?? 0,
    ];
    used += count;
    for (let k = 0; k + 3 < points.length; k += 2) {
      const [ax, ay, bx, by] = [points[k] ?? 0, points[k + 1] ?? 0, points[k + 2] ?? 0, points[k + 3] ?? 0];
      const steps = Math.ceil(Math.hypot(bx - ax, by - ay));
      for (let s = 0; s <= steps; s += 1) {
        const [x, y] = [ax + ((bx - ax) * s) / (steps || 1), ay + ((by - ay) * s) / (steps || 1)];
        for (let i = 0; i < radii.length; i += 1) {
          if (i === from || i === to) continue;
          const r = radii[i] ?? 0;
          if (Math.abs(x - (places[2 * i] ?? 0)) < r && Math.abs(y - (places[2 * i + 1] ?? 0)) < r)
            found.push(`${String(from)}–${String(to)} behind ${String(i)}`);
        }
      }
    }
  }
  return [...new Set(found)];
}

describe('a layout of many', () => {
  it.each([2, 151, 500])(
    'gives %i boxes places of their own, and no line passes behind a box that is not its end',
    (count) => {
      const problem = network(count);
      const done = laid(problem);
      expect(meeting(problem, done)).toEqual([]);
      expect(behindBoxes(problem, done)).toEqual([]);
    },
  );

  it('is the same for the same input', () => {
    expect(laid(network(200))).toEqual(laid(network(200)));
  });

  it('leaves what has its place where it is, and puts what is new beside it', () => {
    const before = laid(network(180));
    const more = network(190);
    more.kept.set(before.places);
    const after = laid(more);
    expect(after.places.slice(0, 360)).toEqual(before.places);
    expect(meeting(more, after)).toEqual([]);
    expect(behindBoxes(more, after)).toEqual([]);
  });

  it('can be stopped at once, and then still has no two boxes in one place', () => {
    const problem = network(300);
    const done = laid(problem, () => true);
    expect(done.stopped).toBe(true);
    expect(meeting(problem, done)).toEqual([]);
    expect(laid(network(160)).stopped).toBe(false);
  });

  it('finds a way for each line across thousands of boxes, none of it behind one of them', () => {
    // 60 by 60 boxes in rows, each row shifted against the one before; lines from side to side and from corner to
    // corner.
    const side = 60;
    const at = (column: number, row: number) => row * side + column;
    const kept = new Float32Array(2 * side * side);
    for (let i = 0; i < side * side; i += 1)
      kept.set([(i % side) * 75 + (Math.floor(i / side) % 3) * 25, Math.floor(i / side) * 60], 2 * i);
    const links = [
      ...Array.from({ length: 12 }, (_, k) => [at(0, 5 * k), at(side - 1, side - 1 - 5 * k)]),
      [at(0, 0), at(side - 1, side - 1)],
    ].flat();
    const problem: LayoutProblem = {
      radii: new Float32Array(side * side).fill(9),
      kept,
      links: Uint32Array.from(links),
      root: 0,
    };
    const done = laid(problem);
    expect(done.blocked).toBe(0);
    expect(behindBoxes(problem, done)).toEqual([]);
  });

  it.each([
    // A square of 52 × 52 around zero, and a line at 45 degrees 2 pixels inside its corner at (26, 26), just outside
    // with less than the 3 pixels that are kept free, and with more.
    ['through a corner', 24, true],
    ['too near to a corner', 28, true],
    ['past a corner', 30, false],
  ])('goes round a large box with a line %s', (_, corner, turns) => {
    const problem: LayoutProblem = {
      radii: Float32Array.from([9, 26, 9]),
      kept: Float32Array.from([corner - 150, corner + 150, 0, 0, corner + 150, corner - 150]),
      links: Uint32Array.from([0, 2]),
      root: 0,
    };
    const done = laid(problem);
    expect((done.turns[0] ?? 0) > 0).toBe(turns);
    expect(done.blocked).toBe(0);
    expect(behindBoxes(problem, done)).toEqual([]);
  });

  it('takes boxes without links, and none', () => {
    const alone: LayoutProblem = {
      radii: new Float32Array(160).fill(9),
      kept: new Float32Array(320).fill(NaN),
      links: new Uint32Array(0),
      root: 0,
    };
    expect(meeting(alone, laid(alone))).toEqual([]);
    expect(
      laid({ radii: new Float32Array(0), kept: new Float32Array(0), links: new Uint32Array(0), root: 0 }).places,
    ).toHaveLength(0);
  });

  it('in tiers, stands holders above what they hold, but for the holding that closes a circle', () => {
    // 160 boxes: a tree, every fifth held by a second one, and one holding that leads back to the top.
    const ends: number[] = [];
    for (let i = 1; i < 160; i += 1) {
      ends.push(Math.floor((i - 1) / 4), i);
      if (i % 5 === 0) ends.push(Math.floor(i / 7), i);
    }
    const tree: LayoutProblem = {
      radii: new Float32Array(160).fill(9),
      kept: new Float32Array(320).fill(NaN),
      links: Uint32Array.from([...ends, 159, 0]),
      root: 0,
      tiers: true,
    };
    const done = laid(tree);
    const y = (i: number) => done.places[2 * i + 1] ?? NaN;
    const up = ends.filter((_, k) => k % 2 === 0).filter((holder, k) => y(holder) >= y(ends[2 * k + 1] ?? 0));
    expect(up).toEqual([]);
    expect(y(159)).toBeGreaterThan(y(0));
    expect(meeting(tree, done)).toEqual([]);
    expect(behindBoxes(tree, done)).toEqual([]);
    expect(laid(tree)).toEqual(done);

    // Another is held by the top: it goes below it, and what stands stays.
    const more: LayoutProblem = {
      ...tree,
      radii: new Float32Array(161).fill(9),
      kept: Float32Array.from([...done.places, NaN, NaN]),
      links: Uint32Array.from([...tree.links, 0, 160]),
    };
    const after = laid(more);
    expect(after.places.slice(0, 320)).toEqual(done.places);
    expect(after.places[321] ?? NaN).toBeGreaterThan(y(0));
    expect(meeting(more, after)).toEqual([]);
    expect(behindBoxes(more, after)).toEqual([]);
  });
});
