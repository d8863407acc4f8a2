import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NARROW, useBrowser, visit } from './visit.ts';

useBrowser();

const ADDRESS = 'independence?company=iij&on=2007-06-26&known=2007-12-31';
const matrix = 'Verdicts of the rule books on each person; a cell opens its criteria';

describe('the page of independence', () => {
  test('tells verdicts apart by word, with applicability beside them, and calls nobody independent without evidence', async () => {
    const page = await visit(ADDRESS);
    const table = page.getByRole('table', { name: matrix });
    await table.waitFor();
    for (const name of ['Junnosuke Furukawa', 'Takashi Hiroi', 'Yasurou Tanahashi', 'Yoshifumi Nishikawa', 'Junichi Tate', 'Masaaki Koizumi', 'Masaki Okada']) {
      expect(await table.getByRole('columnheader', { name }).count(), name).toBe(1);
    }
    for (const group of ['Applies', 'In force, not addressed to this company', 'Not in force, hypothetical']) {
      expect(await table.getByRole('rowheader', { name: group, exact: true }).count(), group).toBe(1);
    }
    // NTT's manager on the board of the company of which NTT holds a quarter.
    const hiroi = table.getByRole('row').filter({ hasText: 'UK Corporate Governance Code' }).getByRole('button').nth(1);
    expect(await hiroi.textContent()).toContain('Presumed not independent');
    expect(await table.getByText('Independent', { exact: true }).count()).toBe(0);
  });

  test('a cell opens its criteria with the way of facts, both citations, and keeps it in the address', async () => {
    const page = await visit(ADDRESS);
    const table = page.getByRole('table', { name: matrix });
    await table.getByRole('row').filter({ hasText: 'UK Corporate Governance Code' }).getByRole('button').nth(1).press('Enter');
    const criteria = page.getByRole('region', { name: 'Criteria' });
    await criteria.getByText('Represents a significant shareholder').first().waitFor();
    await page.waitForURL((url) => url.searchParams.get('person') === 'takashi-hiroi' && url.searchParams.get('book') === 'UK');
    const way = criteria.getByRole('list', { name: 'The way from the person through the facts' });
    expect(await way.getByRole('link', { name: /^(Takashi Hiroi|Nippon Telegraph and Telephone Corporation|Internet Initiative Japan Inc\.)$/ }).allTextContents()).toEqual([
      'Takashi Hiroi', 'Nippon Telegraph and Telephone Corporation', 'Internet Initiative Japan Inc.',
    ]);
    expect(await way.getByRole('link', { name: /line 223/ }).count()).toBe(1);
    expect(await criteria.getByText(/from knowledge, text not confirmed/).count()).toBeGreaterThan(0);

    await criteria.getByRole('button', { name: /Close family ties/ }).press('Enter');
    await criteria.getByText(/Which near relatives of Takashi Hiroi/).waitFor();
    await page.waitForURL((url) => url.searchParams.get('rule') === 'UK-4');
  });

  test('the law changes with the day', async () => {
    const page = await visit(`${ADDRESS}&books=UK`);
    const book = page.getByRole('table', { name: matrix }).getByRole('rowheader', { name: /UK Corporate Governance Code/ });
    await book.getByText('Combined Code June 2006').waitFor();
    // The version before it went out of force on 1 November 2006.
    await page.getByLabel('Day of facts and law').fill('2006-10-15');
    await page.getByLabel('Day of facts and law').press('Enter');
    await book.getByText('Combined Code 2003').waitFor();
    expect(new URL(page.url()).searchParams.get('on')).toBe('2006-10-15');
  });

  test('the CSV is the report of the day', async () => {
    const page = await visit(`${ADDRESS}&books=UK`);
    await page.getByRole('table', { name: matrix }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
    expect(download.suggestedFilename()).toBe('independence-iij-2007-06-26.csv');
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('2007-12-31');
    expect(text).toMatch(/UK-6.*TRIGGERED/);
  });

  test('an auditor records a determination, which stands beside the outcome', async () => {
    const page = await visit(`${ADDRESS}&books=UK&person=yasurou-tanahashi&book=UK&rule=UK-4`);
    const criteria = page.getByRole('region', { name: 'Criteria' });
    await criteria.getByText('Record a determination').click();
    await criteria.getByLabel('Conclusion').selectOption('Does not speak against the person');
    await criteria.getByLabel('Who decides').fill('A. Auditor');
    await criteria.getByLabel('Why').fill('No relative is named.');
    await criteria.getByLabel('On which evidence').fill('Questionnaire');
    await criteria.getByRole('button', { name: 'Record', exact: true }).click();
    await criteria.getByText(/A\. Auditor, recorded/).waitFor();
    expect(await criteria.getByRole('button', { name: /Close family ties.*Unknown/ }).count()).toBe(1);
  });

  test('on a narrow screen nothing scrolls sideways', async () => {
    const page = await visit(ADDRESS, { viewport: NARROW });
    await page.getByText('Presumed not independent').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});
