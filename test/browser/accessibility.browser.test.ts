import { expect, test } from 'vitest';
import { axeOf, graveIn, graveOf } from './axe-of.ts';
import { PAGES } from './pages.ts';
import { quiet } from './settled-page.ts';
import { NARROW, useBrowser, visit, WIDE } from './visit.ts';

useBrowser();

const VIEWS = [
  { name: 'wide, dark and then light', viewport: WIDE, colorScheme: 'dark', then: 'light' },
  { name: 'narrow and light', viewport: NARROW, colorScheme: 'light', then: undefined },
] as const;

test.each(PAGES.flatMap((page) => VIEWS.map((view) => ({ ...view, of: page, page: page.name, view: view.name }))))(
  '$page, $view: a title, a language, one main part, and nothing serious that axe finds',
  async ({ of, viewport, colorScheme, then }) => {
    const page = await visit(of.path, {
      viewport,
      colorScheme,
      ...(of.expected && { expected: of.expected }),
    });
    await of.ready(page);
    // What comes later than the rest is looked at as well.
    await quiet(page);
    expect(await page.title()).toMatch(/govgraph/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('main').count()).toBe(1);
    expect(page.frames()).toHaveLength(1);
    expect(await graveOf(axeOf(page))).toEqual([]);
    if (then === undefined) return;
    expect(await graveIn(then, page)).toEqual([]);
  },
);
