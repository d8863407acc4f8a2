import { expect, test } from 'vitest';
import { GraphPage } from './graph-page.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

test.each([700, 820, 900, 1024, 1100])('at %i pixels the controls stand over the plan, not on it', async (width) => {
  const page = await visit('?focus=iij&on=2007-03-31', { viewport: { width, height: 800 } });
  const graph = await new GraphPage(page).drawn();
  const controls = await page.getByRole('radiogroup', { name: 'Layout' }).boundingBox();
  const drawing = await graph.drawing.boundingBox();
  if (controls === null || drawing === null) throw new Error('The controls or the drawing are not there.');
  expect(controls.y + controls.height).toBeLessThanOrEqual(drawing.y);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test.each([1280, 1440])('at %i pixels the controls stand beside the heading of the shareholders', async (width) => {
  const page = await visit('?focus=iij&on=2007-03-31', { viewport: { width, height: 800 } });
  const graph = await new GraphPage(page).drawn();
  const controls = await page.getByRole('radiogroup', { name: 'Layout' }).boundingBox();
  const drawing = await graph.drawing.boundingBox();
  // The heading's text ends about 400 pixels from the left; the cards begin 32 pixels from the top.
  expect((controls?.x ?? 0) - (drawing?.x ?? 0)).toBeGreaterThan(400);
  expect((controls?.y ?? 0) + (controls?.height ?? 0)).toBeLessThanOrEqual((drawing?.y ?? 0) + 33);
});

test.each([360, 390])('at %i pixels every page can be seen in the header', async (width) => {
  const page = await visit('sources', { viewport: { width, height: 800 } });
  for (const name of ['Graph', 'Ownership', 'Interlocks', 'Independence', 'Sources', 'API']) {
    const link = await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).boundingBox();
    expect(link?.x ?? -1).toBeGreaterThanOrEqual(0);
    expect((link?.x ?? width) + (link?.width ?? 1)).toBeLessThanOrEqual(width);
  }
});

test('outside the plan every row of the legend stands within the drawing, and on a phone every tool within the screen', async () => {
  const page = await visit('?focus=iij&on=2007-06-30&against=2007-03-31&layout=force');
  await new GraphPage(page).drawn();
  /** What ends beyond the element that it is within, or above or below it. */
  const beyond = (parts: string, within: string) =>
    page.locator(parts).evaluateAll((all, place) => {
      const room = document.querySelector(place)!.getBoundingClientRect();
      return all.flatMap((one) => {
        const { right, top, bottom } = one.getBoundingClientRect();
        const out = right > room.right + 1 || top < room.top - 1 || bottom > room.bottom + 1;
        return out ? [one.textContent] : [];
      });
    }, within);
  await page.locator('.legend-row', { hasText: /post/ }).waitFor();
  expect(await beyond('.legend-row', '.graph-foot')).toEqual([]);
  for (const width of [390, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => beyond('.graph-tools :is(button, select, label)', '.graph-tools')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
