import { expect, test } from 'vitest';
import { link, ownership, stake } from '../stakes/stake.fixture.ts';
import { chartOf } from './chart-scene.ts';

const measure = (text: string, size: number) => text.length * size * 0.55;

/** Half directly held, the others below them, some held by two, some of another tier: two days in one chart. */
function crowded(count: number, width: number) {
  const half = Math.floor(count / 2);
  const stakes = Array.from({ length: count }, (_, i) =>
    stake(`c${String(i)}`, { distance: i < half ? 1 : i < count * 0.8 ? 2 : 3 + (i % 5), byPathPercent: '60.0' }),
  );
  const links = stakes.flatMap((_, i) => [
    link(
      i < half ? 'iij' : `c${String((i * 7) % half)}`,
      `c${String(i)}`,
      `${String(51 + (i % 49))}.${String(i % 10)}`,
    ),
    ...(i % 9 === 4 && i > 10 ? [link(`c${String(i - 5)}`, `c${String(i)}`, '12.5')] : []),
    ...(i % 13 === 3 ? [link(`c${String(i)}`, `c${String((i * 3 + 1) % count)}`, '3.25')] : []),
  ]);
  const opened = new Map(Array.from({ length: 9 }, (_, i) => [i, 40] as const));
  const changes = new Map(
    links
      .filter((_, i) => i % 3 === 0)
      .map(({ holder, company }) => [
        `${holder.id} ${company.id}`,
        { is: 'changed' as const, text: '51.25 → 100 %', told: '' },
      ]),
  );
  return chartOf(ownership('DOWN', stakes, links), width, measure, { opened, changes });
}

test.each([
  [60, 960],
  [200, 340],
  [200, 1380],
  [400, 340],
])('of %i parties in %i pixels no share touches a box or another share, and nearly all are said', (count, width) => {
  const { boxes, texts, lines } = crowded(count, width);
  expect(boxes.length).toBeGreaterThan(count * 0.9);
  const shares = texts
    .filter(({ id }) => id.endsWith(':share'))
    .map(({ id, x, y, text, size }) => ({ id, x, y, width: measure(text, size), height: 12 }));
  const touching = shares.filter((share, i) =>
    [...boxes, ...shares.slice(i + 1)].some(
      (one) =>
        Math.abs(one.x - share.x) < (one.width + share.width) / 2 &&
        Math.abs(one.y - share.y) < (one.height + share.height) / 2,
    ),
  );
  expect(touching).toEqual([]);
  expect(shares.length).toBeGreaterThan(lines.length * 0.97);
});
