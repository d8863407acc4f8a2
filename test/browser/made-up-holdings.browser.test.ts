import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crossHoldings, thousandCompanies } from './ownership-worlds.ts';
import { useBrowser, visit } from './visit.ts';
import { startWorld } from './world-server.ts';

useBrowser();

const address = (page: Page) => new URL(page.url()).searchParams;
/** The entries of the chart, as its list has them. */
const drawn = (page: Page) => page.getByRole('group', { name: /Everything that is drawn/ }).getByRole('button');

describe('companies that hold each other', () => {
  let world: Awaited<ReturnType<typeof startWorld>>;
  beforeAll(async () => {
    world = await startWorld(crossHoldings());
  });
  afterAll(() => world.stop());

  test('rings are drawn as rings and named, with own shares, a range, an unknown share and a nominee in the chart', async () => {
    const page = await visit('ownership?company=apex&on=2007-03-31', { address: world.address });
    const circles = page.getByRole('region', { name: 'Circles of holdings' });
    await expect.poll(() => circles.getByRole('img').count()).toBe(2);
    await circles.getByRole('img', { name: /North Bank holds 40 % of East Trading/ }).waitFor();
    await page.getByText('Birch Paper holds 4.995 % of itself (treasury shares)').waitFor();
    const legend = page.getByRole('figure').filter({ has: page.getByRole('application') });
    for (const sign of [
      'dashed, ?: share unknown',
      'pale band: a range',
      'hatched, dotted: holder of record',
      'dash and dot: part of a circle',
    ])
      await legend.getByText(sign).waitFor();
  });

  test('a press on a line of the chart opens the figures of that holder in that company', async () => {
    const page = await visit('ownership?company=apex&on=2007-03-31', {
      address: world.address,
      viewport: { width: 1440, height: 1400 },
    });
    await expect.poll(() => drawn(page).count()).toBe(11);
    const chart = await page.getByRole('application').boundingBox();
    if (!chart) throw new Error('there is no chart');
    // Every holding in Apex passes between the lowest tier and Apex itself: along this height a line is met before
    // long.
    const met = page.getByRole('heading', { name: / in Apex Holdings$/ });
    for (let x = chart.x; x < chart.x + chart.width && (await met.count()) === 0; x += 3) {
      await page.mouse.click(x, chart.y + chart.height - 130);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
    await met.waitFor();
    await page
      .getByRole('region', { name: / in Apex Holdings come about$/ })
      .getByText('Group votes', { exact: true })
      .waitFor();
  });

  test('the integrated share on the lines and what comes round the circle in the arithmetic', async () => {
    const page = await visit('ownership?company=apex&on=2007-03-31', { address: world.address });
    await page
      .getByRole('radiogroup', { name: 'Which share stands on the lines' })
      .getByRole('radio', { name: 'Integrated' })
      .check();
    await page.getByText('On a line: integrated share, all chains and circles').waitFor();
    expect(address(page).get('lines')).toBe('integrated');
    // North Bank: 20 % and 40 % × 15 % are 26 %; round the circle comes 0.4 × 0.3 × 0.25 × 0.2 = 0.6 %, so 26 / 0.994 =
    // 26.1569 %.
    await page.getByRole('button', { name: /^26\.157 %: how the figures of North Bank/ }).click();
    await page
      .getByRole('region', { name: /How the figures of North Bank/ })
      .getByText('26 % along chains + 0.157 % that comes round circles')
      .waitFor();
  });
});

describe('a thousand companies', () => {
  let world: Awaited<ReturnType<typeof startWorld>>;
  beforeAll(async () => {
    world = await startWorld(thousandCompanies());
  });
  afterAll(() => world.stop());

  test('are drawn in tiers that wrap and open, answer to a press, sort and export as a whole', async () => {
    const page = await visit('ownership?company=apex&dir=down&on=2007-03-31', { address: world.address });
    await page.getByRole('heading', { name: '999 parties' }).waitFor();
    await expect.poll(() => drawn(page).count()).toBeGreaterThan(60);
    const before = await drawn(page).count();
    expect(before).toBeLessThan(130);
    // Opens in the place where it stands.
    await drawn(page)
      .filter({ hasText: /^\d+ more/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => drawn(page).count()).toBeGreaterThan(before + 40);
    await page.getByRole('button', { name: 'Draw fewer' }).click();
    await expect.poll(() => drawn(page).count()).toBe(before);
    await drawn(page).nth(1).focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('region', { name: /How the figures of/ })
      .getByText('Group votes', { exact: true })
      .waitFor();
    // Names are sorted over all rows and not over those that are shown: the first in the alphabet of 999.
    const table = page.getByRole('table', { name: /^What Apex Holdings holds/ });
    await table.getByRole('columnheader', { name: 'Held' }).getByRole('button').click();
    const first =
      thousandCompanies()
        .companies.map(({ name }) => name)
        .filter((name) => name !== 'Apex Holdings')
        .sort((a, b) => a.localeCompare(b))[0] ?? '';
    await expect.poll(() => table.getByRole('row').nth(1).innerText()).toContain(first);
    expect(await table.getByRole('row').count()).toBe(101);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const lines = readFileSync(await file.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(1000);
    expect(new Set(lines.slice(1).map((line) => line.split(',')[0])).size).toBe(999);
  });

  test('the holders of one company are all in the table, the largest first', async () => {
    const page = await visit('ownership?company=apex&on=2007-03-31', { address: world.address });
    await page.getByRole('heading', { name: '300 parties' }).waitFor();
    await page.getByRole('button', { name: '100 more rows' }).click();
    await expect
      .poll(() =>
        page
          .getByRole('table', { name: /^Who holds/ })
          .getByRole('row')
          .count(),
      )
      .toBe(201);
  });
});
