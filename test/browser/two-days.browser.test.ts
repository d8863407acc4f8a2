import { expect, test } from 'vitest';
import { GraphPage } from './graph-page.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

test('two days stand in one drawing, with a list of what changed that leads into it', async () => {
  const page = await visit('?focus=iij&on=2009-02-12&against=2007-03-31');
  const graph = await new GraphPage(page).drawn();
  await graph.panel.getByRole('heading', { name: 'From 31 March 2007 to 12 February 2009' }).waitFor();
  // Convocation notice 2007: 86.1 % of IIJ Technology; results of February 2009: wholly owned.
  const technology = graph.panel.getByRole('button', { name: /IIJ Technology.*86\.1 → 100 %/ });
  await technology.waitFor();
  expect(await graph.panel.getByRole('button', { name: /Trust Networks.*Group/ }).count()).toBe(1);
  expect(
    await graph
      .entry(/IIJ Technology/)
      .filter({ hasText: 'Changed from 86.1 % to 100 %' })
      .count(),
  ).toBeGreaterThan(0);
  await technology.click();
  await graph.panel.getByRole('button', { name: 'Back to what changed' }).waitFor();
  const lit = await page.evaluate(() => {
    const holder = document.querySelector('.canvas-holder') as unknown as {
      _cyreg: { cy: { getElementById(id: string): { hasClass(name: string): boolean } } };
    };
    return holder._cyreg.cy.getElementById('group/iij-technology').hasClass('selected');
  });
  expect(lit).toBe(true);
  await graph.panel.getByRole('button', { name: 'Back to what changed' }).click();
  await graph.panel.getByRole('button', { name: 'Stop comparing' }).click();
  await page.waitForURL((url) => !url.searchParams.has('against'));
  expect(await graph.entry(/Changed from/).count()).toBe(0);
});

test('the time bar begins a comparison, its second handle moves it by keys, and undo takes it back', async () => {
  const page = await visit('?focus=iij&on=2007-03-31');
  const graph = await new GraphPage(page).drawn();
  const time = page.getByRole('region', { name: 'Time' });
  await time.getByRole('button', { name: 'Compare two days' }).click();
  await page.waitForURL((url) => (url.searchParams.get('against') ?? '9') < '2007-03-31');
  const first = new URL(page.url()).searchParams.get('against');
  await time.getByRole('slider', { name: 'Day compared with' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL((url) => (url.searchParams.get('against') ?? '9') < (first ?? ''));
  await graph.panel.getByRole('heading', { name: /to 31 March 2007$/ }).waitFor();
  await page.getByRole('button', { name: /^Undo: compare/ }).click();
  await page.waitForURL((url) => url.searchParams.get('against') === first);
  await page.getByRole('button', { name: /^Undo: compare/ }).click();
  await page.waitForURL((url) => !url.searchParams.has('against'));
});
