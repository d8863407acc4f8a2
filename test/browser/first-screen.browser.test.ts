import { expect, test } from 'vitest';
import { GraphPage } from './graph-page.ts';
import { quiet } from './settled-page.ts';
import { NARROW, useBrowser, visit } from './visit.ts';

useBrowser();

test('opens on the group, drawn, with no click: owners, both boards, lenders, the group', async () => {
  const graph = await new GraphPage(await visit()).drawn();
  // Business report 2(3) names ten holders; 4(1) thirteen directors and four company auditors; 1(14) four lenders.
  await expect.poll(() => graph.entries('Shareholders').count()).toBe(10);
  expect(await graph.entries('Board of directors').count()).toBe(13);
  expect(await graph.entries('Board of company auditors').count()).toBe(4);
  expect(await graph.entries('Lenders').count()).toBe(4);
  // The table in 1(10)(a): five subsidiaries held directly or through another, two equity-method investees.
  expect(await graph.entries('Group').count()).toBe(7);
});

test.each([
  // Of scripts and styles: theme, runtime, libraries, explorer and pages; of a drawing; of the page; and workers.
  { path: '?focus=iij', files: 14 },
  { path: 'sources', files: 10 },
])('a first visit to /$path asks for at most $files scripts and styles, each once', async ({ path, files }) => {
  const page = await visit(path);
  await quiet(page);
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const code = asked.filter((name) => /\.(js|css)$/.test(name));
  expect(code.length).toBeGreaterThan(4);
  expect(code.length, code.join('\n')).toBeLessThanOrEqual(files);
  expect(new Set(code).size).toBe(code.length);
});

test('says which day it shows, and what of it was known when', async () => {
  const page = await visit();
  await page.getByRole('region', { name: 'Time' }).getByText('31 March 2007').first().waitFor();
  await page.getByText('known by today').first().waitFor();
});

test('largest holders come first, with their shares; nominees, banks and people are told apart in words', async () => {
  const graph = await new GraphPage(await visit()).drawn();
  const holders = await graph.entries('Shareholders').allTextContents();
  expect(holders[0]).toMatch(/^Nippon Telegraph and Telephone.*24\.7/);
  expect(holders[1]).toMatch(/^Hero and Company.*13\.4/);
  expect(holders[2]).toMatch(/^Koichi Suzuki.*6\.1/);
});

test('the legend counts every kind of mark', async () => {
  const graph = await new GraphPage(await visit()).drawn();
  const rows = await graph.legend.getByRole('button').allTextContents();
  // 4 outside directors and 3 outside auditors; Hero and Company and one trust account; two investees without a figure.
  for (const row of [/outside member ?7$/, /nominee, trust ?2$/, /unknown ?2$/])
    expect(rows).toContainEqual(expect.stringMatching(row));
});

test('on a phone nothing is wider than the screen, and the details are a sheet', async () => {
  const page = await visit('?focus=iij', { viewport: NARROW, isMobile: true, hasTouch: true });
  const graph = await new GraphPage(page).drawn();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
  await graph.panel.getByRole('button', { name: 'Internet Initiative Japan Inc.', expanded: false }).click();
  await graph.panel.getByRole('heading', { name: 'Internet Initiative Japan Inc.' }).waitFor();
});

test('is dark for those who prefer it, and the choice is kept', async () => {
  const page = await visit('?focus=iij', { colorScheme: 'dark' });
  await new GraphPage(page).drawn();
  const lightness = () =>
    page.evaluate(() => {
      const painted = [document.body, document.documentElement].map(
        (element) => getComputedStyle(element).backgroundColor,
      );
      const [r = 127, g = 127, b = 127] =
        painted
          .find((colour) => colour.startsWith('rgb('))
          ?.match(/\d+/g)
          ?.map(Number) ?? [];
      return (r + g + b) / 3;
    });
  expect(await lightness()).toBeLessThan(60);
  await page.getByRole('radio', { name: /light/i }).check({ force: true });
  expect(await lightness()).toBeGreaterThan(200);
  await page.reload();
  expect(await lightness()).toBeGreaterThan(200);
});
