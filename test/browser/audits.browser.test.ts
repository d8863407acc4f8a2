import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { NARROW, useBrowser, visit } from './visit.ts';

useBrowser();

test('every company with a board is judged, one after the other, and all of it is saved as CSV and XLSX', async () => {
  const page = await visit('audits?on=2007-06-28&books=CA06');
  const csv = page.getByRole('button', { name: 'CSV', disabled: false });
  await csv.waitFor();
  // By hand from seed/companies: eight files have a "boards" list; one row is the headings.
  expect(await page.getByRole('row').count()).toBe(9);
  const table = page.waitForEvent('download');
  await csv.click();
  const text = await readFile(await (await table).path(), 'utf8');
  expect(text).toMatch(/^\uFEFFcompany,companyName,on,knownOn,kind,book,/);
  expect(text).toMatch(/\r\niij,Internet Initiative Japan Inc\.,2007-06-28,[\d-]+,verdicts,CA06,APPLIES,/);
  const workbook = page.waitForEvent('download');
  await page.getByRole('button', { name: 'XLSX' }).click();
  const saved = await workbook;
  expect(saved.suggestedFilename()).toBe('boards-2007-06-28.xlsx');
  expect((await readFile(await saved.path())).subarray(0, 2).toString()).toBe('PK');
});

test('a company leads to its own page under the same books, and the page fits a narrow screen', async () => {
  const page = await visit('audits?on=2007-06-28&books=CA06', { viewport: NARROW });
  const link = page.getByRole('link', { name: 'Internet Initiative Japan Inc.' });
  await link.waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
  await link.click();
  await page.waitForURL(/independence\?company=iij&on=2007-06-28&books=CA06/);
});

test('where nobody is judged, the nearest earlier day on which somebody is told of leads on', async () => {
  // The notice of June 2007 proposes outside officers to the meeting of 26 June 2007; no later source speaks of any.
  const page = await visit('audits?on=2009-02-12&books=CA06');
  const row = page.getByRole('row').filter({ hasText: 'Internet Initiative Japan Inc.' });
  await row.getByText('none stated on this day; last stated on').waitFor();
  await row.getByRole('link', { name: '26 Jun 2007' }).click();
  await page.waitForURL(/independence\?company=iij&on=2007-06-26&books=CA06/);
});
