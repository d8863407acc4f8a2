import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardBorders } from './card-borders.ts';
import { isMany, manyLinesBehindBoxes, onScreen, placesOf } from './drawn-many.ts';
import { GraphPage } from './graph-page.ts';
import type { OwnershipWorld } from './ownership-worlds.ts';
import { settled } from './settled-page.ts';
import { useBrowser, visit } from './visit.ts';
import { startWorld } from './world-server.ts';

useBrowser();

/** `hub` holds 150 companies; `less` holds the same but the first. Two of them hold another. */
const NUMBERS = Array.from({ length: 150 }, (_, i) => String(i + 1));
const world: OwnershipWorld = {
  companies: [
    // Who published the made-up report; holds nothing.
    { id: 'apex', name: 'Apex Holdings K.K.' },
    { id: 'hub', name: 'Hub Holdings K.K.' },
    { id: 'less', name: 'Less Holdings K.K.' },
    ...NUMBERS.map((n) => ({ id: `held-${n}`, name: `Held Number ${n} K.K.` })),
  ],
  people: [{ id: 'ann-oak', name: 'Ann Oak' }],
  holdings: [
    ...NUMBERS.map((n) => ({ holder: 'hub', company: `held-${n}`, percent: '12.5' })),
    ...NUMBERS.slice(1).map((n) => ({ holder: 'less', company: `held-${n}`, percent: '7' })),
    { holder: 'held-3', company: 'held-90', percent: '3' },
    { holder: 'held-7', company: 'held-120', percent: '4' },
  ],
};
let served: Awaited<ReturnType<typeof startWorld>>;
beforeAll(async () => {
  served = await startWorld(world);
});
afterAll(async () => {
  await served.stop();
});

async function opened(path: string): Promise<GraphPage> {
  const page = await visit(path, { address: served.address });
  const graph = await new GraphPage(page).drawn();
  await laidOut(graph);
  return graph;
}

async function laidOut({ page }: GraphPage): Promise<void> {
  await page.getByRole('group', { name: 'Layout' }).and(page.locator('.graph-laying')).waitFor({ state: 'detached' });
  await settled(page);
}

test('above 150 parties the drawing changes by itself, says so, and runs no line behind a party', async () => {
  // Two steps from `less`: itself, the 149 that it holds, and `hub`, which holds these too; and two holdings among
  // them.
  const { page } = await opened('?focus=less&on=2007-03-31&layout=force&reach=2');
  expect(await isMany(page)).toBe(true);
  await page.getByText('151 parties: drawn as signs. Zoom in for more names and percentages.').waitFor();
  const found = await manyLinesBehindBoxes(page);
  expect(found).toEqual({ lines: 149 + 149 + 2, behind: [] });
});

test('150 parties are drawn as cards, each with its four borders however small the whole is', async () => {
  // One step from `less`: itself and the 149 that it holds.
  const { page } = await opened('?focus=less&on=2007-03-31&layout=tiers&reach=1');
  expect(await isMany(page)).toBe(false);
  expect(await page.getByText('drawn as signs').count()).toBe(0);
  await page.getByRole('application').focus();
  await page.keyboard.press('-');
  await expect.poll(async () => (await cardBorders(page)).zoom).toBeLessThan(0.5);
  await expect.poll(async () => (await cardBorders(page)).open).toEqual([]);
  const { drawn, open } = await cardBorders(page);
  expect([drawn > 50, open]).toEqual([true, []]);
});

test('a party is selected by the pointer and by the keyboard, and told in the panel', async () => {
  const graph = await opened('?focus=hub&on=2007-03-31&layout=force&reach=2');
  const { page } = graph;
  const at = await onScreen(page, 'party/held-90');
  await page.mouse.click(at.x, at.y);
  await page.waitForURL((url) => url.searchParams.get('sel') === 'held-90');
  await graph.panel.getByRole('heading', { name: 'Held Number 90 K.K.' }).waitFor();
  await graph
    .entry(/^Held Number 12 /)
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('sel') === 'held-12');
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.searchParams.has('sel'));
});

test('a layout that is cancelled stays as far as it came, says so, and can be made anew', async () => {
  const page = await visit('about:blank', { address: served.address });
  // The worker comes late, so that there is time to cancel.
  let begin = (): void => undefined;
  const pressed = new Promise<void>((resolve) => {
    begin = resolve;
  });
  await page.route(/layout\.worker/, async (route) => {
    await pressed;
    await route.continue();
  });
  await page.goto(new URL('?focus=hub&on=2007-03-31&layout=force&reach=2', served.address).href);
  const bar = page.getByRole('group', { name: 'Layout' }).and(page.locator('.graph-laying'));
  await bar.getByText('Laying out 152 parties').waitFor();
  // It is drawn at once, and can be read meanwhile.
  expect(Object.keys(await placesOf(page))).toHaveLength(152);
  await bar.getByRole('button', { name: 'Cancel' }).click();
  begin();
  await bar.waitFor({ state: 'detached' });
  await page.getByText('The layout was cancelled').waitFor();
  expect(Object.keys(await placesOf(page))).toHaveLength(152);
  expect((await manyLinesBehindBoxes(page)).behind).toEqual([]);
  await page.getByRole('button', { name: 'Arrange anew', exact: true }).click();
  await page.getByText('The layout was cancelled').waitFor({ state: 'detached' });
});
