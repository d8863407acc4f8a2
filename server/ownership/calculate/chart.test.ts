import { expect, test } from 'vitest';
import { exactly } from '../../numbers/interval.ts';
import { rational } from '../../numbers/rational.ts';
import type { Company } from '../../shared/facts.ts';
import { company } from '../../../test/support/worlds/loaded-world.ts';
import { MAX_PARTIES, readChart } from './chart.ts';
import type { Edge } from '../read/edge.ts';
import type { HoldingReader } from '../read/holding-reader.ts';

test('a company with a hundred and thirty thousand holders is cut to the most parties, and says so', async () => {
  const share = rational(1n, 200_000n);
  const edges = Array.from({ length: 130_000 }, (_, i): Edge => ({
    id: `f${String(i)}`,
    view: undefined,
    holder: `h${String(i)}`,
    held: 'z',
    directness: 'DIRECT',
    share: exactly(share),
    figure: share,
    text: '0.0005 %',
    nominee: false,
  }));
  const reader: HoldingReader = {
    parties: (ids) => Promise.resolve(ids.map((id): Company => company(id))),
    holdings: (ids) => Promise.resolve(ids.map((id) => ({ edges: id === 'z' ? edges : [], stated: [] }))),
  };
  const chart = await readChart(reader, {
    focus: 'z',
    direction: 'UP',
    language: 'en',
    on: '2007-03-31',
    knownOn: '2007-03-31',
  });
  expect([chart.parties.size, chart.edges.length, chart.cut]).toEqual([MAX_PARTIES, MAX_PARTIES - 1, true]);
});
