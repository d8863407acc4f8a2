import { describe, expect, it } from 'vitest';
import { pointsOn } from '../lines/curve.ts';
import { course } from '../lines/bends.ts';
import type { Point } from '../scene.ts';
import type { CardsLaid, CardsProblem } from './cards-problem.ts';
import { layCards } from './lay-cards.ts';

const CARD = { width: 110, height: 44 };
const FIGURE = { width: 46, height: 16 };

/**
 * A hub that holds so many, of which the first few hold others of them; held by one party, and by a second hub with 20
 * of its own.
 */
function hubOf(count: number, crossing: number, more: Partial<CardsProblem> = {}): CardsProblem {
  const held = Array.from({ length: count }, (_, i) => `c${String(i)}`);
  const others = Array.from({ length: 20 }, (_, i) => `d${String(i)}`);
  const link = (source: string, target: string) => ({
    id: `${source} ${target}`,
    source,
    target,
    figure: FIGURE.width,
  });
  return {
    arrangement: 'force',
    items: ['top', 'hub', 'second', ...held, ...others].map((id) => ({ id, ...CARD })),
    links: [
      link('top', 'hub'),
      link('second', 'hub'),
      ...held.map((id) => link('hub', id)),
      ...others.map((id) => link('second', id)),
      ...held.slice(0, crossing).map((id, i) => link(id, held[count - 1 - ((i * 3) % (count - crossing))] ?? id)),
    ],
    kept: new Map(),
    began: new Set(),
    columns: true,
    hurried: false,
    ...more,
  };
}

interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}
const meet = (a: Rect, b: Rect) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

/** Every pixel of a line as it is drawn. */
function pixels({ items, links }: CardsProblem, { places, ways }: CardsLaid) {
  const boxes = new Map(items.map((item) => [item.id, { ...item, ...places.get(item.id)! }]));
  return links.map((link) => {
    const way = ways.get(link.id)!;
    const [from, to] = [boxes.get(link.source)!, boxes.get(link.target)!];
    const corners = way.route ? pointsOn(way.route, 40) : course(from, to, way.bend ?? 0);
    const points = corners.slice(1).flatMap((b, i) => {
      const a = corners[i]!;
      const steps = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y)));
      return Array.from({ length: steps + 1 }, (_, s) => ({
        x: a.x + ((b.x - a.x) * s) / steps,
        y: a.y + ((b.y - a.y) * s) / steps,
      }));
    });
    return { link, points, figure: way.figure && { ...way.figure, ...FIGURE } };
  });
}

function faults(problem: CardsProblem, laid: CardsLaid) {
  const boxes = problem.items.map((item) => ({ ...item, ...laid.places.get(item.id)! }));
  const lines = pixels(problem, laid);
  const inside = ({ x, y }: Point, box: Rect) => meet({ x, y, width: 0, height: 0 }, box);
  const overlapping = boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (meet(a, b) ? [`${a.id} on ${b.id}`] : [])),
  );
  const behind = lines.flatMap(({ link, points }) =>
    boxes.flatMap((box) =>
      box.id !== link.source && box.id !== link.target && points.some((at) => inside(at, box))
        ? [`${link.id} behind ${box.id}`]
        : [],
    ),
  );
  const stacked = lines.flatMap(({ link, figure }, i) => {
    if (!figure) return [];
    const on = boxes.flatMap((box) => (meet(figure, box) ? [`figure of ${link.id} on ${box.id}`] : []));
    const over = lines
      .slice(i + 1)
      .flatMap((other) =>
        other.figure && meet(figure, other.figure) ? [`figures of ${link.id} and ${other.link.id}`] : [],
      );
    return [...on, ...over];
  });
  const astray = lines.flatMap(({ link, figure, points }) => {
    if (!figure) return [];
    const far = (all: readonly Point[]) => Math.min(...all.map(({ x, y }) => Math.hypot(x - figure.x, y - figure.y)));
    const own = far(points);
    // Its own line runs through it, and every other passes beside it.
    return [
      ...(own > 2 ? [`figure of ${link.id} ${own.toFixed(0)} from its line`] : []),
      ...lines.flatMap((other) =>
        other.link.id !== link.id && other.points.some((at) => inside(at, figure))
          ? [`${other.link.id} behind the figure of ${link.id}`]
          : [],
      ),
    ];
  });
  // A figure without a place of its own is left out: hardly any.
  const missing = lines.filter(({ figure }) => !figure).length > lines.length / 10 ? ['more than a tenth'] : [];
  return { overlapping, behind, stacked, astray, missing };
}
const NONE = { overlapping: [], behind: [], stacked: [], astray: [], missing: [] };

describe.each(['force', 'tiers'] as const)('a drawing with a hub, by %s', (arrangement) => {
  it.each([
    [40, 0],
    [40, 6],
    [76, 0],
    [76, 10],
  ])(
    'of %i, %i of which hold others: lines pass behind no box, and every percentage stands alone on its own line',
    async (count, crossing) => {
      const problem = hubOf(count, crossing, { arrangement });
      expect(faults(problem, await layCards(problem))).toEqual(NONE);
    },
  );

  it('is the same again', async () => {
    const problem = hubOf(40, 6, { arrangement });
    expect(await layCards(problem)).toEqual(await layCards(problem));
  });

  it('keeps what stands while some leave and others come, who then stand in line', async () => {
    const before = hubOf(40, 0, { arrangement });
    const first = await layCards(before);
    const kept = first.places;
    const gone = new Set(['c3', 'c17']);
    const after = {
      ...before,
      items: [...before.items.filter(({ id }) => !gone.has(id)), ...['n0', 'n1', 'n2'].map((id) => ({ id, ...CARD }))],
      links: [
        ...before.links.filter(({ target }) => !gone.has(target)),
        ...['n0', 'n1', 'n2'].map((id) => ({ id: `hub ${id}`, source: 'hub', target: id, figure: FIGURE.width })),
      ],
      kept,
    };
    const next = await layCards(after);
    for (const { id } of before.items) if (!gone.has(id)) expect(next.places.get(id)).toEqual(kept.get(id));
    const columns = new Set(before.items.filter(({ id }) => id.startsWith('c')).map(({ id }) => kept.get(id)?.x));
    for (const id of ['n0', 'n1', 'n2']) expect(columns.has(next.places.get(id)?.x)).toBe(true);
    // Who left made room for two of them.
    const freed = ['c3', 'c17'].map((id) => kept.get(id));
    expect(['n0', 'n1'].map((id) => next.places.get(id))).toEqual(expect.arrayContaining(freed));
    expect(faults(after, next)).toEqual(NONE);
  });
});

it('a hub that is opened in a drawing has its cards in one block beside what stands', async () => {
  const whole = hubOf(76, 0);
  const began = new Set(['top', 'hub', 'second']);
  const laid = await layCards({ ...whole, began });
  const alone = await layCards({
    ...whole,
    items: whole.items.filter(({ id }) => began.has(id)),
    links: whole.links.filter(({ source, target }) => began.has(source) && began.has(target)),
  });
  for (const id of began) expect(laid.places.get(id)).toEqual(alone.places.get(id));
  expect(faults(whole, laid)).toEqual(NONE);
});

it('fifteen that are linked with one alone stand as ever, sixteen in columns', async () => {
  const straight = async (count: number) => {
    const { ways } = await layCards(hubOf(count, 0));
    return Array.from({ length: count }, (_, i) => ways.get(`hub c${String(i)}`)?.route?.corners === true).filter(
      Boolean,
    ).length;
  };
  // Who holds the hub is linked with it alone too.
  expect(await straight(15)).toBe(15);
  expect(await straight(14)).toBe(0);
});

it('in a hurry nothing overlaps and no line passes behind a box', async () => {
  const problem = hubOf(40, 6, { hurried: true });
  const { overlapping, behind } = faults(problem, await layCards(problem));
  expect([overlapping, behind]).toEqual([[], []]);
});
