import { setTimeout as pause } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

/** Resolves when no part of the page says that it is busy: nothing is being read, laid out or drawn any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

interface Requests {
  /** How many the page has begun so far. */
  begun: number;
  readonly underWay: Set<Request>;
}
const requests = new WeakMap<Page, Requests>();

/** Call before a page is opened, for whoever is going to wait until it is quiet. */
export function countRequests(page: Page): void {
  const counted: Requests = { begun: 0, underWay: new Set() };
  requests.set(page, counted);
  page.on('request', (request) => {
    if (!request.url().startsWith('http')) return;
    counted.begun += 1;
    counted.underWay.add(request);
  });
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => counted.underWay.delete(request));
}

/** How long a page may ask and work. */
const PATIENCE_MS = 30_000;

/**
 * Resolves when a page asks for nothing, says nowhere that it is busy, has nothing in the place of what is on its way
 * and nothing to do: what it asked for has come and has been drawn, and nothing was asked for then.
 */
export async function quiet(page: Page): Promise<void> {
  const counted = requests.get(page);
  if (!counted) throw new Error('The requests of this page were not counted: open it with visit().');
  const late = performance.now() + PATIENCE_MS;
  for (;;) {
    const { begun } = counted;
    if (counted.underWay.size === 0) {
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .skeleton') === null);
      // A page is idle when it has done what answers gave it to do; the second time, what that led to.
      await page.evaluate(async () => {
        for (let i = 0; i < 2; i += 1) await new Promise((resume) => requestIdleCallback(resume));
      });
      if (counted.begun === begun && counted.underWay.size === 0) return;
    } else await pause(10);
    if (performance.now() > late)
      throw new Error(`Still under way: ${[...counted.underWay].map((request) => request.url()).join(', ') || 'much'}`);
  }
}
