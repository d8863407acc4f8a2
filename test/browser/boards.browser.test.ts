import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { NARROW, useBrowser, visit } from './visit.ts';

useBrowser();

test('a company is added by name, and two are compared', async () => {
  const page = await visit('boards?companies=iij&on=2007-06-04');
  await page.getByRole('combobox', { name: 'Add a company' }).fill('IIJ Technology');
  await page.getByRole('option', { name: /IIJ Technology Inc/ }).click();
  await page.waitForURL(/companies=iij,iij-technology/);
  // By hand from the convocation notice of 2007: Suzuki, Yamamoto and Takahashi sit at both.
  await page.getByText('3 people sit at both', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Leave out IIJ Technology Inc.' }).click();
  await page.waitForURL((url) => url.searchParams.get('companies') === 'iij');
});

test('what nobody says stands as not stated, in the table and in the file', async () => {
  const page = await visit('boards?companies=iij,iij-technology&on=2007-06-04');
  const row = page.getByRole('row', { name: /Senji Yamamoto/ });
  await expect.poll(() => row.textContent()).toContain('outside: not stated');
  expect(await row.textContent()).toContain('not outside');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text.split('\r\n').filter((line) => line.includes('senji-yamamoto'))).toHaveLength(2);
  expect(text).toMatch(/senji-yamamoto,Senji Yamamoto,iij-technology,.*,not stated,/);
});

test('at 390 pixels the page itself does not scroll sideways', async () => {
  const page = await visit('boards?group=iij&on=2007-06-04', { viewport: NARROW });
  await page.getByRole('table').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
});

test('an unknown group says so, and near ids', async () => {
  const page = await visit('boards?group=iijj&on=2007-06-04');
  await page.getByText('No party has the id "iijj"', { exact: false }).first().waitFor();
});
