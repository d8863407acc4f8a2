import { expect, test } from 'vitest';
import { PAGES } from './pages.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

test.each(PAGES)('$name shows what it is for', async ({ path, expected, ready }) => {
  const page = await visit(path, expected === undefined ? {} : { expected });
  await ready(page);
  expect(await page.getByRole('main').count()).toBe(1);
});
