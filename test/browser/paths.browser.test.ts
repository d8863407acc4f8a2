import { expect, test } from 'vitest';
import { GraphPage } from './graph-page.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

test('the paths between two of the address are drawn, and each line leads to its cited step', async () => {
  const page = await visit('?focus=iij&on=2007-03-31&between=yoshifumi-nishikawa,itochu&upto=3');
  const graph = await new GraphPage(page).drawn();
  await graph.panel.getByRole('heading', { name: 'Paths between Yoshifumi Nishikawa, Itochu Corporation' }).waitFor();
  // He sits on the board of a company that Itochu holds shares of; he left the bank before anybody saw it lend.
  const ways = graph.panel.locator('.ways-list > li');
  await expect.poll(() => ways.count()).toBe(2);
  expect(await ways.first().textContent()).toContain('Yoshifumi Nishikawa 1 Internet Initiative Japan Inc. 2 Itochu');
  expect(await ways.first().textContent()).toContain('Held at one moment');
  expect(await ways.last().textContent()).toContain('Never at one moment');
  await graph.panel.getByRole('button', { name: 'Show step 2 in the drawing' }).click();
  await page.waitForURL((url) => url.searchParams.get('sel')?.includes('itochu') === true);
  expect(await graph.panel.locator('.ways-chosen a[href*="/sources/"]').count()).toBeGreaterThan(0);
  await graph.panel.getByRole('combobox', { name: 'Kinds of facts' }).selectOption('money');
  await page.getByRole('heading', { name: 'No way between them was found' }).waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => ways.count()).toBe(2);
  await graph.panel.getByRole('button', { name: 'Back to the drawing' }).click();
  await expect.poll(() => graph.entries('Shareholders').count()).toBeGreaterThan(5);
  expect(new URL(page.url()).searchParams.get('between')).toBeNull();
});

test('from the menu of a box, from what is marked, and from two names in the search', async () => {
  const page = await visit('?focus=iij&on=2007-03-31');
  const graph = await new GraphPage(page).drawn();
  await graph
    .entry(/^Itochu/)
    .first()
    .focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Paths between it and the middle' }).click();
  await page.waitForURL((url) => url.searchParams.get('between') === 'iij,itochu');
  await page.goBack();
  await graph.drawn();
  for (const box of [/^Itochu/, /^Nippon Telegraph/]) {
    await graph.entry(box).first().focus();
    await page.keyboard.press('x');
  }
  await page.getByRole('button', { name: 'Paths between them' }).click();
  await page.waitForURL((url) => url.searchParams.get('between')?.split(',').sort().join() === 'itochu,ntt');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Nishikawa -> Nippon Telegraph');
  await page.getByRole('option', { name: /^Yoshifumi Nishikawa → Nippon Telegraph/ }).click();
  await page.waitForURL((url) => url.searchParams.get('between') === 'yoshifumi-nishikawa,ntt');
  await graph.panel.getByText('Held at one moment').first().waitFor();
});
