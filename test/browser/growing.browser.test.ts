import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { places } from './drawn-places.ts';
import { GraphPage } from './graph-page.ts';
import { NARROW, useBrowser, visit, WIDE } from './visit.ts';

useBrowser();

const DAY = '?focus=iij&on=2007-03-31';

/** What an address says of the drawing. */
const said = (page: Page, field: string) => new URL(page.url()).searchParams.get(field);

/** Opens the menu of a box by the keyboard and takes an entry. */
async function choose(graph: GraphPage, box: RegExp, entry: string, key = 'Shift+F10'): Promise<void> {
  await graph.entry(box).first().focus();
  await graph.page.keyboard.press(key);
  await graph.page.getByRole('menuitem', { name: entry }).click();
}

test('nothing that need not move moves when E expands, and undo and redo lead back and forth', async () => {
  const page = await visit(DAY);
  const graph = await new GraphPage(page).drawn();
  const before = await places(page);
  expect(Object.keys(before).length).toBeGreaterThan(40);
  await graph.select(/^Yoshifumi Nishikawa/);
  await page.keyboard.press('e');
  await expect.poll(() => graph.entry(/^Japan Post/).count()).toBeGreaterThan(0);
  const grown = await places(page);
  for (const [id, place] of Object.entries(before)) expect(grown[id], id).toEqual(place);
  await page.keyboard.press('Control+z');
  await expect.poll(() => graph.entry(/^Japan Post/).count()).toBe(0);
  expect(said(page, 'expand')).toBeNull();
  expect(await places(page)).toEqual(before);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => graph.entry(/^Japan Post/).count()).toBeGreaterThan(0);
  expect(await places(page)).toEqual(grown);
});

test('until the server has said whether there is what an address adds, the drawing says that it is busy', async () => {
  const page = await visit(`${DAY}&layout=tiers`);
  const graph = await new GraphPage(page).drawn();
  const before = Object.keys(await places(page));
  const held: (() => void)[] = [];
  await page.route('**/graphql', async (route, request) => {
    if (request.postData()?.includes('PartyExists') === true) await new Promise<void>((go) => held.push(go));
    await route.continue();
  });
  await page.goto(new URL(`${DAY}&layout=tiers&added=japan-post-corporation`, page.url()).href);
  await expect.poll(() => held.length).toBe(1);
  // The rest is there: nothing else keeps it busy.
  await graph.everything.first().waitFor({ state: 'attached' });
  expect(await page.locator('.graph-canvas').getAttribute('aria-busy')).toBe('true');
  for (const go of held) go();
  await page.unrouteAll({ behavior: 'wait' });
  await graph.drawn();
  expect(Object.keys(await places(page)).sort()).toEqual([...before, 'party/japan-post-corporation'].sort());
});

test('from the menu, by keyboard: hide keeps the place and says so, one press shows it again', async () => {
  const page = await visit(DAY);
  const graph = await new GraphPage(page).drawn();
  const before = await places(page);
  await choose(graph, /^Itochu/, 'Hide');
  await expect.poll(() => graph.entry(/^Itochu/).count()).toBe(0);
  const { 'holders/itochu': itochu, ...others } = before;
  expect(itochu).toBeDefined();
  expect(await places(page)).toEqual(others);
  await page.getByText('1 hidden').waitFor();
  await page.reload();
  await graph.drawn();
  expect(await graph.entry(/^Itochu/).count()).toBe(0);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect.poll(() => graph.entry(/^Itochu/).count()).toBe(1);
  expect(await places(page)).toEqual(before);
});

test('to remove a party takes its branch along; a filter is told apart from both', async () => {
  const page = await visit(`${DAY}&expand=yoshifumi-nishikawa`);
  const graph = await new GraphPage(page).drawn();
  await expect.poll(() => graph.entry(/^Japan Post/).count()).toBeGreaterThan(0);
  await choose(graph, /^Yoshifumi Nishikawa/, 'Remove', 'ContextMenu');
  await expect.poll(() => graph.entry(/^(Yoshifumi Nishikawa|Japan Post)/).count()).toBe(0);
  expect(said(page, 'removed')).toBe('yoshifumi-nishikawa');
  expect(said(page, 'expand')).toBeNull();
  await graph.legend.getByRole('button', { name: /nominee/ }).click();
  await page.getByText('2 parties filtered: nominee, trust').waitFor();
  await page.getByText('1 removed').waitFor();
  await page.getByRole('button', { name: /^Undo: filter/ }).click();
  await page.getByRole('button', { name: /^Undo: remove/ }).click();
  await expect.poll(() => graph.entry(/^Japan Post/).count()).toBeGreaterThan(0);
});

test('to collapse a party leaves it where it is', async () => {
  const page = await visit(`${DAY}&expand=yoshifumi-nishikawa,koichi-suzuki`);
  const graph = await new GraphPage(page).drawn();
  await expect.poll(() => graph.entry(/^Japan Post/).count()).toBeGreaterThan(0);
  await choose(graph, /^Yoshifumi Nishikawa/, 'Collapse');
  await expect.poll(() => graph.entry(/^Japan Post/).count()).toBe(0);
  expect(said(page, 'expand')).toBe('koichi-suzuki');
  expect(await graph.entry(/^Yoshifumi Nishikawa/).count()).toBeGreaterThan(0);
});

test('a frame drawn with Shift marks what lies in it; what is marked is hidden together', async () => {
  const page = await visit(DAY);
  const graph = await new GraphPage(page).drawn();
  const area = await graph.drawing.boundingBox();
  const [left, top] = [area?.x ?? 0, area?.y ?? 0];
  const all = await graph.everything.count();
  await page.keyboard.down('Shift');
  await page.mouse.move(left + 4, top + 24);
  await page.mouse.down();
  await page.mouse.move(left + 150, top + 70, { steps: 3 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  // The first two of the shareholders: NTT, and Hero and Company beside it.
  await page.getByRole('group', { name: 'Marked' }).getByText('2 marked').waitFor();
  await page.getByRole('group', { name: 'Marked' }).getByRole('button', { name: 'Hide' }).click();
  await expect.poll(() => graph.entry(/^Hero and Company/).count()).toBe(0);
  expect(said(page, 'hidden')?.split(',').sort()).toEqual(['hero-and-company', 'ntt']);
  expect(await graph.everything.count()).toBe(all - 2);
});

test.each([WIDE, { width: 1024, height: 768 }, NARROW])(
  'at $width × $height what is said of marked and hidden parties lies over nothing that is drawn',
  async (viewport) => {
    const page = await visit(`${DAY}&hidden=itochu&removed=hero-and-company&hide=bank,person`, { viewport });
    const graph = await new GraphPage(page).drawn();
    const before = await graph.drawing.boundingBox();
    const ntt = (await places(page))['holders/ntt'];
    await page.mouse.move(0, 0);
    await page.keyboard.down('Shift');
    await page.mouse.click((before?.x ?? 0) + (ntt?.x ?? NaN), (before?.y ?? 0) + (ntt?.y ?? NaN));
    await page.keyboard.up('Shift');
    const bar = page.getByRole('group', { name: 'Marked' });
    await bar.getByText('1 marked').waitFor();
    const field = await page.locator('.graph-field').boundingBox();
    const below = (field?.y ?? NaN) + (field?.height ?? NaN);
    for (const said of [bar, page.locator('.graph-hidden'), graph.legend])
      expect((await said.boundingBox())?.y).toBeGreaterThanOrEqual(below);
    expect(field?.width).toBeLessThanOrEqual(viewport.width);
    // And the plan stands where it stood.
    expect((await places(page))['holders/ntt']).toEqual(ntt);
    await bar.getByRole('button', { name: 'Unmark' }).click();
    await expect.poll(() => bar.count()).toBe(0);
  },
);

test('a pinned box has its mark and its place until it is let go; undo puts back a box that was moved', async () => {
  const page = await visit(DAY);
  const graph = await new GraphPage(page).drawn();
  const before = await places(page);
  await choose(graph, /^Itochu/, 'Pin here');
  await page.getByRole('button', { name: 'Put boxes back', exact: true }).waitFor();
  expect(await places(page)).toEqual(before);
  await choose(graph, /^Itochu/, 'Unpin');
  await expect.poll(() => page.getByRole('button', { name: 'Put boxes back', exact: true }).count()).toBe(0);
  await graph
    .entry(/^Itochu/)
    .first()
    .focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect
    .poll(async () => (await places(page))['holders/itochu']?.y)
    .toBe((before['holders/itochu']?.y ?? 0) + 20);
  await page.keyboard.press('Control+z');
  await expect.poll(() => places(page)).toEqual(before);
});

test('the other button of the mouse opens the menu of the drawing on the ground', async () => {
  const page = await visit(`${DAY}&hidden=itochu`);
  const graph = await new GraphPage(page).drawn();
  const area = await graph.drawing.boundingBox();
  await page.mouse.click((area?.x ?? 0) + 30, (area?.y ?? 0) + 150, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Show everything again' }).click();
  await expect.poll(() => graph.entry(/^Itochu/).count()).toBe(1);
});

test('what is added by name is drawn beside what is there, joined to it, and moves nothing', async () => {
  const page = await visit(DAY);
  const graph = await new GraphPage(page).drawn();
  const before = await places(page);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Add to the drawing' });
  await dialog.getByRole('combobox', { name: 'Add a person or a company' }).fill('Japan Post Corporation');
  await page
    .getByRole('option', { name: /^Japan Post Corporation/ })
    .first()
    .click();
  await expect.poll(() => graph.entries('Added').count()).toBe(1);
  const first = await places(page);
  for (const [id, place] of Object.entries(before)) expect(first[id], id).toEqual(place);
  const lines = await page.evaluate(() => {
    const holder = document.querySelector('.canvas-holder') as unknown as {
      _cyreg: { cy: { edges: (s: string) => { length: number } } };
    };
    return holder._cyreg.cy.edges('[source ^= "added/"], [target ^= "added/"]').length;
  });
  // Reference documents, item 3: Yoshifumi Nishikawa, of the board, is its president.
  expect(lines).toBeGreaterThan(0);
  await page.reload();
  await graph.drawn();
  await expect.poll(() => places(page)).toEqual(first);
});

test('of a pasted list what is found is added, what is not is said, and of several the reader says which', async () => {
  const page = await visit(DAY);
  const graph = await new GraphPage(page).drawn();
  await graph.page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'Add to the drawing' });
  await dialog
    .getByLabel('Several at once, one name a line')
    .fill('Japan Post Corporation\n- Nobody Of This Name Qqx\nFurukawa\n');
  await dialog.getByRole('button', { name: 'Look up' }).click();
  await dialog.getByText('1 name matched, 1 not found').waitFor();
  const which = dialog.getByLabel(/^Furukawa: which\?/);
  await which.selectOption({ label: 'The Furukawa Electric Co., Ltd. (company)' });
  await dialog.getByRole('button', { name: 'Add 2' }).click();
  await expect.poll(() => graph.entries('Added').count()).toBe(2);
  const one = await places(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => graph.entries('Added').count()).toBe(0);
  await page.keyboard.press('Control+y');
  await expect.poll(() => places(page)).toEqual(one);
});

test('expanding by kind asks with counts first, and takes what was chosen', async () => {
  const page = await visit(DAY);
  const graph = await new GraphPage(page).drawn();
  await choose(graph, /^Koichi Suzuki/, 'Expand by kind…');
  const dialog = page.getByRole('dialog', { name: 'Expand Koichi Suzuki' });
  await dialog.getByText(/parties are linked with it/).waitFor();
  const kinds = await dialog.locator('.expand-kinds label').allTextContents();
  expect(
    kinds.some((text) => /^\d+ by seats?$/.test(text.trim())),
    kinds.join(),
  ).toBe(true);
  await dialog.getByRole('checkbox', { name: /it holds/ }).uncheck();
  await dialog.getByRole('button', { name: /^Show \d+$/ }).click();
  await expect.poll(() => said(page, 'expand')).toMatch(/^koichi-suzuki:[a-z-]*seats[a-z-]*:10$/);
  expect(said(page, 'expand')).not.toContain('holdings');
  await choose(graph, /^Koichi Suzuki/, 'Collapse');
  await expect.poll(() => said(page, 'expand')).toBeNull();
});

test.each(['force', 'tiers'])(
  'in the layout %s what is there keeps its place when more is added, when the day moves, and when the page is loaded anew',
  async (layout) => {
    const page = await visit(`${DAY}&layout=${layout}`);
    const graph = await new GraphPage(page).drawn();
    const before = await places(page);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('combobox', { name: 'Add a person or a company' }).fill('Japan Post');
    await page
      .getByRole('option', { name: /^Japan Post/ })
      .first()
      .click();
    // On this day no source says what Japan Post, which is not Japan Post Corporation, is linked with.
    await expect.poll(async () => Object.keys(await places(page)).length).toBe(Object.keys(before).length + 1);
    const grown = await places(page);
    for (const [id, place] of Object.entries(before)) expect(grown[id], id).toEqual(place);
    await graph.goToDay('2007-04-05');
    await graph.drawn();
    const moved = await places(page);
    const stayed = Object.keys(grown).filter((id) => id in moved);
    expect(stayed.length).toBeGreaterThan(Object.keys(grown).length / 2);
    for (const id of stayed) expect(moved[id], id).toEqual(grown[id]);
    await page.reload();
    await graph.drawn();
    const settled = await places(page);
    for (const id of stayed) expect(settled[id], id).toEqual(grown[id]);
  },
);
