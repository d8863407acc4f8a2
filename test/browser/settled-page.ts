import type { Page } from 'playwright-core';

/** Resolves when no part of the page says that it is busy: nothing is being read, laid out or drawn any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}
