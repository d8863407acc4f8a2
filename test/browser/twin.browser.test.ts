import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeOf } from './axe-of.ts';
import { GraphPage } from './graph-page.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Presses a key until what has the focus says something; fails when it never does. */
async function pressUntil(page: Page, key: string, text: RegExp, most = 80): Promise<void> {
  for (let i = 0; i < most; i += 1) {
    if (text.test(await focused(page))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(most)} presses of ${key} never came to ${String(text)}.`);
}

test('a row selected is the box selected, and back; a screen reader is told which', async () => {
  const page = await visit('?focus=iij&on=2007-03-31');
  const graph = await new GraphPage(page).drawn();
  const all = await graph.everything.count();
  await page.keyboard.press('t');
  const relations = page.getByRole('grid', { name: /Relations drawn on 31 March 2007/ });
  await relations.waitFor();
  // Opening the table takes nothing out of the drawing.
  expect(await graph.everything.count()).toBe(all);
  const row = relations.getByRole('row', { name: /^Takashi Hiroi Seat: Director, outside Internet Initiative/ });
  await row.getByRole('gridcell').first().click();
  await page.waitForURL(/[?&]sel=/);
  expect(
    await graph
      .entry(/^Takashi Hiroi/)
      .first()
      .getAttribute('aria-pressed'),
  ).toBe('true');
  // The snapshot is YAML: a name with a colon in it stands in quotes.
  expect(await relations.getByRole('row', { selected: true }).ariaSnapshot()).toMatch(
    /^- 'row "Takashi Hiroi Seat: Director, outside Internet Initiative Japan Inc\. stated for 31 Mar 2007 certain" \[selected\]'/,
  );

  await page.getByRole('radio', { name: /^Parties/ }).check({ force: true });
  const parties = page.getByRole('grid', { name: /Parties drawn/ });
  await graph.select(/^Koichi Suzuki/);
  await expect.poll(() => parties.getByRole('row', { selected: true }).textContent()).toMatch(/^Koichi Suzuki/);

  expect((await axeOf(page).include('.twin').analyze()).violations.map(({ id }) => id)).toEqual([]);
});

test('by keyboard alone from the search to an outside director and to the ways to a lender', async () => {
  const page = await visit('');
  await page.getByRole('heading', { name: 'Questions to begin with' }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('Internet Initiative Japan');
  await page.getByRole('option', { name: /^Internet Initiative Japan Inc\./ }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/focus=iij/);
  const graph = await new GraphPage(page).drawn();
  await page.keyboard.press('t');
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('Escape');
  await graph.drawing.focus();
  await page.keyboard.press('Tab');
  for (let i = 0; i < 40; i += 1) {
    if (await page.evaluate(() => document.activeElement?.closest('[role=grid]') !== null)) break;
    await page.keyboard.press('Tab');
  }
  await pressUntil(page, 'ArrowDown', /^Yoshifumi Nishikawa$/);
  await page.keyboard.press('Enter');
  await graph.panel.getByRole('heading', { name: /^Yoshifumi Nishikawa sits on the Board of Directors/ }).waitFor();

  await page.keyboard.press('/');
  await page.keyboard.type('Yoshifumi Nishikawa → Sumitomo Mitsui Banking');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/between=yoshifumi-nishikawa/);
  const ways = page.getByRole('complementary', { name: 'Details' });
  await expect.poll(() => ways.ariaSnapshot(), { timeout: 20_000 }).toMatch(/Sumitomo Mitsui Banking Corporation/);
});

test('the question mark shows the keys anywhere, Escape closes them, and the legend leads to what the signs mean', async () => {
  const page = await visit('?focus=iij&on=2007-03-31');
  await new GraphPage(page).drawn();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await keys.waitFor();
  expect(await keys.textContent()).toContain('table of what is drawn');
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'What you are looking at' }).click();
  await page.getByRole('heading', { name: 'The two times' }).waitFor();
  await page.getByRole('searchbox', { name: 'Find a word' }).fill('社外取締役');
  await expect.poll(() => page.getByRole('term').allTextContents()).toContain('outside director 社外取締役');
});

test('Shift with Enter opens the page about what is found', async () => {
  const page = await visit('?focus=iij&on=2007-03-31');
  await new GraphPage(page).drawn();
  await page.keyboard.press('/');
  await page.keyboard.type('nishikawa');
  await page.getByRole('option', { name: /^Yoshifumi Nishikawa/ }).waitFor();
  await page.keyboard.press('Shift+Enter');
  await page.waitForURL(/\/person\?id=yoshifumi-nishikawa/);
});

test('two days of interlocks: an entry of the list of changes lights its line', async () => {
  const page = await visit('interlocks?company=iij&on=2007-06-30&against=2006-04-01');
  const changes = page.getByRole('region', { name: 'What changed' });
  const entry = changes.getByRole('button', { name: /^Hirofumi Takahashi, IIJ Technology/ });
  await entry.click();
  expect(await entry.getAttribute('aria-pressed')).toBe('true');
  await changes.getByRole('button', { name: 'Stop comparing' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('against')).toBeNull();
});

test.each([
  ['ownership?company=iij&on=2007-03-31', 'ownership-iij-up', /^Nippon Telegraph and Telephone Corporation /],
  ['interlocks?company=iij&on=2007-03-31', 'interlocks-iij', /^Yoshifumi Nishikawa /],
] as const)('%s has its drawing as a table too, and as files', async (path, name, row) => {
  const page = await visit(path);
  await page.getByRole('application').waitFor();
  await page.keyboard.press('t');
  const relations = page.getByRole('grid', { name: /Relations drawn on 31 March 2007/ });
  const first = relations.getByRole('row', { name: row }).first();
  await first.getByRole('gridcell').first().click();
  await expect.poll(() => first.getAttribute('aria-selected')).toBe('true');
  // The drawing has the same selected: the party or the ends of the line are pressed in its list, or its figures are
  // told.
  const chosen = page.getByRole('group', { name: /Everything that is drawn/ }).locator('[aria-pressed=true]');
  await page.getByRole('radio', { name: /^Parties/ }).check({ force: true });
  const party = page
    .getByRole('grid', { name: /Parties drawn/ })
    .getByRole('row', { name: row })
    .first();
  await party.getByRole('gridcell').first().click();
  await expect.poll(() => chosen.count()).toBe(1);

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'PNG, 1×', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${name}-2007-03-31.png`);
  expect((await axeOf(page).analyze()).violations.map(({ id }) => id)).toEqual([]);
});
