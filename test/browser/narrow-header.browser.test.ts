import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTokens } from '../../server/access/tokens.ts';
import { startProduct } from '../../tools/product.mjs';
import { NARROW, useBrowser, visit } from './visit.ts';

useBrowser();

/** Somebody who is known and does not read all: their header has the most signs. */
let product: Awaited<ReturnType<typeof startProduct>>;
let authorization: string;
const dataDir = mkdtempSync(join(tmpdir(), 'govgraph-narrow-header-'));
beforeAll(async () => {
  const { secret } = openTokens(dataDir).create({ name: 'Ann Example', roles: ['reader'], groups: [], days: 1 });
  authorization = `Bearer ${secret}`;
  product = await startProduct({ DATA_DIR: dataDir, RESTRICTED_SOURCES: 'agm-2007=board' });
});
afterAll(async () => {
  await product.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test.each([NARROW, { width: 360, height: 740 }])(
  'on a screen of %o the search can be hit between all signs of the header, and takes the row while it is used',
  async (viewport) => {
    const page = await visit('sources', {
      address: product.address,
      viewport,
      extraHTTPHeaders: { authorization },
    });
    const header = page.getByRole('banner');
    await header.getByRole('button', { name: 'Without restricted sources' }).waitFor();
    await header.getByRole('button', { name: 'Signed in as Ann Example' }).waitFor();
    const field = header.getByRole('combobox', { name: 'Search people and companies' });
    const wide = async () => (await field.boundingBox())?.width ?? 0;
    // A finger needs 24 pixels (WCAG 2.5.8); an icon in a field needs some more.
    expect(await wide()).toBeGreaterThanOrEqual(36);
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await beyond()).toBeLessThanOrEqual(0);
    // With so many signs the language is chosen under "More".
    await header.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '日本語で表示' }).waitFor();
    await page.keyboard.press('Escape');
    await field.click();
    expect(await wide()).toBeGreaterThan(viewport.width - 40);
    await field.fill('japan');
    await page.getByRole('option', { name: /Internet Initiative Japan/ }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('focus')).toBe('iij');
    // Whoever has found something sees the rest of the header again.
    await expect.poll(wide).toBeLessThan(100);
    expect(await beyond()).toBeLessThanOrEqual(0);
  },
);
