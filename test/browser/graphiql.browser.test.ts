import { expect, test } from 'vitest';
import { useBrowser, visit } from './visit.ts';

useBrowser();

test('sample queries of what is loaded wait as tabs, and run', async () => {
  const page = await visit('graphql');
  await page.getByRole('tab', { name: 'Contradictions' }).waitFor();
  const tabs = await page.getByRole('tab').allTextContents();
  // After its name each has the name of its icon.
  const names = ['Owners', 'ThroughTime', 'Interlocks', 'Person', 'Contradictions'];
  expect(tabs).toEqual(names.map((name) => expect.stringMatching(new RegExp(`^${name}`)) as unknown));
  await page.locator('.graphiql-editor').getByText('percentPrinted').waitFor();
  await page.getByRole('button', { name: /Execute/ }).click();
  await expect.poll(() => page.locator('.graphiql-response').textContent()).toContain('Nippon');
});

test('completes fields from the schema', async () => {
  const page = await visit('graphql');
  // The editor takes the text of its tab a moment after the tabs are there.
  await page.locator('.graphiql-editor .view-line').filter({ hasText: 'query Owners' }).waitFor();
  await page.getByRole('button', { name: /New tab/i }).click();
  await page.locator('.graphiql-editor .monaco-editor').first().click();
  await page.keyboard.type('{ sou');
  await page
    .getByRole('option', { name: /sourcesConnection/ })
    .or(page.locator('.suggest-widget').getByText('sourcesConnection'))
    .first()
    .waitFor();
});
