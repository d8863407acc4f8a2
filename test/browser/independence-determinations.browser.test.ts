import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser, visit } from './visit.ts';

useBrowser();

const ADDRESS = 'independence?company=iij&on=2007-06-26&known=2007-12-31';

async function record(at: Locator, conclusion: string): Promise<void> {
  const form = at.locator('.determination-form').filter({ hasText: 'Record a determination' });
  await form.getByText('Record a determination').click();
  await form.getByLabel('Conclusion').selectOption(conclusion);
  await form.getByLabel('Who prepares it').fill('A. Auditor');
  await form.getByLabel('Why').fill('No relative is named.');
  await form.getByLabel('On which evidence').fill('Questionnaire');
  await form.getByRole('button', { name: 'Record', exact: true }).click();
  await at.getByText(/A\. Auditor, recorded/).waitFor();
}

async function downloaded(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return readFileSync(await download.path(), 'utf8');
}

describe('determinations', () => {
  test('on a criterion: it stands beside the outcome, and is listed to be taken along', async () => {
    const page = await visit(`${ADDRESS}&books=UK&person=yasurou-tanahashi&book=UK&rule=UK-4`);
    const criteria = page.getByRole('region', { name: 'Criteria' });
    await criteria.getByText('Record a determination').waitFor();
    await record(criteria, 'Does not speak against the person');
    expect(await criteria.getByRole('button', { name: /Close family ties.*Unknown/ }).count()).toBe(1);
    await page.getByRole('heading', { name: /determinations? by auditors$/ }).waitFor();
    // Its cell tells of it, and says what was computed as before.
    await page
      .getByRole('grid')
      .getByRole('button', { name: /^Not established ?1 determination$/ })
      .waitFor();
    expect(await downloaded(page, 'Determinations as CSV')).toMatch(
      /,iij,yasurou-tanahashi,,UK,UK-4,2007-06-26,2007-12-31,UNKNOWN,DOES_NOT_SPEAK_AGAINST,A\. Auditor,/,
    );
    const json = JSON.parse(await downloaded(page, 'as JSON')) as { person: string; rule: string; evidence: string }[];
    expect(json.at(-1)).toMatchObject({
      company: 'iij',
      person: 'yasurou-tanahashi',
      rule: 'UK-4',
      evidence: 'Questionnaire',
    });
  });

  test('on a check of the company, whose own words stand beside what the facts say', async () => {
    const page = await visit(`${ADDRESS}&books=OE`);
    const book = page.locator('.check-books > li').filter({ hasText: 'Disclosure about outside officers' });
    await book.locator('summary').first().click();
    const check = book.locator('.check').filter({ hasText: 'Record a determination' }).first();
    await check.waitFor();
    const sides = await Promise.all(
      ['The company says', 'Its facts say'].map((name) => check.getByText(name, { exact: true }).boundingBox()),
    );
    expect(sides[0]?.y).toBe(sides[1]?.y);
    const outcome = await check.locator('.check-head .said').textContent();
    const rule = await check.locator('h3').textContent();
    await record(check, 'The rule is kept');
    const again = book.locator('.check').filter({ hasText: 'A. Auditor, recorded' }).first();
    expect(await again.locator('.check-head .said').textContent()).toBe(outcome);
    expect(await again.locator('h3').textContent()).toBe(rule);
    expect(await again.getByRole('strong').allTextContents()).toEqual(['The rule is kept', 'Prepared, not reviewed']);
  });
});
