import { describe, expect, test } from 'vitest';
import { company, fact, loadWorld, source } from '../../test/support/worlds/loaded-world.ts';
import { toPercentRange } from '../numbers/interval.ts';
import type { Fact } from '../shared/facts.ts';
import { createFactReader } from './fact-reader.ts';
import type { ViewOf } from './fact-view.ts';
import { issuedOf } from './shares-in-issue.ts';

type Figure = readonly [amount: string, label?: string | undefined, certainty?: string];
const views = (figures: readonly Figure[]) =>
  figures.map(([amount, label, certainty = 'CERTAIN'], i) => ({
    fact: { id: `f${String(i)}`, amount, ...(label === undefined ? {} : { label }), citations: [] },
    certainty,
  })) as unknown as readonly ViewOf<'HAS_ATTRIBUTE'>[];

test.each<[string, readonly Figure[], string | undefined]>([
  ['all shares', [['1000']], '1000'],
  ['all shares beside their classes', [['400', 'B'], ['1000'], ['600', 'A']], '1000'],
  ['the one class there is', [['600', 'ordinary']], '600'],
  [
    'classes that nobody adds up',
    [
      ['600', 'A'],
      ['400', 'B'],
    ],
    undefined,
  ],
  ['a figure of another day', [['1000', undefined, 'POSSIBLE']], undefined],
  ['nothing', [], undefined],
])('shares issued on a day: %s', (_, figures, amount) => {
  expect(issuedOf(views(figures))?.amount).toBe(amount);
});

describe('a number of shares and the shares issued', () => {
  const seen = (observedOn: string, line: number) => ({
    citations: [{ source: 'report', place: 'p. 1', line, observedOn }],
  });
  const attribute = (kind: 'SHARES_ISSUED' | 'SHARES_OUTSTANDING' | 'TREASURY_SHARES', amount: string, day: string) =>
    fact('HAS_ATTRIBUTE', `${kind}-${day}`, 'target', `${kind}-${day}`, { attribute: kind, amount, ...seen(day, 9) });
  const at = '2024-06-28';
  const shareIn = async (fields: object, attributes: readonly Fact[]) => {
    const store = await loadWorld({
      companies: [company('target'), company('owner')],
      sources: [source('report', '2024-06-30')],
      facts: [fact('HOLDS', 'h', 'owner', 'target', { ...fields, ...seen(at, 1) }), ...attributes],
    });
    try {
      const reader = createFactReader(store, '2024-12-31');
      const [view] = await reader.to(['target'], { kinds: ['HOLDS'] });
      const { percent, range } = await reader.share(view!);
      return { percent, range: range && toPercentRange(range) };
    } finally {
      await store.close();
    }
  };
  const issued = attribute('SHARES_ISSUED', '1000', at);

  test('are a least part of the same day alone, of which nothing says that it is all', async () => {
    // 501 of 1,000 are a majority whatever the company holds itself; 499 may be one.
    expect(await shareIn({ shares: '501' }, [issued])).toMatchObject({
      percent: undefined,
      range: { min: '50.1', max: '100' },
    });
    expect(await shareIn({ shares: '499' }, [issued])).toMatchObject({ range: { min: '49.9', max: '100' } });
    expect(
      (await shareIn({ shares: '499' }, [attribute('SHARES_ISSUED', '1000', '2024-03-31')])).range,
    ).toBeUndefined();
  });

  test('are at most their part of those that the company does not hold itself, where that is stated for the day', async () => {
    // 400 of 1,000 issued, the company holding 200 (and 1 more): 400 of 800 are just no majority, 400 of 799 are.
    expect(await shareIn({ shares: '400' }, [issued, attribute('TREASURY_SHARES', '200', at)])).toMatchObject({
      range: { min: '40', max: '50' },
    });
    expect((await shareIn({ shares: '400' }, [issued, attribute('TREASURY_SHARES', '201', at)])).range?.max).not.toBe(
      '50',
    );
    const of = async (own: string, day: string) =>
      (await shareIn({ shares: '400' }, [issued, attribute('TREASURY_SHARES', own, day)])).range?.max;
    // Of another day, of more than there are, and of so many that the rest is fewer: nothing follows.
    expect([await of('200', '2024-03-31'), await of('1000', at), await of('700', at)]).toEqual(['100', '100', '100']);
  });

  test('give way to the shares in issue of that day, and to what is printed', async () => {
    const outstanding = attribute('SHARES_OUTSTANDING', '900', at);
    expect(await shareIn({ shares: '450' }, [issued, outstanding])).toMatchObject({
      percent: '50.000',
      range: { min: '50', max: '50' },
    });
    expect((await shareIn({ shares: '450', percent: '50.00' }, [issued])).percent).toBe('50.00');
    // Those in issue on another day say nothing of this one.
    const earlier = attribute('SHARES_OUTSTANDING', '900', '2024-03-31');
    expect(await shareIn({ shares: '450' }, [issued, earlier])).toMatchObject({ range: { min: '45', max: '100' } });
  });
});
