import { expect, test } from 'vitest';
import { NARROW, useBrowser, visit } from './visit.ts';

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

test('a tab that is chosen at once has its own text, and a new one is empty', async () => {
  const page = await visit('graphql');
  const lines = page.locator('.graphiql-query-editor .view-line');
  await page.getByRole('tab', { name: 'ThroughTime' }).click();
  await lines.filter({ hasText: 'query ThroughTime' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: /New tab/i }).click();
  await lines.first().waitFor({ state: 'attached' });
  await expect.poll(async () => (await lines.allTextContents()).join('')).toBe('');
  await page.getByRole('tab', { name: 'Owners' }).click();
  await lines.filter({ hasText: 'query Owners' }).waitFor();
});

test('on a phone a sample is run, and its answer is seen beside nothing wider than the screen', async () => {
  const page = await visit('graphql?company=iij&on=2007-03-31', { viewport: NARROW });
  await page.getByRole('button', { name: /Execute/ }).click();
  await expect.poll(() => page.locator('.graphiql-response').textContent()).toContain('Nippon');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
  const answer = await page.locator('.graphiql-response').boundingBox();
  expect(answer?.width).toBeGreaterThan(NARROW.width / 2);
  expect((answer?.y ?? NaN) + 100).toBeLessThan(NARROW.height);
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
