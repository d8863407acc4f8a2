import { describe, expect, it } from 'vitest';
import { arrange } from './arrange.ts';

const items = ['top', 'left', 'right', 'bottom'].map((id) => ({ id, width: 100, height: 40 }));
const links = [
  ['top', 'left'],
  ['top', 'right'],
  ['left', 'bottom'],
].map(([source = '', target = '']) => ({ source, target }));

describe('arrange', () => {
  it('puts holders over what they hold', async () => {
    const places = await arrange('tiers', items, links);
    const y = (id: string) => places.get(id)?.y ?? NaN;
    expect(y('top')).toBeLessThan(y('left'));
    expect(y('left')).toBe(y('right'));
    expect(y('left')).toBeLessThan(y('bottom'));
  });

  it('leaves room for arrows and figures between a few boxes', async () => {
    const all = [...(await arrange('force', items, links)).values()];
    all.forEach((a, i) => {
      // 16 px of figure, an arrow, and line on both sides of it.
      for (const b of all.slice(i + 1))
        expect(Math.abs(a.x - b.x) >= 100 + 60 || Math.abs(a.y - b.y) >= 40 + 60).toBe(true);
    });
  });

  it.each(['tiers', 'force'] as const)(
    '%s: lets nothing overlap, and gives the same places again',
    async (arrangement) => {
      const places = await arrange(arrangement, items, links);
      const all = [...places.values()];
      all.forEach((a, i) => {
        for (const b of all.slice(i + 1)) expect(Math.abs(a.x - b.x) >= 100 || Math.abs(a.y - b.y) >= 40).toBe(true);
      });
      expect([...(await arrange(arrangement, items, links))]).toEqual([...places]);
    },
  );
});
