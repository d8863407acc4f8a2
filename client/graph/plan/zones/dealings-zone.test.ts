import { expect, it } from 'vitest';
import { company, IIJ, IIJ_2007, trade } from '../answers.fixture.ts';
import { dealingsZone } from './dealings-zone.ts';
import { roughly } from '../geometry.test-kit.ts';
import { planOf } from '../plan.ts';

const TECH = company('iij-technology', 'IIJ Technology Inc.');
// Notes 4 and 5 of the notice of 2007: 5,526,370 and 4,304,000 thousand yen paid to the subsidiary, 85,639 by it.
const trades = [
  trade('operation', IIJ, TECH, '5526370000'),
  trade('construction', IIJ, TECH, '4304000000'),
  trade('royalty', TECH, IIJ, '85639000'),
  trade('payable', IIJ, TECH, null),
];
const seenBySubsidiary = { ...IIJ_2007, ...TECH, trades, auditors: [], lenders: [] };

it('says both directions with one partner, the larger first', () => {
  expect(dealingsZone({ ...IIJ_2007, trades }).rows[0]?.subtitles[0]).toBe('≥ ¥9,830 m bought, ¥86 m sold');
  expect(dealingsZone(seenBySubsidiary).rows[0]?.subtitles[0]).toBe('≥ ¥9,830 m sold, ¥86 m bought');
});

it.each([820, 912, 1072, 1552, 390])(
  'shows both directions at a width of %i, and shortens the name for it',
  (width) => {
    const { scene } = planOf(seenBySubsidiary, { width, height: 736 }, { measure: roughly });
    const texts = scene.texts.filter(({ owner }) => owner === 'dealings/iij').map(({ text }) => text);
    expect(texts).toContain('≥ ¥9,830 m sold, ¥86 m bought');
    expect(texts.some((text) => text === 'IIJ' || text.startsWith('Internet Initiative'))).toBe(true);
  },
);

it('never shows one of two directions as if it were all', () => {
  const nameless = company('partner', 'Nobody Has Ever Shortened The Name Of This Company');
  const zone = dealingsZone({
    ...IIJ_2007,
    trades: [trade('a', IIJ, nameless, '9830370000'), trade('b', nameless, IIJ, '85639000')],
  });
  expect(
    zone.rows[0]?.subtitles.filter(
      (text) => !text.includes('bought') || !(text.includes('sold') || text.endsWith('…')),
    ),
  ).toEqual([]);
});

it('adds up each currency apart, and says of a direction that nothing states its amount', () => {
  const said = (...list: Parameters<typeof trade>[]) =>
    dealingsZone({ ...IIJ_2007, trades: list.map((one) => trade(...one)) }).rows[0]?.subtitles[0];
  const dollars = { ...trade('dollars', IIJ, TECH, '3000000'), currency: 'USD' };
  const both = [trade('yen', IIJ, TECH, '999999.5'), trade('more', IIJ, TECH, '1'), dollars];
  expect(dealingsZone({ ...IIJ_2007, trades: both }).rows[0]?.subtitles).toEqual([
    '¥1 m + US$3 m bought',
    '¥1 m + US$3 m',
  ]);
  expect(said(['a', IIJ, TECH, '2000000'], ['b', TECH, IIJ, null])).toBe('¥2 m bought, ? sold');
  expect(said(['a', IIJ, TECH, null], ['b', TECH, IIJ, null])).toBe('amount not stated');
});

it('lists partners currency by currency, the largest first, unknown amounts last', () => {
  const partner = (id: string, amount: string | null, currency: string | null) => ({
    ...trade(`with-${id}`, IIJ, company(id, id), amount),
    currency,
  });
  const trades = [
    partner('unknown', null, 'AUD'),
    partner('no-currency', '9', null),
    partner('many-dollars', '11', 'USD'),
    partner('little-yen', '999', 'JPY'),
    partner('nothing', '0', 'JPY'),
    partner('much-yen', '999.01', 'JPY'),
  ];
  expect(dealingsZone({ ...IIJ_2007, trades, auditors: [] }).rows.map(({ party }) => party)).toEqual([
    'much-yen',
    'little-yen',
    'nothing',
    'many-dollars',
    'no-currency',
    'unknown',
  ]);
});
