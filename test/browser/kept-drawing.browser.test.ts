import { expect, test } from 'vitest';
import { places } from './drawn-places.ts';
import { GraphPage } from './graph-page.ts';
import { useBrowser, visit } from './visit.ts';
import { startWorld } from './world-server.ts';

useBrowser();

const DAY = '?focus=iij&on=2007-03-31';

test('where boxes were put and what is looked at travel in the address', async () => {
  const page = await visit(`${DAY}&layout=force`);
  const graph = await new GraphPage(page).drawn();
  await graph
    .entry(/^Itochu/)
    .first()
    .focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.waitForURL((url) => url.searchParams.get('put')?.startsWith('party/itochu_') === true);
  await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
  await page.waitForURL((url) => url.searchParams.has('eye'));
  const there = await places(page);
  const [, , zoom] = (new URL(page.url()).searchParams.get('eye') ?? '').split('_').map(Number);
  // Another visitor, whose browser keeps nothing of the first.
  const other = await visit(new URL(page.url()).search);
  await new GraphPage(other).drawn();
  expect(await places(other)).toEqual(there);
  const scale = await other.evaluate(() => {
    const holder = document.querySelector('.canvas-holder') as unknown as { _cyreg: { cy: { zoom(): number } } };
    return holder._cyreg.cy.zoom();
  });
  expect(scale).toBeCloseTo(zoom ?? NaN, 2);
  // To fit it is to look at the whole again.
  await other.getByRole('button', { name: 'Fit', exact: true }).click();
  await other.waitForURL((url) => !url.searchParams.has('eye') && url.searchParams.has('put'));
});

test('what was done is undone and redone after a reload as before it', async () => {
  const page = await visit(DAY);
  const graph = await new GraphPage(page).drawn();
  const before = await places(page);
  await graph.select(/^Yoshifumi Nishikawa/);
  await page.keyboard.press('e');
  await expect.poll(() => graph.entry(/^Japan Post/).count()).toBeGreaterThan(0);
  await graph
    .entry(/^Itochu/)
    .first()
    .focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('button', { name: /^Undo: hold boxes/ }).waitFor();
  const after = await places(page);
  await page.reload();
  await graph.drawn();
  await expect.poll(() => places(page)).toEqual(after);
  await page.getByRole('button', { name: /^Undo: hold boxes/ }).click();
  await page.getByRole('button', { name: /^Undo: expand/ }).click();
  await expect.poll(() => places(page)).toEqual(before);
  await page.reload();
  await graph.drawn();
  await page.getByRole('button', { name: /^Redo: expand/ }).click();
  await page.getByRole('button', { name: /^Redo: hold boxes/ }).click();
  await expect.poll(() => places(page)).toEqual(after);
});

test('a drawing that grew is arranged anew on request, and undo leads back to where everything stood', async () => {
  const page = await visit(`${DAY}&layout=tiers`);
  const graph = await new GraphPage(page).drawn();
  await page.goto(`${page.url()}&added=japan-post-corporation,furukawa-electric`);
  await graph.drawn();
  const grown = await places(page);
  await page.getByRole('button', { name: 'Arrange anew' }).click();
  await page.getByRole('button', { name: 'Undo: arrange anew' }).waitFor();
  await expect.poll(() => places(page)).not.toEqual(grown);
  const anew = await places(page);
  expect(Object.keys(anew).sort()).toEqual(Object.keys(grown).sort());
  await page.keyboard.press('Control+z');
  await expect.poll(() => places(page)).toEqual(grown);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => places(page)).toEqual(anew);
});

test('of more parties than a drawing takes, it is said how many are left out', async () => {
  const many = Array.from({ length: 52 }, (_, i) => ({
    id: `held-${String(i)}`,
    name: `Held Number ${String(i)} K.K.`,
  }));
  const world = await startWorld({
    companies: [{ id: 'apex', name: 'Apex Holdings K.K.' }, ...many],
    people: [{ id: 'ann-oak', name: 'Ann Oak' }],
    holdings: many.map(({ id }) => ({ holder: 'apex', company: id, percent: '60' })),
  });
  try {
    const ids = many.map(({ id }) => id);
    const path = (count: number) => `?focus=apex&on=2007-03-31&layout=force&added=${ids.slice(0, count).join(',')}`;
    const page = await visit(path(52), { address: world.address });
    await new GraphPage(page).drawn();
    await page.getByText('2 parties that were added or expanded are not drawn').waitFor();
    await page.goto(new URL(path(50), world.address).href);
    await new GraphPage(page).drawn();
    expect(await page.getByText('are not drawn').count()).toBe(0);
  } finally {
    await world.stop();
  }
});
