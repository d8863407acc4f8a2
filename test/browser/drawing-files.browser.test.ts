import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { GraphPage } from './graph-page.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

const folder = mkdtempSync(join(tmpdir(), 'govgraph-saved-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function saved(page: Page, entry: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByRole('button', { name: 'Save' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: entry, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Width and height of a PNG stand in its first chunk (PNG specification, 11.2.2). */
const sizeOf = (bytes: Buffer) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] as const;

test('a drawing is saved as a picture of three sizes and as an SVG with its names, legend and caption', async () => {
  const page = await visit('?focus=iij&on=2007-03-31');
  await new GraphPage(page).drawn();
  const [once, twice] = [await saved(page, 'PNG, 1×'), await saved(page, 'PNG, 2×')];
  expect([once.name, twice.name]).toEqual(['iij-2007-03-31.png', 'iij-2007-03-31@2x.png']);
  const [[w1, h1], [w2, h2]] = [sizeOf(once.bytes), sizeOf(twice.bytes)];
  expect(Math.abs(w2 - 2 * w1)).toBeLessThanOrEqual(4);
  expect(Math.abs(h2 - 2 * h1)).toBeLessThanOrEqual(4);

  const svg = await saved(page, 'SVG');
  const told = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      broken: document.getElementsByTagName('parsererror').length,
      texts: [...document.getElementsByTagName('text')].map((one) => one.textContent),
      numbers: [...document.querySelectorAll('[x],[d]')].filter((one) => /NaN|undefined/.test(one.outerHTML)).length,
    };
  }, svg.bytes.toString());
  expect([told.broken, told.numbers]).toEqual([0, 0]);
  expect(told.texts).toEqual(
    expect.arrayContaining(['Takashi Hiroi', '24.7 %', 'Internet Initiative Japan Inc.', 'company 12']),
  );
  expect(told.texts.some((text) => text?.startsWith('Internet Initiative Japan Inc., 31 March 2007'))).toBe(true);
});

test('a drawing is saved as a page that works from a file, with each fact and where it is stated, and as GraphML', async () => {
  const page = await visit('?focus=iij&on=2007-03-31');
  await new GraphPage(page).drawn();
  const html = await saved(page, 'Page with facts and sources (HTML)');
  const graphml = await saved(page, 'Graph of the facts (GraphML)');
  expect([html.name, graphml.name]).toEqual(['iij-2007-03-31.html', 'iij-2007-03-31.graphml']);
  // The seat of a director, as its own document states it.
  expect(html.bytes.toString()).toContain('Takashi Hiroi');
  expect(graphml.bytes.toString()).toContain('<node id="takashi-hiroi"><data key="name">Takashi Hiroi</data>');
  expect(graphml.bytes.toString()).toMatch(/source="ntt" target="iij">/);

  // Opened from the disk: no server gives it anything, nor says what it may run.
  const path = join(folder, html.name);
  writeFileSync(path, html.bytes);
  const alone = await page.context().newPage();
  const asked: string[] = [];
  const wrong: string[] = [];
  alone.on('request', (request) => asked.push(request.url()));
  alone.on('pageerror', (error) => wrong.push(error.message));
  await alone.goto(pathToFileURL(path).href);
  expect(await alone.getByRole('row').count()).toBeGreaterThan(40);
  const before = await alone.locator('svg').getAttribute('viewBox');
  await alone.getByRole('button', { name: 'Larger' }).click();
  expect(await alone.locator('svg').getAttribute('viewBox')).not.toBe(before);
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(path).href]);
  expect(wrong).toEqual([]);
});
