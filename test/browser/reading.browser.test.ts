import { expect, test } from 'vitest';
import { GraphPage } from './graph-page.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

test('search, select, read a citation, and stand before the cited line', async () => {
  const page = await visit();
  const graph = await new GraphPage(page).drawn();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('multifeed');
  await page.getByRole('option', { name: /Internet Multifeed/ }).waitFor();
  await page.keyboard.press('Enter');
  await graph.panel.getByRole('heading', { name: /Internet Multifeed/ }).waitFor();
  expect(new URL(page.url()).searchParams.get('focus')).toBe('internet-multifeed');

  const citation = graph.panel.getByRole('link', { name: /line \d+/ }).first();
  const [, line] = /lines? (\d+)/.exec((await citation.textContent()) ?? '') ?? [];
  await citation.click();
  await page.waitForURL(/\/sources\/agm-2007\?/);
  expect(new URL(page.url()).searchParams.get('line')).toBe(line);
  const marked = page.locator('[aria-current="true"]').filter({ hasText: 'Stand-in' }).first();
  await marked.waitFor();
  expect(await marked.textContent()).toContain(`Stand-in for agm-notice-2007, line ${line}.`);
  await expect
    .poll(() =>
      marked.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    )
    .toBe(true);

  await page.goBack();
  await graph.panel.getByRole('heading', { name: /Internet Multifeed/ }).waitFor();
});

test.each(['maltifeed', 'mufeed', 'MULTI'])('“%s” finds Internet Multifeed', async (text) => {
  const page = await visit();
  await page.getByRole('combobox', { name: /Search/ }).fill(text);
  await page.getByRole('option', { name: /Internet Multifeed/ }).waitFor();
});

test('a search that finds nothing says so', async () => {
  const page = await visit();
  await page.getByRole('combobox', { name: /Search/ }).fill('zzzzqqqq');
  await expect
    .poll(() => page.getByRole('status').allTextContents())
    .toContainEqual(expect.stringMatching(/nothing|no |not found/i));
});

test('selecting a director shows the seat, its attendance and its citations', async () => {
  const page = await visit();
  const graph = await new GraphPage(page).drawn();
  await graph.select(/^Takashi Hiroi/);
  await graph.panel.getByRole('heading', { name: 'Takashi Hiroi' }).waitFor();
  expect(new URL(page.url()).searchParams.get('sel')).toBe('takashi-hiroi');
  // Business report 4(4): he attended 14 of 14 meetings of the board.
  await graph.panel
    .getByText(/14 (of|\/) 14/)
    .first()
    .waitFor();
  expect(await graph.panel.getByRole('link', { name: /line/ }).count()).toBeGreaterThan(0);
});

test('what is not known is listed as not known', async () => {
  const graph = await new GraphPage(await visit('?focus=iij&sel=internet-multifeed')).drawn();
  await graph.panel.getByRole('heading', { name: /^Not known/ }).waitFor();
});

test('the list of sources leads to each of them', async () => {
  const page = await visit('sources');
  await page
    .getByRole('link', { name: /Convocation Notice/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /Convocation Notice/ }).waitFor();
});
