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
  expect(dealingsZone({ ...IIJ_2007, trades }).rows[0]?.subtitles[0]).toBe('¥9,830 m bought, ¥86 m sold');
  expect(dealingsZone(seenBySubsidiary).rows[0]?.subtitles[0]).toBe('¥9,830 m sold, ¥86 m bought');
});

it.each([820, 912, 1072, 1552, 390])(
  'shows both directions at a width of %i, and shortens the name for it',
  (width) => {
    const { scene } = planOf(seenBySubsidiary, { width, height: 736 }, { measure: roughly });
    const texts = scene.texts.filter(({ owner }) => owner === 'dealings/iij').map(({ text }) => text);
    expect(texts).toContain('¥9,830 m sold, ¥86 m bought');
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
