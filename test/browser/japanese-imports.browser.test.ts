import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startProduct } from '../../tools/product.mjs';
import { quiet } from './settled-page.ts';
import { englishLeft, readable } from './untranslated.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

const folder = mkdtempSync(join(tmpdir(), 'govgraph-japanese-'));
let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A record that is no BODS statement, rows of a table that cannot be read, and one that can. */
const FILES = {
  'cut.json': '[{"statementId":"1","statementType":"entityStatement"',
  'wrong.csv': 'holder,company,percent\n見本商事株式会社,iij,多い\n,iij,5\n見本 花子,iij,120\n',
  'good.csv': 'holder,company,percent\n見本商事株式会社,iij,2.5\n見本商事㈱,iij-technology,0.25\n',
} as const;

async function choose(page: Page, name: keyof typeof FILES): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, FILES[name]);
  await page.locator('.import-chooser input[type=file][multiple]').setInputFiles(path);
}

async function inJapanese(page: Page): Promise<void> {
  await quiet(page);
  const left = englishLeft(await readable(page)).filter((text) => !/^[a-z-]+\.(csv|json|yaml|xlsx)$/.test(text));
  expect(left, page.url()).toEqual([]);
}

test('files with errors, a preview, what came of it, and pages of what is not there say nothing in English', async () => {
  const page = await visit('imports?lang=ja', { address: product.address, locale: 'ja-JP' });
  for (const name of ['cut.json', 'wrong.csv'] as const) {
    await choose(page, name);
    await page.getByRole('region', { name: `${name}はこのままでは取り込めません` }).waitFor();
    await inJapanese(page);
    await page.getByRole('button', { name: '取り込まない' }).click();
    await page.getByRole('region', { name: `${name}はこのままでは取り込めません` }).waitFor({ state: 'detached' });
  }
  await choose(page, 'good.csv');
  const day = page.getByRole('region', { name: '公表された日' }).getByRole('textbox');
  await day.fill('2024-05-01');
  await day.press('Enter');
  await page.getByRole('region', { name: 'good.csvで加わるもの' }).waitFor();
  await inJapanese(page);
  await page.getByRole('button', { name: '2件の事実を承認' }).click();
  await page.getByRole('heading', { name: 'good.csvを取り込みました' }).waitFor();
  await inJapanese(page);
  for (const path of [
    'matches',
    'sources',
    '?focus=iij&on=2024-05-01&layout=tiers',
    'company?id=nobody',
    'ownership?company=nobody',
    'ownership?company=iij&on=2007-99-31',
  ]) {
    await page.goto(new URL(path, product.address).href);
    await page.getByRole('main').waitFor();
    await inJapanese(page);
  }
});
