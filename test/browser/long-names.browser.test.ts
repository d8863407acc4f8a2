import { afterAll, beforeAll, expect, test } from 'vitest';
import { quiet } from './settled-page.ts';
import { useBrowser, visit } from './visit.ts';
import { startWorld } from './world-server.ts';

useBrowser();

/** 102 letters without a place to break. */
const LONG = `${'Donaudampfschiff'.repeat(6)}fahrts`;
let world: Awaited<ReturnType<typeof startWorld>>;
beforeAll(async () => {
  expect(LONG).toHaveLength(102);
  world = await startWorld({
    companies: [
      { id: 'apex', name: LONG },
      { id: 'low', name: `${LONG.slice(0, 98)} GmbH` },
      { id: 'alone', name: LONG.toLowerCase() },
    ],
    people: [{ id: 'ann', name: `Ann ${LONG.slice(4)}` }],
    holdings: [
      { holder: 'ann', company: 'apex', percent: '60' },
      { holder: 'apex', company: 'low', percent: '55' },
    ],
  });
});
afterAll(() => world.stop());

test.each([
  [1440, 900],
  [1024, 768],
  [390, 844],
])('a name of 102 letters pushes nothing out of a window of %i pixels', async (width, height) => {
  for (const path of [
    '',
    '?focus=apex&on=2007-03-31&sel=apex',
    '?focus=apex&on=2007-03-31&sel=ann',
    'company?id=apex&on=2007-03-31',
    'person?id=ann&on=2007-03-31',
    'companies',
    'ownership?company=low&on=2007-03-31',
    'ownership?company=low&on=2007-03-31&sel=apex',
    'independence?company=apex&on=2007-03-31',
    'interlocks?company=apex&on=2007-03-31',
  ]) {
    const page = await visit(path, { address: world.address, viewport: { width, height } });
    await page.getByText('Donaudampfschiff').first().waitFor({ state: 'attached' });
    await quiet(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    const widest = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((one) => one.getBoundingClientRect().right > innerWidth)
        .map((one) => `${one.tagName}.${one.className}`)
        .slice(-3),
    );
    expect(wide, `${path} ${widest.join(' ')}`).toBeLessThanOrEqual(width);
    // What is shown of the one who is selected ends within the window as well.
    for (const head of await page.getByRole('heading', { name: /Donaudampfschiff/ }).all()) {
      const box = await head.boundingBox();
      if (box !== null) expect(box.x + box.width, `${path}, heading`).toBeLessThanOrEqual(width);
    }
    await page.context().close();
  }
});

test('what the graph says of a company of which nothing is known stays within its box', async () => {
  const page = await visit('?focus=alone&on=2007-03-31', {
    address: world.address,
    viewport: { width: 1440, height: 900 },
  });
  const said = page.locator('p', { hasText: /donaudampfschiff/i }).first();
  await said.waitFor({ state: 'visible' });
  const [text, box] = await said.evaluate((one) => [one.scrollWidth, one.clientWidth] as const);
  expect(box).toBeLessThan(800);
  expect(text).toBeLessThanOrEqual(box);
  await page.context().close();
});

/**
 * Tables of several columns, which scroll by themselves in a narrow window, and how wide they are there with names of
 * usual words.
 */
const TABLES = [
  ['ownership?company=low&on=2007-03-31', 820],
  ['ownership?company=apex&dir=down&on=2007-03-31', 820],
  ['rankings?list=owners&on=2007-03-31', 820],
  ['companies?on=2007-03-31', 1_100],
  ['people?on=2007-03-31', 1_100],
] as const;

test.each(TABLES.flatMap(([path, most]) => [[390, 844, path, most] as const, [1440, 900, path, most] as const]))(
  'in a window of %i by %i pixels no table of %s is as wide as such a name',
  async (width, height, path, most) => {
    const page = await visit(path, { address: world.address, viewport: { width, height } });
    await page.locator('table', { hasText: 'Donaudampfschiff' }).first().waitFor({ state: 'attached' });
    const tables = await page.evaluate(() =>
      [...document.querySelectorAll('table')].map((one) => ({
        wide: Math.round(one.getBoundingClientRect().width),
        // Its widest cells, for who must find the place.
        cells: [...one.querySelectorAll('th, td')]
          .filter((cell) => cell.getBoundingClientRect().width > innerWidth / 2)
          .map((cell) => cell.textContent.slice(0, 60)),
      })),
    );
    for (const { wide, cells } of tables) expect(wide, cells.join(' | ')).toBeLessThanOrEqual(Math.max(width, most));
    await page.context().close();
  },
);
