import { expect, test } from 'vitest';
import { GraphPage } from './graph-page.ts';
import { startProduct } from '../../tools/product.mjs';
import { useBrowser, visit } from './visit.ts';

useBrowser();

test('when the server is gone, the page says so in words and offers to try again', async () => {
  const product = await startProduct();
  try {
    const page = await visit('?focus=iij', {
      address: product.address,
      expected: /ERR_CONNECTION_REFUSED|request failed|Failed to fetch/,
    });
    const graph = await new GraphPage(page).drawn();
    await product.stop();
    await page.getByRole('button', { name: 'To the next marked day' }).click();
    const alert = page.getByRole('alert').first();
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/server|reach|connect/i);
    await alert.getByRole('button', { name: /try again/i }).waitFor();
    expect(await graph.panel.isVisible()).toBe(true);
  } finally {
    await product.stop();
  }
});

test('what a load kept from being answered is asked again by itself', async () => {
  const replaced = {
    message: 'The graph is being replaced by a load; try again.',
    extensions: { code: 'STORE_UNAVAILABLE' },
  };
  const page = await visit('sources');
  await page.getByRole('heading', { level: 1 }).waitFor();
  let refusals = 0;
  await page.route('**/graphql', async (route) => {
    if (refusals >= 2) return route.fallback();
    refusals += 1;
    return route.fulfill({ json: { data: null, errors: [replaced] } });
  });
  await page
    .getByRole('link', { name: /results/i })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /results/i }).waitFor();
  expect(refusals).toBe(2);
  expect(await page.getByRole('alert').count()).toBe(0);
});
