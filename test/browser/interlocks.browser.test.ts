import { expect, test } from 'vitest';
import { NARROW, useBrowser, visit } from './visit.ts';

useBrowser();

test('without a company, every two that share people stand in a matrix; a figure shows who', async () => {
  const page = await visit('interlocks?on=2007-06-04');
  const cell = page.getByRole('button', { name: 'Internet Initiative Japan Inc. and IIJ Technology Inc.: 3 people' });
  await cell.click();
  await page.getByRole('heading', { name: 'Who the chosen ones share' }).waitFor();
  const table = page.getByRole('table', { name: 'Shared people by pair of companies' });
  expect(await table.getByRole('row').count()).toBe(5);
});

test('an address with two parties and no company says first how the two are connected', async () => {
  const page = await visit('interlocks?on=2007-06-04&from=iij&to=takashi-hiroi');
  const finder = page.locator('.connection');
  await finder.getByText('Internet Initiative Japan Inc.').first().waitFor();
  // He sits on its board: by hand from seed/companies/iij.yaml, one step.
  await finder.getByText(/shortest way.* 1 step/).waitFor();
  const matrix = page.getByRole('table', { name: /People shared by each two/ });
  await matrix.waitFor();
  expect((await finder.boundingBox())!.y).toBeLessThan((await matrix.boundingBox())!.y);
  await finder.getByRole('button', { name: 'Swap the two' }).click();
  await page.waitForURL(/from=takashi-hiroi&to=iij/);
  await finder.getByText(/shortest way.* 1 step/).waitFor();
});

test('companies of one group are put aside by a switch that stands in the address', async () => {
  const page = await visit('interlocks?on=2007-06-04');
  const pair = page.getByRole('button', { name: /^Internet Initiative Japan Inc. and IIJ Technology Inc./ });
  await pair.waitFor();
  await page.getByRole('checkbox', { name: 'Without pairs within one group' }).check();
  await page.waitForURL(/own=aside/);
  await expect.poll(() => pair.count()).toBe(0);
});

test('of one company its own group is put aside likewise', async () => {
  const page = await visit('interlocks?company=iij&on=2007-06-04&own=aside');
  const table = page.getByRole('table', { name: 'Shared people by company' });
  await table.waitFor();
  expect(await table.textContent()).not.toContain('IIJ Technology');
  await page.getByRole('checkbox', { name: 'Without its own group' }).uncheck();
  await expect.poll(() => table.textContent()).toContain('IIJ Technology');
});

test('at 390 pixels neither matrix nor map widens the page', async () => {
  for (const view of ['matrix', 'map']) {
    const page = await visit(`interlocks?on=2007-06-04&view=${view}`, { viewport: NARROW });
    await page.getByRole('table', { name: 'Shared people by pair of companies' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
  }
});
