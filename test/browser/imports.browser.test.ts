import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProduct } from '../../tools/product.mjs';
import { axeOf, graveOf } from './axe-of.ts';
import { NARROW, useBrowser, visit } from './visit.ts';

useBrowser();

const folder = mkdtempSync(join(tmpdir(), 'govgraph-own-'));
const TABLE = 'holder,company,percent\nZeta Testing KK,iij,0.5\nZeta Testing Co Ltd,iij-technology,0.25\n';
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});
const open = (path: string, options = {}) => visit(path, { address: product.address, ...options });

async function choose(page: Page, ...paths: readonly string[]): Promise<void> {
  await page.locator('.import-chooser input[type=file][multiple]').setInputFiles([...paths]);
}

/** In the field that the page shows where nothing says it. */
async function sayPublished(page: Page): Promise<void> {
  const day = page.getByRole('region', { name: 'Day on which they were published' }).getByRole('textbox');
  await day.fill('2024-05-01');
  await day.press('Enter');
}

test('a file is looked at, accepted with the keyboard, found, and withdrawn', async () => {
  const page = await open('imports');
  await page.getByText('Nothing was imported yet.').waitFor();
  await page.getByText('Say what the files leave out').click();
  await page.getByLabel('Title of the document').fill('Our book');
  await page.getByLabel('Published on').fill('2024-05-01');
  await page.getByLabel('Published on').press('Enter');
  await choose(page, file('own.csv', TABLE));
  const preview = page.getByRole('region', { name: 'What own.csv would bring' });
  await preview.getByText('Our book, published 1 May 2024').waitFor();
  await preview.getByText('2 parties that the graph has').waitFor();
  await preview.getByText('the same by govgraph:iij;', { exact: false }).first().waitFor();
  await preview.getByText('2 new parties').waitFor();
  expect(await graveOf(axeOf(page))).toEqual([]);
  // The preview is found again after a reload; the heading has the focus, and the next stop is what can be done.
  await page.reload();
  const accept = page.getByRole('button', { name: 'Accept 2 facts' });
  await accept.waitFor();
  await accept.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Imported own.csv' }).waitFor();
  await page.getByText('1 file beside the seed').waitFor();

  await page.getByRole('link', { name: 'Zeta Testing KK' }).click();
  await page.waitForURL(/focus=zeta-testing-kk/);
  await page.goto(new URL('imports', product.address).href);
  await page.getByRole('button', { name: 'Withdraw own.csv' }).click();
  expect(await graveOf(axeOf(page))).toEqual([]);
  await page.getByRole('button', { name: 'Take it back' }).press('Enter');
  await page.getByRole('heading', { name: /^Took back holdings-/ }).waitFor();
  await page.getByText('Nothing was imported yet.').waitFor();
});

test('what is wrong is told with its place, and can be left', async () => {
  const page = await open('imports', { viewport: NARROW, colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  await choose(page, file('bad.csv', 'holder,company,percent\nZeta Testing KK,iij,much\n'), file('good.csv', TABLE));
  const preview = page.getByRole('region', { name: 'bad.csv, good.csv cannot be imported as it is' });
  const place = preview.getByText(/row 2/).first();
  await place.waitFor();
  // A row of such a file is its line, and is said once.
  expect(await place.textContent()).not.toContain('line 2');
  expect(await preview.getByRole('button', { name: /Accept/ }).count()).toBe(0);
  expect(await graveOf(axeOf(page))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
  await preview.getByRole('button', { name: 'Leave it' }).click();
  await preview.waitFor({ state: 'detached' });
  await page.getByText('Nothing was imported yet.').waitFor();
});

test('a table to fill in is handed out, and read when it is filled in', async () => {
  const page = await open('imports');
  await page.getByText('Tables to fill in').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'loans.csv' }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  const filled = readFileSync(path, 'utf8').replace('# Example: ', '');
  await page.getByText('Say what the files leave out').click();
  await page.getByLabel('Published on').fill('2024-05-01');
  await page.getByLabel('Published on').press('Enter');
  await choose(page, file('loans.csv', filled));
  await page.getByRole('button', { name: 'Accept 1 fact' }).waitFor();
  await page.getByText('Beispiel Bank').first().waitFor();
  await page.getByRole('button', { name: 'Leave it' }).click();
});

test('a table that nobody knows is read by assigning its columns, corrected at its cells, and its mapping kept', async () => {
  const table =
    '山田工業の株主\n氏名又は名称,所有株式数,割合,取得日\n見本 花子,"1,200",12.5,31/05/2020\n見本商事,"300",多い,01/06/2020\n';
  const page = await open('imports', { viewport: NARROW });
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  await choose(page, file('meibo.csv', table));
  const form = page.getByRole('region', { name: 'What the columns of meibo.csv are' });
  await form.getByText('Still to be said: which column is “Company”', { exact: false }).waitFor();
  expect(await form.getByLabel('Row of the headings (0 for none)').inputValue()).toBe('2');
  expect(await form.getByLabel('What “氏名又は名称” is').inputValue()).toBe('holder');
  expect(await form.getByLabel('What “割合” is').inputValue()).toBe('percent');
  expect(await form.getByLabel('What “取得日” is').inputValue()).toBe('from');
  expect(await form.getByLabel('Dates').inputValue()).toBe('DD/MM/YYYY');
  await form.getByLabel('Company', { exact: true }).fill('Yamada Testing KK');
  await form.getByLabel('The table was published on').fill('2024-05-01');
  await form.getByLabel('The table was published on').press('Enter');
  const wrong = page.getByRole('region', { name: 'meibo.csv cannot be imported as it is' });
  await wrong.getByText('cell C4', { exact: false }).first().waitFor();
  await form.getByText(/多い \(wrong: /).waitFor();
  expect(await graveOf(axeOf(page))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);

  // With the keyboard: the column is not read, and the shares are.
  await form.getByLabel('What “割合” is').focus();
  await page.keyboard.press('Home');
  await form.getByLabel('What “割合” is').selectOption('');
  const preview = page.getByRole('region', { name: 'What meibo.csv would bring' });
  await preview.getByText('見本 花子 → Yamada Testing KK').waitFor();
  await preview.getByText('1,200 shares', { exact: false }).waitFor();
  await form.getByLabel('Shares is written in').selectOption('thousands');
  await preview.getByText('1,200,000 shares', { exact: false }).waitFor();
  await preview.getByText('since 31 May 2020', { exact: false }).waitFor();

  // What was said is still there when the page is loaded again.
  await page.reload();
  await preview.getByText('1,200,000 shares', { exact: false }).waitFor();
  expect(await form.getByLabel('What “割合” is').inputValue()).toBe('');
  expect(await form.getByLabel('Company', { exact: true }).inputValue()).toBe('Yamada Testing KK');
  expect(await form.getByLabel('Shares is written in').inputValue()).toBe('thousands');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    form.getByRole('link', { name: 'Save the mapping' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('meibo.mapping.yaml');
  const path = join(folder, 'meibo.mapping.yaml');
  await download.saveAs(path);
  expect(readFileSync(path, 'utf8')).toBe(
    'kind: shareholders\nheader: 2\nseparator: ","\nencoding: utf-8\ndates: "DD/MM/YYYY"\ncolumns:\n  holder: "氏名又は名称"\n  shares: "所有株式数"\n  from: "取得日"\nconstants:\n  company: "Yamada Testing KK"\nunits:\n  shares: "thousands"\n',
  );
  await preview.getByRole('button', { name: 'Accept 2 facts' }).click();
  await page.getByRole('heading', { name: 'Imported meibo.csv' }).waitFor();
  expect(await form.count()).toBe(0);
  await page.getByRole('button', { name: 'Withdraw meibo.csv' }).click();
  await page.getByRole('button', { name: 'Take it back' }).press('Enter');
  await page.getByRole('heading', { name: /^Took back table-/ }).waitFor();
});

test('files dropped on any page are looked at', async () => {
  const page = await open('sources');
  await page.getByRole('heading', { name: 'Sources' }).waitFor();
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
    return transfer;
  }, TABLE);
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: data });
  await page.getByText('Drop the files to see what they hold.', { exact: false }).waitFor();
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
  await page.waitForURL(/imports/);
  // The table does not say when it was published: the page asks for the day, and looks at the same file again.
  await page.getByRole('region', { name: 'dropped.csv cannot be imported as it is' }).waitFor();
  await sayPublished(page);
  await page.getByRole('region', { name: 'What dropped.csv would bring' }).waitFor();
  await page.getByText('dropped.csv, published 1 May 2024').waitFor();
  expect(await graveOf(axeOf(page))).toEqual([]);
  await page.getByRole('button', { name: 'Leave it' }).click();
});

test('two parties of like names are decided with keys, lead to one, and are taken apart again', async () => {
  const page = await open('imports');
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  await choose(page, file('two.csv', TABLE));
  await sayPublished(page);
  await page.getByRole('button', { name: 'Accept 2 facts' }).click();
  await page.getByRole('heading', { name: 'Imported two.csv' }).waitFor();
  await page.getByRole('link', { name: 'Parties that may be one' }).click();
  const pair = page.getByText(/"Zeta Testing Co Ltd" and "Zeta Testing KK"/);
  await page.getByRole('heading', { name: /^Pair 1 of/ }).waitFor();
  await expect
    .poll(async () => {
      if ((await pair.count()) > 0) return true;
      await page.keyboard.press('j');
      return false;
    })
    .toBe(true);
  const sides = page.locator('.match-side');
  await expect.poll(() => sides.count()).toBe(2);
  await expect.poll(() => sides.getByText(/Zeta Testing .* holds/).count()).toBe(2);
  expect(await graveOf(axeOf(page))).toEqual([]);
  const gone = (await sides.nth(1).locator('dd').first().textContent()) ?? '';
  const kept = (await sides.nth(0).locator('dd').first().textContent()) ?? '';
  // Nobody decides without a name.
  await page.keyboard.press('a');
  await page.getByRole('alert').getByText('Say first who decides.').waitFor();
  await page.getByLabel('Who decides').fill('A. Steward');
  await page.getByRole('heading', { name: /^Pair/ }).click();
  await page.keyboard.press('a');
  await page.getByRole('heading', { name: 'What was decided' }).waitFor();
  await page.getByText(`${gone} leads to ${kept}`, { exact: false }).waitFor();

  const old = await open(`?focus=${gone}`);
  await old.waitForURL(new RegExp(`focus=${kept}`));
  await old.getByRole('application').waitFor();
  await old.context().close();

  await page.keyboard.press('z');
  await page.getByLabel('Why it is taken back').fill('Another register says otherwise.');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('heading', { name: 'What was decided' }).count()).toBe(0);
  await expect
    .poll(async () => {
      if ((await pair.count()) > 0) return true;
      await page.keyboard.press('j');
      return false;
    })
    .toBe(true);
});
