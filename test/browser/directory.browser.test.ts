import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { quiet } from './settled-page.ts';
import { NARROW, useBrowser, visit } from './visit.ts';

useBrowser();

const shown = /(\d+)–(\d+) of (\d+)/;

test('the companies are sorted over all pages, the most seats first, and what is not stated last', async () => {
  const page = await visit('companies?on=2007-03-31');
  await page.getByRole('button', { name: 'Seats' }).click();
  await page.waitForURL(/sort=SEATS_DESC/);
  await page.getByRole('columnheader', { name: 'Seats' }).and(page.locator('[aria-sort=descending]')).waitFor();
  const first = page.getByRole('table').locator('tbody tr').first();
  await first.getByRole('link', { name: 'Internet Initiative Japan Inc.' }).waitFor();
  expect(await first.locator('td').nth(5).textContent()).toMatch(/^\d+/);
  const last = page.getByRole('table').locator('tbody tr').last();
  expect(await last.locator('td').nth(5).textContent()).toBe('not stated');
});

test('a filter goes into the address and cuts the list; nothing that matches is said', async () => {
  const page = await visit('companies?on=2007-03-31');
  await page.getByLabel('Kind').selectOption('BANK');
  await page.waitForURL(/kind=BANK/);
  await page.getByRole('link', { name: /Sumitomo Mitsui Banking/ }).waitFor();
  await expect.poll(() => page.getByRole('link', { name: 'Internet Initiative Japan Inc.' }).count()).toBe(0);
  await page.getByLabel('Name or id contains').fill('nobody is called so');
  await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
});

test('chosen rows, or all, are saved as CSV and as XLSX', async () => {
  const page = await visit('people?on=2007-03-31');
  const total = Number(
    shown.exec((await page.getByRole('navigation', { name: 'Pages of the list' }).textContent()) ?? '')?.[3],
  );
  await page.getByRole('checkbox', { name: 'Choose Takashi Hiroi' }).check();
  const saved = async (name: RegExp) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return readFileSync(await file.path());
  };
  const one = (await saved(/CSV, 1 chosen/)).toString('utf8').trim().split('\r\n');
  expect(one).toHaveLength(2);
  expect(one[1]).toMatch(/^takashi-hiroi,Takashi Hiroi,/);
  await page.getByRole('checkbox', { name: 'Choose Takashi Hiroi' }).uncheck();
  expect((await saved(/CSV, all/)).toString('utf8').trim().split('\r\n')).toHaveLength(total + 1);
  // A zip archive.
  expect((await saved(/XLSX, all/)).subarray(0, 2).toString('latin1')).toBe('PK');
});

test('a page of a person leads to the people served with, to verdicts, and back to the graph', async () => {
  const page = await visit('person?id=takashi-hiroi&on=2007-03-31');
  await page.getByRole('img', { name: /Posts and seats up to 31 March 2007/ }).waitFor();
  await page.getByRole('heading', { name: /Independence, company by company/ }).waitFor();
  const served = page.locator('section', { has: page.getByRole('heading', { name: /Served together with/ }) });
  await served.getByRole('link', { name: 'Koichi Suzuki' }).first().click();
  await page.waitForURL(/person\?id=koichi-suzuki&on=2007-03-31/);
  await page.getByRole('heading', { name: 'Koichi Suzuki', level: 1 }).waitFor();
  await page
    .getByRole('navigation', { name: /Other pages about/ })
    .getByRole('link', { name: 'Graph' })
    .click();
  await page.waitForURL(/focus=koichi-suzuki&on=2007-03-31/);
});

test('a company’s page says who audits it and where that is stated, and is reached from the panel', async () => {
  const page = await visit('?focus=iij&on=2007-03-31&sel=iij');
  await page.getByRole('link', { name: 'Page about it' }).click();
  await page.waitForURL(/company\?id=iij&on=2007-03-31/);
  const auditor = page.locator('section', { has: page.getByRole('heading', { name: /^Auditor/ }) });
  await auditor
    .getByRole('link', { name: /Deloitte/ })
    .first()
    .waitFor();
  expect(await auditor.locator('.citation').count()).toBeGreaterThan(0);
});

test('an id of nobody is told with near ids, and a missing one leads to the list', async () => {
  const page = await visit('company?id=iijj&on=2007-03-31');
  await page
    .getByRole('alert')
    .getByText(/No company has the id/)
    .waitFor();
  const empty = await visit('person');
  await empty.getByRole('link', { name: 'Choose a person in the directory' }).click();
  await empty.waitForURL(/\/people/);
});

test.each(['companies?on=2007-03-31', 'company?id=iij&on=2007-03-31', 'person?id=koichi-suzuki&on=2007-03-31'])(
  '%s scrolls in its tables alone where the screen is narrow',
  async (path) => {
    const page = await visit(path, { viewport: NARROW });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await quiet(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
  },
);
