import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runNode } from '../../tools/command.mjs';
import { inRoot } from '../../tools/project.mjs';
import { startProduct } from '../../tools/product.mjs';
import { useBrowser, visit } from './visit.ts';

useBrowser();

test('the home says what is loaded and leads to the graph of a company', async () => {
  const page = await visit('');
  await page.getByRole('heading', { name: 'Most facts' }).waitFor();
  const most = page.locator('section', { has: page.getByRole('heading', { name: 'Most facts' }) });
  await most.getByRole('link', { name: 'Internet Initiative Japan Inc.', exact: true }).click();
  await page.waitForURL(/focus=iij&on=2007-03-31/);
});

test('the lists of the home and the search lead to the page about a party as well', async () => {
  const page = await visit('');
  await page.getByRole('link', { name: 'page of Koichi Suzuki' }).click();
  await page.waitForURL(/person\?id=koichi-suzuki/);
  const search = page.getByRole('combobox', { name: 'Search people and companies' });
  await search.fill('IIJ Technology');
  await page
    .getByRole('option', { name: /IIJ Technology/ })
    .first()
    .waitFor();
  await page
    .getByRole('option', { name: /IIJ Technology/ })
    .first()
    .getByText('page', { exact: true })
    .click();
  await page.waitForURL(/company\?id=iij-technology/);
});

test('a page without a company offers those there are, and keeps the page', async () => {
  const page = await visit('independence');
  await page.getByRole('heading', { name: 'Companies to begin with' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Internet Initiative Japan Inc.', exact: true }).click();
  await page.waitForURL(/independence\?company=iij/);
});

test('a folder that is not the example opens without an error, on every page', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'govgraph-world-')), 'mine');
  const made = await runNode([inRoot('tools', 'govgraph.mjs'), 'new', folder]);
  expect(made.code, made.output).toBe(0);
  const product = await startProduct({ SEED_DIR: folder });
  try {
    const page = await visit('', { address: product.address });
    await page.getByRole('main').getByRole('link', { name: 'Example Works Inc.', exact: true }).first().click();
    await page.getByRole('application').waitFor();
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Independence' }).click();
    await page.getByText('Mary Example').first().waitFor();
    // A page that outlives its server complains.
    await page.context().close();
  } finally {
    await product.stop();
  }
});
