import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { PAGES } from './pages.ts';
import { NARROW, useBrowser, visit, WIDE } from './visit.ts';

useBrowser();

const VIEWS = [
  { name: 'wide and light', viewport: WIDE, colorScheme: 'light' },
  { name: 'wide and dark', viewport: WIDE, colorScheme: 'dark' },
  { name: 'narrow and light', viewport: NARROW, colorScheme: 'light' },
] as const;

test.each(PAGES.flatMap((page) => VIEWS.map((view) => ({ ...view, of: page, page: page.name, view: view.name }))))(
  '$page, $view: a title, a language, one main part, and nothing serious that axe finds',
  async ({ of, viewport, colorScheme }) => {
    const page = await visit(of.path, {
      viewport,
      colorScheme,
      ...(of.expected && { expected: of.expected }),
    });
    await of.ready(page);
    // What comes later than the rest is looked at as well.
    await page.waitForLoadState('networkidle');
    expect(await page.title()).toMatch(/govgraph/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('main').count()).toBe(1);
    // Of one frame all is found in the page itself; what is good needs no list of its elements.
    expect(page.frames()).toHaveLength(1);
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations } = await axe.analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual(
      [],
    );
  },
);
