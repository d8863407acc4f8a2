import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { NARROW, useBrowser, visit } from './visit.ts';

useBrowser();

const ADDRESS = 'independence?company=iij&on=2007-06-26&known=2007-12-31';
const UK = 'UK Corporate Governance Code';
const BANK_POST = 'post-yoshifumi-nishikawa-sumitomo-mitsui-banking-2001-04';

const matrixOf = (page: Page) => page.getByRole('grid', { name: /Verdicts of the rule books/ });
const formOf = (page: Page) => page.getByRole('region', { name: 'Suppose' });
const supposedOf = (page: Page) => page.getByRole('list', { name: 'What is supposed' });

describe('what if', () => {
  test('a post that ended earlier: the verdict turns, its reasons are told, and one press leads back', async () => {
    const page = await visit(ADDRESS);
    await page.getByRole('button', { name: 'What if…' }).click();
    await formOf(page).getByLabel('A fact about').selectOption('Yoshifumi Nishikawa');
    await formOf(page)
      .getByRole('button', { name: /Sumitomo Mitsui Banking Corporation President/ })
      .click();
    await formOf(page).getByLabel('What if').selectOption('it had ended in');
    await formOf(page).getByLabel('Instead').fill('June 2004');
    await formOf(page).getByRole('button', { name: 'Suppose this' }).click();

    await page.getByText('Supposed, not in the record').waitFor();
    await page.waitForURL((url) => url.searchParams.get('suppose') === `change,${BANK_POST},to:2004-06`);
    await supposedOf(page)
      .getByText(/^Ended June 2004: Yoshifumi Nishikawa was President/)
      .waitFor();
    // The three years of the code go back to 26 June 2004, which is within June 2004: it is not known any more whether
    // he left before it.
    const changed = page.locator('.shift-list > li').filter({ hasText: UK });
    await changed.getByText('Yoshifumi Nishikawa').waitFor();
    expect(await changed.locator('.shift-mark').textContent()).toBe('Presumed not independentNot established');
    await changed.getByText('Yoshifumi Nishikawa').click();
    await changed.getByText('Material business relationship in three years').waitFor();
    const sides = changed.locator('.shift-rules .shift-sides');
    expect(await sides.locator('dt').allTextContents()).toEqual(['On the record', 'Supposed']);
    expect(await sides.locator('dd .said').allTextContents()).toEqual(['Triggered', 'Unknown']);
    expect(await sides.getByText('stated otherwise in').count()).toBe(1);
    // In the matrix by word, too.
    const cell = matrixOf(page).getByRole('row').filter({ hasText: UK }).getByRole('button').nth(3);
    expect(await cell.textContent()).toMatch(/^Not established.*was Presumed not independent$/);

    await page.getByRole('button', { name: 'Back to the record' }).click();
    await page.getByRole('heading', { name: /^Who is independent at/ }).waitFor();
    expect(new URL(page.url()).searchParams.has('suppose')).toBe(false);
    await expect.poll(() => cell.textContent()).toMatch(/^Presumed not independent/);
    expect(await page.getByText('Supposed, not in the record').count()).toBe(0);
  });

  test('whole: ended before the three years, the criterion is no longer triggered by it; the address alone shows the same', async () => {
    const page = await visit(
      `${ADDRESS}&suppose=change,${BANK_POST},to:2004-05&person=yoshifumi-nishikawa&book=UK&rule=UK-2`,
    );
    const criteria = page.getByRole('region', { name: 'Criteria' });
    await criteria.getByText(/supposed; on the record/).waitFor();
    const rule = criteria.getByRole('listitem').filter({ hasText: 'Material business relationship' }).first();
    expect(await rule.getByText('on the record').textContent()).toContain('Triggered');
    // What is supposed cannot be determined: a determination is about the record.
    expect(await criteria.getByText('Record a determination').count()).toBe(0);
    await page.reload();
    await criteria.getByText(/supposed; on the record/).waitFor();
    expect(await page.getByRole('heading', { name: /^Who would be independent at/ }).count()).toBe(1);
  });

  test('a person who joins the board is judged beside the others', async () => {
    const page = await visit(ADDRESS);
    await page.getByRole('button', { name: 'What if…' }).click();
    const form = formOf(page);
    await form.getByRole('radio', { name: 'Something more were true' }).check();
    await form.getByLabel('Does what').selectOption('sits on a board of');
    await form.getByRole('combobox', { name: 'Who', exact: true }).fill('Hirofumi Takahashi');
    await page.getByRole('option', { name: /Hirofumi Takahashi/ }).click();
    expect(await form.getByLabel('Which board').inputValue()).toBe('iij-directors');
    expect(await form.getByLabel(/^Outside/).inputValue()).toBe('yes');
    await form.getByRole('button', { name: 'Suppose this' }).click();
    await supposedOf(page)
      .getByText('Hirofumi Takahashi sits on the Board of Directors of Internet Initiative Japan Inc., outside')
      .waitFor();
    await matrixOf(page)
      .getByRole('columnheader', { name: /Hirofumi Takahashi/ })
      .waitFor();
    await page.locator('.shift-people').getByText('would be judged as well').waitFor();
  });

  test('a fact of a criterion can be taken away where it is shown', async () => {
    const page = await visit(`${ADDRESS}&person=takashi-hiroi&book=UK&rule=UK-6`);
    const criteria = page.getByRole('region', { name: 'Criteria' });
    await criteria.getByRole('button', { name: 'what if not so?' }).first().click();
    await formOf(page).getByLabel('What if').selectOption('it were not so at all');
    await formOf(page).getByRole('button', { name: 'Suppose this' }).click();
    await supposedOf(page)
      .getByText(/^Not so: Takashi Hiroi/)
      .waitFor();
    await expect
      .poll(() => criteria.locator('.criteria-verdict').textContent())
      .not.toContain('Presumed not independent');
  });

  test('what is amiss is said in words, by the form and by the server', async () => {
    const page = await visit(ADDRESS, { expected: /Failed to load resource.*400/ });
    await page.getByRole('button', { name: 'What if…' }).click();
    await formOf(page)
      .getByRole('button', { name: /Japan Post Corporation|Furukawa/ })
      .first()
      .click();
    await formOf(page).getByLabel('What if').selectOption('it had ended in');
    await formOf(page).getByLabel('Instead').fill('soon');
    await formOf(page).getByRole('button', { name: 'Suppose this' }).click();
    await formOf(page)
      .getByText(/“soon” is not understood/)
      .waitFor();

    await page.goto(page.url().replace(/independence.*/, `${ADDRESS}&suppose=remove,no-such-fact`));
    await page.getByText(/no-such-fact.*does not bear/).waitFor();
    await page.getByRole('button', { name: 'Back to the record' }).click();
    await matrixOf(page).waitFor();
  });

  test('an address that supposes nonsense is told, and shows the record', async () => {
    const page = await visit(`${ADDRESS}&suppose=change,x,to:soon`);
    await page.getByText(/suppose “change,x,to:soon” is not understood/).waitFor();
    await matrixOf(page).waitFor();
    expect(await page.getByText('Supposed, not in the record').count()).toBe(0);
  });

  test('on a narrow screen the notice stays in view and nothing scrolls sideways', async () => {
    const page = await visit(`${ADDRESS}&books=UK&suppose=change,${BANK_POST},to:2004-06`, { viewport: NARROW });
    await page.getByRole('list', { name: 'Verdicts by person' }).getByText('1 verdict changed').waitFor();
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    const top = await page.getByText('Supposed, not in the record').boundingBox();
    expect(top?.y).toBeGreaterThanOrEqual(0);
    expect(top?.y).toBeLessThan(NARROW.height / 4);
    await page.getByRole('button', { name: /Suppose more/ }).click();
    await formOf(page).getByRole('radio', { name: 'Something more were true' }).check();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
  });
});

describe('two days', () => {
  test('what changed between them, on which day and why; a line leads to the cell', async () => {
    const page = await visit(ADDRESS);
    await page.getByLabel('Compare with').fill('2006-10-15');
    await page.getByLabel('Compare with').press('Enter');
    await page.getByRole('heading', { name: 'What changed between 15 October 2006 and 26 June 2007' }).waitFor();
    expect(new URL(page.url()).searchParams.get('against')).toBe('2006-10-15');
    // NTT's holding is stated as of 31 March 2007.
    const changed = page
      .locator('.shifts > .shift-list > li')
      .filter({ hasText: 'Takashi Hiroi' })
      .filter({ hasText: UK });
    await changed.getByText(/on 31 March 2007/).waitFor();
    expect(await changed.locator('.shift-mark').textContent()).toBe('Not establishedPresumed not independent');
    await changed.getByText('Takashi Hiroi').click();
    await changed.getByText('Represents a significant shareholder').waitFor();
    await changed.getByRole('button', { name: 'Open its criteria on 26 June 2007' }).click();
    await page.getByRole('region', { name: 'Criteria' }).getByRole('heading', { name: 'Takashi Hiroi' }).waitFor();
    await page.getByRole('button', { name: 'One day only' }).click();
    await expect.poll(() => page.locator('.shifts').count()).toBe(0);
  });

  test('who is judged on one of the days only is said once, not book by book', async () => {
    const page = await visit(`${ADDRESS}&against=2009-02-12`);
    await page.locator('.shift-people').getByText('Takashi Hiroi').waitFor();
    expect(await page.locator('.shift-people > li').count()).toBe(7);
    expect(await page.locator('.shift-list > li').count()).toBe(0);
  });
});
