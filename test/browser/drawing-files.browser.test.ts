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

test('a drawing is saved as a PDF of one page: lines as lines, texts as texts in fonts that come along, in Japanese too', async () => {
  const page = await visit('?focus=iij&on=2007-03-31&lang=ja', { colorScheme: 'dark' });
  await page.getByRole('application').waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'PDF、A3', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('iij-2007-03-31-A3.pdf');
  const { source, texts, operators } = readPdf(readFileSync(await download.path()));
  // 420 mm by 297 mm, in points of 1/72 inch.
  expect(/\/MediaBox \[([^\]]+)\]/.exec(source)?.[1]?.trim().split(' ').map(Number)).toEqual([
    0,
    0,
    expect.closeTo(1190.55, 1),
    expect.closeTo(841.89, 1),
  ]);
  expect(source.match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(source).not.toContain('/Subtype /Image');
  expect(source).toMatch(/\/FontName \/\w+\+NotoSansJP/);
  expect(source).toMatch(/\/FontName \/\w+\+Inter/);
  const told = texts.join('');
  // The name of a director, a share and the day, as the drawing has them.
  for (const text of ['24.7 %', '2007年3月31日']) expect(told).toContain(text);
  expect(told).toMatch(/インターネットイニシアティブ|Internet Initiative Japan/);
  // Frames of boxes, and lines between them; 60 is fewer than there are parties.
  expect(operators.filter((operator) => operator === 'S' || operator === 'B').length).toBeGreaterThan(60);
  // On paper it has the colours of paper, whatever the screen has: boxes are filled with white.
  expect(operators).toContain('1 1 1 scn');
});

/** What a PDF says: its objects unpacked, the texts of its page as a reader copies them, and its operators in order. */
function readPdf(bytes: Buffer): {
  readonly source: string;
  readonly texts: readonly string[];
  readonly operators: readonly string[];
} {
  const source = bytes.toString('latin1');
  const objects = new Map(
    [...source.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g)].map(([, number = '', body = '']) => [number, body]),
  );
  const unpacked = (number: string): string => {
    const body = objects.get(number) ?? '';
    const begins = body.indexOf('stream\n') + 'stream\n'.length;
    const packed = Buffer.from(body.slice(begins, body.lastIndexOf('\nendstream')), 'latin1');
    return body.includes('/FlateDecode') ? inflateSync(packed).toString('latin1') : packed.toString('latin1');
  };
  const lettersOf = (font: string): readonly string[] => {
    const map = unpacked(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1] ?? '');
    return [...map.matchAll(/\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/<([\da-f ]*)>/gi)].map(([, units = '']) =>
        String.fromCharCode(
          ...(units.replaceAll(' ', '').match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)),
        ),
      ),
    );
  };
  const letters = new Map(
    [...source.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font = '']) => [name, lettersOf(font)]),
  );
  const content = unpacked(/\/Contents (\d+) 0 R/.exec(source)?.[1] ?? '');
  const texts: string[] = [];
  let font: readonly string[] = [];
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = letters.get(name) ?? [];
    else
      texts.push(
        [...(shown ?? '').matchAll(/<([\da-f]+)>/gi)]
          .flatMap(([, codes = '']) => codes.match(/.{4}/g) ?? [])
          .map((code) => font[Number.parseInt(code, 16)] ?? '?')
          .join(''),
      );
  }
  return {
    source,
    texts,
    operators: content
      .split('\n')
      .map((line) => line.trim())
      .map((line) => /(?:^| )(S|B|f)$/.exec(line)?.[1] ?? line),
  };
}
