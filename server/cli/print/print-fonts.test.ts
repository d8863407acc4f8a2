import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontFile, withJapaneseFont } from './print-fonts.ts';

const page = (text: string) =>
  `<html><head><style>body { font: 10px serif; }</style></head><body>${text}</body></html>`;

test('a page with Japanese gets the pieces of a font that are in the package, and one without stays as it is', () => {
  const html = withJapaneseFont(page('社外取締役'));
  const urls = [...html.matchAll(/url\((https:[^)]+)\)/g)].map(([, url]) => url ?? '');
  expect(urls.length).toBeGreaterThan(50);
  expect(urls.map((url) => fontFile(url)).filter((file) => file === undefined || !existsSync(file))).toEqual([]);
  // After the page's own style, which would set another family otherwise.
  expect(html.indexOf('Noto Sans JP')).toBeGreaterThan(html.indexOf('10px serif'));
  expect(withJapaneseFont(page('outside director'))).toBe(page('outside director'));
});

test('without the package the page stays as it is, and no other address names a file', () => {
  expect(withJapaneseFont(page('社外取締役'), '/no/such/folder')).toBe(page('社外取締役'));
  for (const url of [
    'https://example.org/files/a.woff2',
    'https://fonts.invalid/files/../index.css',
    'https://fonts.invalid/files/none.woff2',
  ])
    expect(fontFile(url), url).toBeUndefined();
});
