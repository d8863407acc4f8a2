import { describe, expect, test } from 'vitest';
import type { PlanHeldInAll } from '../plan-answer.ts';
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

test('of several statements of one holder the figure is that of now, not the largest', () => {
  const on = '2021-06-30';
  const stated = (id: string, percent: string, day: string, certainty: 'CERTAIN' | 'POSSIBLE') => ({
    node: {
      ...holding(id, { percent, certainty, lastObservedOn: day, observedOn: day }),
      holder: company(id.slice(0, 4), 'X'),
    },
  });
  const edges = [
    // Less than the year before, and certainly so on the day.
    stated('west-2020', '3.2', '2020-03-31', 'POSSIBLE'),
    stated('west-2021', '2.1', on, 'CERTAIN'),
    // Nothing is certain: what was stated last.
    stated('east-2021', '1.5', '2021-03-31', 'POSSIBLE'),
    stated('east-2020', '7.7', '2020-03-31', 'POSSIBLE'),
    // What is stated after the day says nothing of it.
    stated('gulf-2022', '9', '2022-03-31', 'POSSIBLE'),
    stated('gulf-2020', '1', '2020-03-31', 'POSSIBLE'),
  ];
  const zone = holdersZone({ ...IIJ_2007, holders: { totalCount: 6, edges } }, () => 0, on);
  expect(zone.rows.map(({ party, figure }) => [party, figure])).toEqual([
    ['west', '2.1 %'],
    ['east', '1.5 %'],
    ['gulf', '1 %'],
  ]);
  expect(zone.rows[0]?.faint).toBe(false);
  expect(zone.rows[0]?.facts).toEqual(['west-2021', 'west-2020']);
});

describe('the heading', () => {
  const exactly = (figure: string) => ({ min: figure, minExclusive: false, max: figure, maxExclusive: false });
  const headed = (inAll: Partial<PlanHeldInAll>, outstanding: string | null = null) => {
    const { totals, unseen } = holdersZone(
      {
        ...IIJ_2007,
        heldInAll: { ...IIJ_2007.heldInAll, shares: null, ...inAll },
        sharesOutstanding: outstanding === null ? null : { amount: outstanding, count: null },
      },
      () => 0,
    );
    return [...totals.map(({ text }) => text), unseen];
  };

  test('tells what all hold and not those that are loaded, of which it says how many more there are', () => {
    expect(headed({ holders: 700, percent: '70', share: exactly('70') })).toEqual(['700 holders', '70 % named', 690]);
  });

  test('rounds the least that it is downwards, and says that it is the least', () => {
    const least = { ...exactly('69.97'), max: null };
    expect(headed({ percent: null, share: least })).toEqual(['10 holders', 'at least 69.9 % named', 0]);
    expect(headed({ percent: null, share: { ...least, min: '0' } })).toEqual(['10 holders', 0]);
    expect(headed({ percent: null, share: null })).toEqual(['10 holders', 0]);
  });

  test('shows one share more than half as more than half, and all as all', () => {
    expect(headed({ percent: '50.00001', share: exactly('50.000005') })[1]).toBe('50.00001 % named');
    expect(headed({ percent: '50', share: exactly('50') })[1]).toBe('50 % named');
    expect(headed({ percent: '100', share: exactly('100') })[1]).toBe('100 % named');
  });

  test('tells votes as votes, and the number of shares where each is told', () => {
    expect(headed({ percent: '60', ofVotes: true })[1]).toBe('60 % of the votes named');
    expect(headed({ percent: '50', shares: '150' }, '300').slice(1)).toEqual(['50 % named', '150 of 300 shares', 0]);
    expect(headed({ percent: '50', shares: '150' })).toHaveLength(3);
  });

  test('counts of all holders those that are not certain, and says when they were stated', () => {
    const stated = { possible: 601, told: 600, first: '2006-12-31', last: '2007-03-31' };
    expect(headed({ holders: 700, percent: null, share: null, stated })[1]).toBe(
      '600 of them last stated 31 December 2006 to 31 March 2007',
    );
    expect(headed({ holders: 600, percent: null, share: null, stated })[1]).toBe(
      'last stated 31 December 2006 to 31 March 2007',
    );
  });
});
