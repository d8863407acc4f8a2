import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProduct } from '../../tools/product.mjs';
import { runProvider, type RunningProvider } from '../support/access/oidc-provider.ts';
import { NARROW, useBrowser, visit } from './visit.ts';

useBrowser();

const ACCOUNTS = {
  ann: { name: 'Ann Example', groups: ['audit-team'] },
  eve: { name: 'Eve Example', groups: [] },
};
/** What is refused, and the way to the provider and back. */
const EXPECTED = /401|403|outside the origin/;

let provider: RunningProvider;
let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => {
  const port = await freePort();
  const base = `http://127.0.0.1:${String(port)}`;
  const client = { id: 'govgraph', secret: 'a secret of the tests', redirectUri: `${base}/auth/callback` };
  provider = await runProvider(ACCOUNTS, client);
  product = await startProduct({
    PORT: String(port),
    PUBLIC_URL: base,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
    ROLES: 'audit-team=auditor',
  });
});
afterAll(async () => {
  await product.stop();
  await provider.stop();
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

const PATH =
  'independence?company=iij&on=2007-06-26&known=2007-12-31&books=UK&person=yasurou-tanahashi&book=UK&rule=UK-4';

test('who is not signed in is told so, signs in, is back on the page, signs with their name, and signs out', async () => {
  provider.setAccount('ann');
  const page = await visit(PATH, { address: product.address, expected: EXPECTED });
  const refused = page.getByRole('alert').filter({ hasText: 'You are not signed in' }).first();
  await refused.getByText('Sign in to read here.').waitFor();
  await refused.getByRole('link', { name: 'Sign in' }).click();

  await page.getByRole('grid', { name: /Verdicts of the rule books/ }).waitFor();
  expect(new URL(page.url()).searchParams.get('on')).toBe('2007-06-26');
  const criteria = page.getByRole('region', { name: 'Criteria' });
  await criteria.getByText('Record a determination').click();
  const name = criteria.getByRole('textbox', { name: 'Who prepares it' });
  expect([await name.inputValue(), await name.getAttribute('readonly')]).toEqual(['Ann Example', '']);

  await page.goto(new URL('imports', product.address).href);
  await page.getByText(/Ann Example has the role auditor and may not import/).waitFor();

  await page.getByRole('button', { name: 'Signed in as Ann Example' }).click();
  const who = page.getByRole('dialog', { name: 'Who is signed in' });
  await who.getByText('Roles: auditor').waitFor();
  await who.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('alert').filter({ hasText: 'You are not signed in' }).first().waitFor();
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
});

test('who has no role is told so, also on a narrow screen', async () => {
  provider.setAccount('eve');
  const page = await visit('auth/sign-in?to=/sources', {
    address: product.address,
    viewport: NARROW,
    expected: EXPECTED,
  });
  await page.getByText(/Eve Example has no role and may not read here/).waitFor();
  await page.getByRole('button', { name: 'Signed in as Eve Example' }).click();
  await page.getByText('No role: nothing is shown.').waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
