import { expect, test } from 'vitest';
import { GraphPage } from './graph-page.ts';
import { startProduct } from '../../tools/product.mjs';
import { useBrowser, visit } from './visit.ts';

useBrowser();

test('when the server is gone, the page says so in words and offers to try again', async () => {
  const product = await startProduct();
  try {
    const page = await visit('', { address: product.address, expected: /ERR_CONNECTION_REFUSED|request failed|Failed to fetch/ });
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
