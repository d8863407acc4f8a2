import { expect, test } from 'vitest';
import { GraphPage } from './graph-page.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

const expanded = (url: string) => new URL(url).searchParams.get('expand');

test('E on a selected fact expands its other end, and the address stays good', async () => {
  const page = await visit('?focus=iij&on=2007-03-31&sel=holds-iij-net-chart-japan-2007-03-31');
  const graph = await new GraphPage(page).drawn();
  await page.keyboard.press('e');
  await expect.poll(() => expanded(page.url())).toBe('net-chart-japan');
  await graph.panel.getByRole('heading', { level: 2, name: /Net Chart Japan/ }).waitFor();
  expect(await page.getByText('could not be shown').count()).toBe(0);
});

test('an id to expand that no party has is left out and said, the others are expanded', async () => {
  const page = await visit('?focus=iij&on=2007-03-31&expand=nosuch,yoshifumi-nishikawa,zone:attic&hide=foo,bank');
  const graph = await new GraphPage(page).drawn();
  await page.getByText(/expand “nosuch” is the id of no person or company; it is left out/).waitFor();
  await page.getByText(/expand “zone:attic” is no part of the plan/).waitFor();
  await page.getByText(/hide “foo” is no row of the legend/).waitFor();
  // Item 3 of the reference documents: he is president of Japan Post Corporation.
  await expect.poll(() => graph.entry(/^Japan Post/).count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Mend the address' }).click();
  await expect.poll(() => expanded(page.url())).toBe('yoshifumi-nishikawa');
  expect(new URL(page.url()).searchParams.get('hide')).toBe('bank');
});
