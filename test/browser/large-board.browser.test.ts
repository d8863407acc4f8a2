import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runNode } from '../../tools/command.mjs';
import { inRoot } from '../../tools/project.mjs';
import { startProduct } from '../../tools/product.mjs';
import { NARROW, useBrowser, visit } from './visit.ts';

useBrowser();

const MEMBERS = Array.from({ length: 24 }, (_, i) => String(i + 1).padStart(2, '0'));
const cited = (place: string) => `citations: [{ source: annual-report-2025, place: "${place}" }]`;

/** The new folder's company with 25 members called outside, the last of whom was its executive until 2020. */
function addMembers(folder: string): void {
  const company = join(folder, 'companies', 'example-works.yaml');
  const seats = MEMBERS.map(
    (n) =>
      `  - person: member-${n}\n    board: example-works-directors\n    title: "Outside Director"\n    outside: true\n    from: "2022-06-24"\n    ${cited('Directors')}\n`,
  );
  const post = `  - person: member-24\n    title: "Executive Officer"\n    executive: true\n    from: "2012-04"\n    to: "2020-06-25"\n    ${cited('Career of Member 24')}\n`;
  const text = readFileSync(company, 'utf8').replace('seats:\n', `seats:\n${seats.join('')}`);
  writeFileSync(company, text.replace('posts:\n', `posts:\n${post}`));
  appendFileSync(
    join(folder, 'people.yaml'),
    MEMBERS.map((n) => `  - id: member-${n}\n    name: "Member ${n}"\n    ${cited('Directors')}\n`).join(''),
  );
}

let product: Awaited<ReturnType<typeof startProduct>>;
const folder = join(mkdtempSync(join(tmpdir(), 'govgraph-large-')), 'mine');
beforeAll(async () => {
  const made = await runNode([inRoot('tools', 'govgraph.mjs'), 'new', folder]);
  expect(made.code, made.output).toBe(0);
  addMembers(folder);
  product = await startProduct({ SEED_DIR: folder });
});
afterAll(async () => {
  await product.stop();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

const PATH = 'independence?company=example-works&on=2025-06-30&books=CA19,CA14';

test('the matrix of 25 opens with who is called outside and is not, and the books stay in view at 1400 pixels', async () => {
  const page = await visit(PATH, { address: product.address, viewport: { width: 1400, height: 900 } });
  const grid = page.getByRole('grid', { name: /Verdicts of the rule books/ });
  await grid.waitFor();
  const names = grid.locator('.matrix-person');
  expect(await names.count()).toBe(25);
  expect(await names.first().textContent()).toBe('Member 24');
  await page
    .getByRole('button', { name: /^Member 24, / })
    .first()
    .waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1400);
  const book = grid.getByRole('rowheader').filter({ hasText: 'CA' }).last();
  const before = await book.boundingBox();
  await page.locator('.matrix-scroll').evaluate((element) => {
    element.scrollLeft = element.scrollWidth;
  });
  await expect.poll(async () => (await book.boundingBox())?.x).toBeCloseTo(before?.x ?? NaN, 0);
  await page.context().close();
});

test('at 390 pixels each of the 25 has a card, the same one first, and the page does not scroll sideways', async () => {
  const page = await visit(PATH, { address: product.address, viewport: NARROW });
  const cards = page.getByRole('list', { name: 'Verdicts by person' }).getByRole('group');
  await expect.poll(() => cards.count()).toBe(25);
  expect(await cards.first().textContent()).toContain('Member 24');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
  await page.context().close();
});
