import { afterAll, beforeAll, expect, test } from 'vitest';
import { isMany } from './drawn-many.ts';
import { places } from './drawn-places.ts';
import { GraphPage } from './graph-page.ts';
import { longestTasks } from './main-thread.ts';
import type { OwnershipWorld } from './ownership-worlds.ts';
import { useBrowser, visit } from './visit.ts';
import { startWorld } from './world-server.ts';

useBrowser();

/** No task of the main thread may take longer with 500 boxes, in processor milliseconds. */
const MOST_MS = 100;
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
/**
 * `root` holds 499 companies along a tree, some of them by two; `hub` holds 70 of its own, ten of which hold others.
 */
const world: OwnershipWorld = {
  companies: [
    { id: 'apex', name: 'Apex Holdings K.K.' },
    { id: 'root', name: 'Root Holdings K.K.' },
    { id: 'hub', name: 'Hub Holdings K.K.' },
    ...numbers(499).map((n) => ({ id: `c${n}`, name: `Company Number ${n} K.K.` })),
    ...numbers(70).map((n) => ({ id: `h${n}`, name: `Held Number ${n} K.K.` })),
  ],
  people: [{ id: 'ann-oak', name: 'Ann Oak' }],
  holdings: [
    ...numbers(499).map((n) => ({
      holder: n < 20 ? 'root' : `c${(n * 7) % 19}`.replace('c0', 'root'),
      company: `c${n}`,
      percent: '12.5',
    })),
    ...numbers(120).map((n) => ({ holder: `c${n}`, company: `c${n + 300}`, percent: '3' })),
    ...numbers(70).map((n) => ({ holder: 'hub', company: `h${n}`, percent: `${n}.5` })),
    ...numbers(10).map((n) => ({ holder: `h${n}`, company: `h${n + 30}`, percent: '4' })),
  ],
};
let served: Awaited<ReturnType<typeof startWorld>>;
beforeAll(async () => {
  served = await startWorld(world);
});
afterAll(async () => {
  await served.stop();
});

async function settled({ page }: GraphPage): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('.graph-laying') === null && document.querySelector('[aria-busy="true"]') === null,
  );
}

test('with 500 boxes no task holds up the page: opening, panning, selecting, another day', async () => {
  const page = await visit('about:blank', { address: served.address });
  const graph = new GraphPage(page);
  const longest: Record<string, number> = {};
  const during = async (name: string, act: () => Promise<unknown>) => {
    [longest[name] = NaN] = await longestTasks(page, act);
  };
  await during('opening', async () => {
    await page.goto(new URL('?focus=root&on=2007-03-31&layout=force&reach=4', served.address).href);
    await graph.drawn();
    await settled(graph);
  });
  expect(await isMany(page)).toBe(true);
  const box = await page.locator('.canvas-holder').boundingBox();
  if (!box) throw new Error('Nothing is drawn.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 20];
  await during('panning', async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 1; i <= 20; i += 1) await page.mouse.move(x + i * 12, y - i * 8);
    await page.mouse.up();
  });
  await during('selecting', async () => {
    await graph.select(/^Company Number 7 /);
    await page.waitForURL(/sel=c7/);
  });
  await during('another day', () => graph.goToDay('2007-04-01').then(() => settled(graph)));
  expect(Object.entries(longest).filter(([, ms]) => !(ms < MOST_MS))).toEqual([]);
});

test('cards are laid out beside the page: the drawing can be cancelled, and says so', async () => {
  const page = await visit('about:blank', { address: served.address });
  // The worker comes late, so that there is time to cancel.
  let begin = (): void => undefined;
  const pressed = new Promise<void>((resolve) => {
    begin = resolve;
  });
  await page.route(/cards\.worker/, async (route) => {
    await pressed;
    await route.continue();
  });
  await page.goto(new URL('?focus=hub&on=2007-03-31&layout=force&reach=1', served.address).href);
  const bar = page.getByRole('group', { name: 'Layout' }).and(page.locator('.graph-laying'));
  await bar.getByText('Laying out 71 parties').waitFor();
  await bar.getByRole('button', { name: 'Cancel' }).click();
  begin();
  await bar.waitFor({ state: 'detached' });
  await page.getByText('The layout was cancelled').waitFor();
  expect(Object.keys(await places(page))).toHaveLength(71);
  await page.getByRole('button', { name: 'Arrange anew', exact: true }).click();
  await page.getByText('The layout was cancelled').waitFor({ state: 'detached' });
});
