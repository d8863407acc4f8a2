import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { startProduct } from '../../tools/product.mjs';
import { NARROW, useBrowser, visit } from './visit.ts';

useBrowser();

/** A site that shows in a frame what its address says, and another one that nobody named. */
const sites: Server[] = [];
let named: string;
let stranger: string;
let product: Awaited<ReturnType<typeof startProduct>>;

async function startSite(): Promise<string> {
  const site = createServer((request, response) => {
    const shown = new URL(request.url ?? '', 'http://here.invalid').searchParams.get('shown') ?? '';
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><title>Another site</title><body style="margin:0"><h1>Another site</h1>
<iframe title="Graph" src="${shown.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" style="width:100%;height:700px;border:0"></iframe>`,
    );
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  sites.push(site);
  return `http://127.0.0.1:${String((site.address() as AddressInfo).port)}/`;
}

beforeAll(async () => {
  [named, stranger] = await Promise.all([startSite(), startSite()]);
  product = await startProduct({ FRAME_ANCESTORS: new URL(named).origin });
});
afterAll(async () => {
  await product.stop();
  for (const site of sites) site.close();
});

/** A page of the product in a frame of a site, and whether the browser let it be there. */
async function framed(site: string, path: string, viewport?: typeof NARROW): Promise<{ page: Page; frame: Frame }> {
  const page = await visit(`?shown=${encodeURIComponent(new URL(path, product.address).href)}`, {
    address: site,
    // The frame is of another origin than the site, and what may not be framed is told on the console.
    expected: /request outside the origin|frame-ancestors|X-Frame-Options|ERR_BLOCKED_BY_RESPONSE|request failed/,
    ...(viewport && { viewport }),
  });
  const handle = await page.locator('iframe').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('There is no frame.');
  await frame.waitForLoadState();
  return { page, frame };
}

const GRAPH = '?focus=iij&on=2007-03-31';

test('a site that is named shows the graph in a frame, without the header, and it works there at 390 pixels', async () => {
  const { page, frame } = await framed(named, `${GRAPH}&embed=1`, NARROW);
  await frame.getByRole('application').waitFor();
  await frame.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  expect(await frame.getByRole('banner').count()).toBe(0);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
  // What is shown in the frame can be used: the table below the drawing is opened by its key.
  await frame.getByRole('application').focus();
  await page.keyboard.press('t');
  await frame.getByRole('button', { name: 'XLSX' }).waitFor();
});

test.each([
  ['another page of it with embed=1', () => named, 'rankings?list=seats&on=2007-06-04&embed=1', true],
  ['the same page without embed=1', () => named, GRAPH, false],
  ['with another value', () => named, `${GRAPH}&embed=true`, false],
  ['a site that is not named, with embed=1', () => stranger, `${GRAPH}&embed=1`, false],
])('%s: in the frame as it may be', async (_, site, path, may) => {
  const { frame } = await framed(site(), path);
  if (may) await frame.getByRole('main').waitFor();
  // What is refused is the browser's own page about it, of no origin.
  expect(await frame.evaluate(() => location.protocol)).toBe(may ? 'http:' : 'chrome-error:');
});
