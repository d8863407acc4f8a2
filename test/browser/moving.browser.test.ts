import { expect, test } from 'vitest';
import { GraphPage } from './graph-page.ts';
import { NARROW, useBrowser, visit } from './visit.ts';

useBrowser();

type Point = { readonly x: number; readonly y: number };

/** Which box the pointer is on at a point of the page, by its tip. */
async function tipAt(graph: GraphPage, { x, y }: Point): Promise<string> {
  // By way of the ground: a box that the pointer is still taken to be on is not entered anew.
  const box = await graph.drawing.boundingBox();
  await graph.page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await graph.page.mouse.move(x, y);
  await graph.page.waitForTimeout(80);
  const tip = graph.page.locator('.canvas-tip strong');
  return (await tip.isVisible()) ? ((await tip.textContent()) ?? '') : '';
}

/**
 * Where NTT, the first of the shareholders, can be taken hold of: the middle of the points that show its name, not its
 * rim.
 */
async function nttPoint(graph: GraphPage): Promise<Point> {
  const box = await graph.drawing.boundingBox();
  const hits: Point[] = [];
  for (let y = 30; y < 130; y += 20) {
    for (let x = 30; x < 200; x += 25) {
      const point = { x: (box?.x ?? 0) + x, y: (box?.y ?? 0) + y };
      if ((await tipAt(graph, point)).startsWith('Nippon Telegraph')) hits.push(point);
    }
  }
  const [first, last] = [hits[0], hits.at(-1)];
  if (first === undefined || last === undefined) throw new Error('NTT was not found under the pointer.');
  return { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 };
}

async function drag(graph: GraphPage, from: Point, to: Point): Promise<void> {
  const { mouse } = graph.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await mouse.move(to.x, to.y, { steps: 4 });
  await mouse.up();
}

test('what is said of a box goes when the pointer leaves the drawing, and comes back with it', async () => {
  const graph = await new GraphPage(await visit('?focus=iij&on=2007-03-31')).drawn();
  const { mouse } = graph.page;
  const on = await nttPoint(graph);
  const tip = graph.page.locator('.canvas-tip', { hasText: 'Nippon Telegraph' });
  await mouse.move(on.x, on.y);
  await tip.waitFor();
  // At once into the header, over no other part of the drawing.
  await mouse.move(on.x, 10);
  await expect.poll(() => tip.count()).toBe(0);
  await mouse.move(on.x, on.y);
  await tip.waitFor();
});

test('a box that is dragged stays where it is put while the day moves, and one press puts it back', async () => {
  const graph = await new GraphPage(await visit('?focus=iij&on=2007-03-31')).drawn();
  const home = await nttPoint(graph);
  const away = { x: home.x + 40, y: home.y + 95 };
  await drag(graph, home, away);
  await expect.poll(() => tipAt(graph, away)).toMatch(/^Nippon Telegraph/);
  expect(await tipAt(graph, home)).toBe('');
  await graph.page.getByRole('button', { name: 'Put boxes back' }).waitFor();
  // A drag is no press: nothing was selected by it.
  expect(new URL(graph.page.url()).searchParams.get('sel')).toBeNull();
  await graph.goToDay('2007-04-05');
  await expect.poll(() => tipAt(graph, away)).toMatch(/^Nippon Telegraph/);
  await graph.page.reload();
  await graph.drawn();
  await expect.poll(() => tipAt(graph, away)).toMatch(/^Nippon Telegraph/);
  await graph.page.getByRole('button', { name: 'Put boxes back' }).click();
  await expect.poll(() => tipAt(graph, home)).toMatch(/^Nippon Telegraph/);
  expect(await graph.page.getByRole('button', { name: 'Put boxes back' }).count()).toBe(0);
});

test('a drag on the ground moves the view, not the boxes', async () => {
  const graph = await new GraphPage(await visit('?focus=iij&on=2007-03-31')).drawn();
  const home = await nttPoint(graph);
  await drag(graph, { x: home.x, y: home.y + 115 }, { x: home.x + 60, y: home.y + 175 });
  await expect.poll(() => tipAt(graph, { x: home.x + 60, y: home.y + 60 })).toMatch(/^Nippon Telegraph/);
  expect(await graph.page.getByRole('button', { name: 'Put boxes back' }).count()).toBe(0);
});

test('with the keyboard, Alt and an arrow move the box', async () => {
  const graph = await new GraphPage(await visit('?focus=iij&on=2007-03-31')).drawn();
  await graph
    .entry(/^Nippon Telegraph/)
    .first()
    .focus();
  await graph.page.keyboard.press('Alt+ArrowDown');
  await graph.page.getByRole('button', { name: 'Put boxes back' }).waitFor();
});

test('on a phone, where the plan is a list, a finger scrolls and nothing can be displaced', async () => {
  const graph = await new GraphPage(
    await visit('?focus=iij&on=2007-03-31', { viewport: NARROW, hasTouch: true, isMobile: true }),
  ).drawn();
  await graph
    .entry(/^Nippon Telegraph/)
    .first()
    .focus();
  await graph.page.keyboard.press('Alt+ArrowDown');
  expect(await graph.page.getByRole('button', { name: 'Put boxes back' }).count()).toBe(0);
});
