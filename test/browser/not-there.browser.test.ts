import { expect, test } from 'vitest';
import { axeOf, graveOf } from './axe-of.ts';
import { quiet } from './settled-page.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

test('a page about what is not there has a heading of its own, and its links are told from its words', async () => {
  const page = await visit('company?id=nobody-here');
  const paths = ['person?id=nobody-here', 'v/bbbbbbbbb', 'sources/nothing-here', 'ownership?company=nobody-here'];
  for (const next of [...paths, undefined]) {
    await quiet(page);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count(), page.url()).toBe(1);
    expect(await graveOf(axeOf(page)), page.url()).toEqual([]);
    if (next !== undefined) await page.goto(new URL(`/${next}`, page.url()).href);
  }
});
