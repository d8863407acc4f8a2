import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProduct } from '../../tools/product.mjs';
import { axeOf, graveOf } from './axe-of.ts';
import { NARROW, useBrowser, visit } from './visit.ts';

useBrowser();

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(async () => {
  await product.stop();
});

const ADDRESS = 'independence?company=iij&on=2007-06-28&books=10A-3&answer=masaaki-koizumi';
const open = (path = ADDRESS, options = {}) => visit(path, { address: product.address, ...options });
const formOf = (page: Page) => page.getByRole('region', { name: 'Answers' });
const questionOf = (page: Page, topic: string) => page.locator(`[data-question="${topic}:masaaki-koizumi"]`);
/** The verdict on Koizumi under Rule 10A-3, as its cell says. */
const verdictOf = (page: Page) => page.locator('[data-verdict="masaaki-koizumi 10A-3"]');

async function fillIn(page: Page): Promise<void> {
  for (const topic of ['family', 'fees', 'shares'])
    await questionOf(page, topic).getByRole('radio', { name: 'No', exact: true }).check();
  const career = questionOf(page, 'career');
  await career.getByRole('radio', { name: 'Yes' }).check();
  await career.getByLabel(/^Name or id of the organisation/).fill('Harbour Accounting Office');
  await career.getByLabel(/^Title of the post/).fill('Accountant');
  await career.getByLabel(/^Executive post/).selectOption('no');
  await career.getByLabel(/^Employment/).selectOption('no');
  await career.getByLabel(/^Since when/).fill('1990');
  await career.getByLabel('That is all there is').check();
  await formOf(page).getByLabel('Signed by').fill('A. Signer');
  await formOf(page).getByLabel('Day of the signature').fill('2026-11-20');
}

test('open questions are answered, looked at, accepted with the keyboard, and taken back: the verdict is as before', async () => {
  const page = await open();
  await verdictOf(page).getByText('Not established').waitFor();
  await formOf(page).getByLabel('Who answers').waitFor();
  await fillIn(page);
  await formOf(page).getByRole('button', { name: 'Check 4 answers' }).press('Enter');
  const look = page.getByRole('region', { name: 'What these answers would do' });
  await look.getByText('New party: Harbour Accounting Office.', { exact: false }).waitFor();
  await look.getByText('Masaaki Koizumi is Accountant of Harbour Accounting Office', { exact: false }).waitFor();
  const shift = look.getByRole('listitem').filter({ hasText: '10A3-fee' });
  expect(await shift.locator('.said').allTextContents()).toEqual(['Not established', 'Independent']);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('What these answers would do');
  expect(await graveOf(axeOf(page))).toEqual([]);
  // Nothing is changed by looking.
  await verdictOf(page).getByText('Not established').waitFor();

  await look.getByRole('button', { name: 'Accept 5 facts' }).press('Enter');
  await page.getByText('The answers are facts now', { exact: false }).waitFor();
  await verdictOf(page).getByText('Independent', { exact: true }).waitFor();

  const back = formOf(page).getByRole('button', { name: /^Take back: Questionnaire .* signed by A\. Signer$/ });
  await back.press('Enter');
  await page.getByRole('button', { name: 'Take them back' }).press('Enter');
  await page.getByText('Taken back: the verdicts are as before.').waitFor();
  await verdictOf(page).getByText('Not established').waitFor();
  await expect.poll(() => back.count()).toBe(0);
});

test('what is wrong stands at its field, which has the focus; on a narrow screen nothing is wider than it', async () => {
  const page = await open(ADDRESS, { viewport: NARROW, colorScheme: 'dark' });
  await formOf(page).getByLabel('Who answers').waitFor();
  await fillIn(page);
  await questionOf(page, 'career')
    .getByLabel(/^Title of the post/)
    .fill('');
  await questionOf(page, 'career')
    .getByLabel(/^Since when/)
    .fill('often');
  await formOf(page).getByLabel('Signed by').fill('');
  await formOf(page).getByRole('button', { name: 'Check 4 answers' }).click();
  await page.getByText(/are not signed\.$/).waitFor();
  const title = questionOf(page, 'career').getByLabel(/^Title of the post/);
  await expect.poll(() => title.getAttribute('aria-invalid')).toBe('true');
  await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(true);
  await questionOf(page, 'career')
    .getByText(/often.*is no day that exists/)
    .waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
  expect(await graveOf(axeOf(page))).toEqual([]);
});

test('a question of the list leads to its form', async () => {
  const page = await open('independence?company=iij&on=2007-06-28&books=10A-3');
  await page.getByRole('button', { name: 'Answer it' }).first().click();
  await page.waitForURL(/answer=/);
  const named = decodeURIComponent(new URL(page.url()).searchParams.get('answer') ?? '');
  await page.locator(`[data-question="${named}"]`).waitFor();
  await formOf(page).getByRole('button', { name: 'Close the answers' }).click();
  await expect.poll(() => formOf(page).count()).toBe(0);
});
