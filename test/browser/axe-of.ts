import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The axe of our own package.json: that which comes with its builder is older and takes twice the time for colours. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Of one frame all is found in the page itself; what is good needs no list of its elements. */
export const axeOf = (page: Page): AxeBuilder =>
  new AxeBuilder({ page, axeSource }).setLegacyMode().options({ resultTypes: ['violations'] });

/** What axe finds and calls serious or critical: the rule, and the elements that break it. */
export async function graveOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** The rules of axe about colours that `axeOf` has as well (its tag `cat.color`, but for what AAA alone asks). */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * The same once the system has changed to other colours while the page is open: they alone are others then, and they
 * alone are looked at.
 */
export async function graveIn(colorScheme: 'light' | 'dark', page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction(
    (theme) =>
      document.documentElement.dataset['theme'] === theme &&
      !document.getAnimations().some((one) => one instanceof CSSTransition),
    colorScheme,
  );
  return graveOf(axeOf(page).withRules(COLOURS));
}
