import { expect, test } from 'vitest';
import { betweennessOf } from './betweenness.ts';

type Link = readonly [string, string];

/** By the definition: all shortest ways between each two, walked one by one. */
function walked(nodes: readonly string[], links: readonly Link[]): Map<string, number> {
  const next = (at: string) => [...new Set(links.flatMap(([a, b]) => (a === at ? [b] : b === at ? [a] : [])))];
  const sums = new Map(nodes.map((node) => [node, 0]));
  for (const [i, from] of nodes.entries()) {
    for (const to of nodes.slice(i + 1)) {
      let ways: string[][] = [[from]];
      for (let n = 0; n < nodes.length && !ways.some((way) => way.at(-1) === to); n += 1)
        ways = ways.flatMap((way) =>
          next(way.at(-1) ?? '')
            .filter((node) => !way.includes(node))
            .map((node) => [...way, node]),
        );
      const shortest = ways.filter((way) => way.at(-1) === to);
      for (const way of shortest)
        for (const node of way.slice(1, -1)) sums.set(node, (sums.get(node) ?? 0) + 1 / shortest.length);
    }
  }
  const pairs = ((nodes.length - 1) * (nodes.length - 2)) / 2;
  return new Map([...sums].map(([node, sum]) => [node, sum / pairs]));
}

test('is what walking every shortest way gives, on twelve networks', async () => {
  // A generator with a fixed start: the same networks every time.
  let state = 7;
  const below = (n: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * n);
  };
  for (let round = 0; round < 12; round += 1) {
    const nodes = Array.from({ length: 3 + below(5) }, (_, i) => `n${String(i)}`);
    const links = Array.from({ length: 2 + below(10) }, (): Link => {
      const a = below(nodes.length);
      return [nodes[a] ?? '', nodes[(a + 1 + below(nodes.length - 1)) % nodes.length] ?? ''];
    });
    const found = await betweennessOf(nodes, links);
    for (const [node, value] of walked(nodes, links)) expect(found.get(node)).toBeCloseTo(value, 8);
  }
});

test('a reckoning that is given up ends, and one that is too large does not begin', async () => {
  const nodes = Array.from({ length: 1500 }, (_, i) => String(i));
  const links = nodes.flatMap((a, i) => nodes.slice(i + 1, i + 200).map((b): Link => [a, b]));
  const stop = new AbortController();
  const asked = betweennessOf(nodes, links, stop.signal);
  stop.abort(new Error('nobody waits'));
  await expect(asked).rejects.toThrow('nobody waits');
  const many = Array.from({ length: 10_000 }, (_, i) => String(i));
  await expect(
    betweennessOf(
      many,
      Array.from({ length: 200_001 }, (): Link => ['0', '1']),
    ),
  ).rejects.toThrow(/takes too long/);
});
