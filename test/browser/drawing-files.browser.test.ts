import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';
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

const unitsOf = (text: string) =>
  [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()).join('');

/** The picture in a PDF, pixel after pixel: each line begins with how it was written (PNG specification, 9.2). */
function pictureIn(pdf: string): { readonly width: number; readonly height: number; readonly bytes: Buffer } {
  const at = pdf.indexOf('/Subtype /Image');
  const number = (name: string) => Number(new RegExp(`/${name} (\\d+)`).exec(pdf.slice(at, at + 400))?.[1]);
  const begins = pdf.indexOf('stream\n', at) + 'stream\n'.length;
  const packed = Buffer.from(pdf.slice(begins, begins + number('Length')), 'latin1');
  return { width: number('Width'), height: number('Height'), bytes: inflateSync(packed) };
}

test('a drawing is saved as a PDF of one page, with its texts to be searched, in Japanese too', async () => {
  const page = await visit('?focus=iij&on=2007-03-31&lang=ja');
  await page.getByRole('application').waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'PDF、A3', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('iij-2007-03-31-A3.pdf');
  const pdf = readFileSync(await download.path()).toString('latin1');
  expect(pdf.startsWith('%PDF-1.7')).toBe(true);
  // Every object begins where the table says (ISO 32000-1, 7.5.4).
  const table = pdf.slice(Number(/startxref\n(\d+)/.exec(pdf)?.[1]));
  const offsets = [...table.matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset));
  expect(offsets.map((offset, i) => pdf.startsWith(`${String(i + 1)} 0 obj`, offset))).toEqual(offsets.map(() => true));
  // 420 mm by 297 mm, in points.
  expect(pdf).toContain('/MediaBox [0 0 1190.551 841.89]');
  expect(pdf).toContain(unitsOf('2007年3月31日'));
  expect(pdf).toContain(unitsOf('24.7 %'));
  const { width, height, bytes } = pictureIn(pdf);
  expect(width).toBeGreaterThan(2000);
  expect(bytes.length).toBe(height * (1 + 3 * width));
});
