import { describe, expect, test } from 'vitest';
import type { PlanHolding } from '../plan-answer.ts';
import { company, holding, IIJ, IIJ_2007 } from '../answers.fixture.ts';
import { holdersZone } from './holders-zone.ts';

test('a holder that holds through another says so, and its line is no solid one', () => {
  const technology = company('iij-technology', 'IIJ Technology Inc.');
  const answer = {
    ...IIJ_2007,
    holders: {
      totalCount: 2,
      edges: [
        { node: { ...holding('own', { percent: '100', direct: 'DIRECT' }), holder: technology } },
        { node: { ...holding('through', { percent: '86.1', direct: 'INDIRECT' }), holder: IIJ } },
      ],
    },
  };
  const { rows } = holdersZone(answer, () => 0);
  expect(rows.map(({ party, subtitles, stroke }) => [party, subtitles[0], stroke])).toEqual([
    ['iij-technology', 'company', 'solid'],
    ['iij', 'company, indirect', 'dashed'],
  ]);
});

describe('the heading', () => {
  const named = (nodes: readonly PlanHolding[], totalCount = nodes.length) =>
    holdersZone(
      {
        ...IIJ_2007,
        sharesOutstanding: null,
        holders: {
          totalCount,
          edges: nodes.map((node, i) => ({
            node: { ...node, holder: company(node.block ?? `h${String(i)}`, `H${String(i)}`) },
          })),
        },
      },
      () => 0,
    ).totals.map(({ text }) => text);

  test('adds no indirect holding to those it is made of, no votes to capital', () => {
    expect(named([holding('a', { percent: '100' }), holding('b', { percent: '100', direct: 'INDIRECT' })])).toEqual([
      '2 holders',
      '100 % named',
    ]);
    expect(named([holding('a', { percent: '70' }), holding('b', { percent: '60', interest: 'VOTES' })])).toEqual([
      '2 holders',
      '70 % named',
    ]);
    expect(named([holding('a', { percent: '70' }), holding('b', { interest: 'BOARD_APPOINTMENT' })])).toEqual([
      '2 holders',
      '70 % named',
    ]);
  });

  test('counts a block that several report once, and two accounts of one holder as two', () => {
    const of = (id: string, more: Partial<PlanHolding>) => ({
      node: { ...holding(id, more), holder: company('x', 'X') },
    });
    const block = (id: string) => holding(id, { percent: '40', block: '13g' });
    const edges = ['fund', 'manager'].map((id) => ({ node: { ...block(id), holder: company(id, id) } }));
    const totals = (list: typeof edges) =>
      holdersZone(
        { ...IIJ_2007, sharesOutstanding: null, holders: { totalCount: 2, edges: list } },
        () => 0,
      ).totals.map(({ text }) => text);
    expect(totals(edges)).toEqual(['2 holders', '40 % named']);
    expect(totals([of('a', { percent: '30', account: '1' }), of('b', { percent: '25', account: '2' })])).toEqual([
      '1 holder',
      '55 % named',
    ]);
    expect(totals([of('a', { percent: '30' }), of('b', { percent: '25' })])).toEqual(['1 holder', '30 % named']);
  });

  test('counts what was stated last where an earlier figure beside it would make more than the whole', () => {
    const told = (day: string, certainty: 'CERTAIN' | 'POSSIBLE', percent: string) =>
      holding(`${day} ${percent}`, { percent, certainty, observedOn: day, lastObservedOn: day });
    const old = told('2006-03-31', 'POSSIBLE', '60');
    expect(named([told('2007-03-31', 'CERTAIN', '70'), old])[1]).toBe('70 % named');
    expect(named([told('2007-03-31', 'POSSIBLE', '70'), old])[1]).toBe('70 % named');
    // Together they are the whole, and no more.
    expect(named([told('2007-03-31', 'CERTAIN', '40'), old])[1]).toBe('100 % named');
    // Of one day they contradict each other, and that is shown.
    expect(named([told('2007-03-31', 'CERTAIN', '70'), told('2007-03-31', 'CERTAIN', '60')])[1]).toBe('130 % named');
  });

  test('counts all holders and not those that are loaded', () => {
    expect(named([holding('a', { percent: '70' })], 700)).toEqual(['700 holders', 'at least 70 % named']);
  });
});
