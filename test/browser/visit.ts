import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { findBrowser } from '../../tools/browser.mjs';
import { inRoot } from '../../tools/project.mjs';
import { countRequests } from './settled-page.ts';

/** How long anything on a page may take to appear. */
const PATIENCE_MS = 30_000;

export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 390, height: 844 };

interface Visit extends BrowserContextOptions {
  /** Where the product listens; the one all tests share unless said otherwise. */
  readonly address?: string;
  /** Complaints that this test brings about itself. */
  readonly expected?: RegExp;
}

let browser: Browser;
let complaints: string[] = [];

/**
 * Call once at the top of a test file: a browser for its tests, and after each test a look whether a page logged an
 * error, broke the content security policy, or asked anybody but the product.
 */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch(await findBrowser());
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPictures(task.name);
    const found = complaints;
    complaints = [];
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(found, 'complaints of the page').toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
  });
}

/**
 * Opens a page of the product, `path` without the leading slash (the graph of IIJ when left out), and waits until it
 * has loaded.
 */
export async function visit(
  path = '?focus=iij',
  { address = inject('address'), expected, ...options }: Visit = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: WIDE,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  watch(page, new URL(address).origin, expected);
  countRequests(page);
  await page.goto(new URL(path, address).href);
  return page;
}

/** What the pages of a failed test looked like, for whoever has to find out why. */
async function keepPictures(name: string): Promise<void> {
  const folder = inRoot('.cache', 'failed-pages');
  mkdirSync(folder, { recursive: true });
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [index, page] of pages.entries()) {
    const path = `${folder}/${name.replace(/\W+/g, '-')}-${index + 1}.png`;
    await page.screenshot({ path }).then(
      () => console.error(`The page as it was: ${path}`),
      () => undefined,
    );
  }
}

function watch(page: Page, origin: string, expected: RegExp | undefined): void {
  const complain = (text: string): void => {
    if (expected?.test(text) !== true) complaints.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complain(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complain(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:')
      complain(`request outside the origin: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complain(`request failed: ${request.url()}`);
  });
}
