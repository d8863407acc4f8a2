import { expect, test } from 'vitest';
import { useBrowser, visit } from './visit.ts';

useBrowser();

test('rankings are reached from the header, say their day in the address and change with the choice', async () => {
  const page = await visit('sources');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('link', { name: /^Rankings/ }).click();
  await page.waitForURL(/rankings\?.*on=2009-02-12/);
  await page.getByRole('heading', { name: 'Who sits on the most boards' }).waitFor();
  await page.getByRole('radio', { name: 'Betweenness' }).check({ force: true });
  await page.waitForURL(/list=betweenness/);
  await page.getByText('Sociometry 40 (1977)', { exact: false }).waitFor();
});

test('who sits at the most companies comes first, and a heading turns the order by name', async () => {
  const page = await visit('rankings?list=seats&on=2007-06-04');
  const first = page.getByRole('row').nth(1);
  await expect.poll(() => first.textContent()).toContain('Koichi Suzuki');
  await page.getByRole('button', { name: 'Person' }).click();
  await expect.poll(() => first.textContent()).toContain('Akihisa Watai');
});

test('all places are saved as a file', async () => {
  const page = await visit('rankings?list=seats&on=2007-06-04');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^CSV, all/ }).click();
  expect((await download).suggestedFilename()).toBe('people-by-seats-2007-06-04.csv');
});
