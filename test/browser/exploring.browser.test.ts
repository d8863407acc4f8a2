import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GraphPage } from './graph-page.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

test('the legend filters, the address remembers, a reload restores', async () => {
  const page = await visit();
  const graph = await new GraphPage(page).drawn();
  const outside = graph.legend.getByRole('button', { name: /outside member/ });
  await outside.click();
  await expect.poll(() => graph.entries('Board of directors').count()).toBe(9);
  expect(await outside.getAttribute('aria-pressed')).toBe('false');
  expect(new URL(page.url()).searchParams.get('hide')).toBe('outside');
  await page.reload();
  await graph.drawn();
  await expect.poll(() => graph.entries('Board of directors').count()).toBe(9);
  await outside.click();
  await expect.poll(() => graph.entries('Board of directors').count()).toBe(13);
});

test('expanding adds what is around a party; the address restores it; one press leads back to the plan', async () => {
  const page = await visit();
  const graph = await new GraphPage(page).drawn();
  const all = graph.everything;
  await graph.select(/^Yoshifumi Nishikawa/);
  expect(await graph.entry(/^Japan Post/).count()).toBe(0);
  await page.keyboard.press('e');
  await expect.poll(() => new URL(page.url()).searchParams.get('expand')).toBe('yoshifumi-nishikawa');
  // Item 3 of the reference documents: he is president of Japan Post Corporation.
  await expect.poll(() => graph.entry(/^Japan Post/).count()).toBeGreaterThan(0);
  const names = (await all.allTextContents()).sort();
  await page.reload();
  await expect.poll(async () => (await all.allTextContents()).sort()).toEqual(names);
  await page.getByRole('button', { name: 'Back to plan' }).click();
  await graph.drawn();
  expect(new URL(page.url()).searchParams.get('expand')).toBeNull();
});

test('a double click on a box expands it', async () => {
  const page = await visit();
  const graph = await new GraphPage(page).drawn();
  const box = await graph.drawing.boundingBox();
  if (box === null) throw new Error('The drawing has no box.');
  // The focus company stands in the middle of the plan; the holders in a row above it.
  const holder = await holderPoint(graph);
  await page.mouse.dblclick(box.x + holder.x, box.y + holder.y);
  await expect.poll(() => new URL(page.url()).searchParams.get('expand')).not.toBeNull();
});

test('what is new on the day is drawn at once; what “+ more” opened is folded back', async () => {
  const page = await visit('?focus=iij&on=2007-06-01');
  const graph = await new GraphPage(page).drawn();
  // Subsequent events of the notice: hi-ho becomes a subsidiary on 1 June 2007.
  await expect
    .poll(() =>
      graph
        .entries('Group')
        .filter({ hasText: /^hi-ho/ })
        .count(),
    )
    .toBe(1);
  const folded = await graph.entries('Group').count();
  await graph.select(/^\d+ more/);
  await expect.poll(() => graph.entries('Group').count()).toBeGreaterThan(folded);
  await page.getByRole('button', { name: 'Fold back' }).click();
  await expect.poll(() => graph.entries('Group').count()).toBe(folded);
  expect(new URL(page.url()).searchParams.get('expand')).toBeNull();
});

/** Where in the drawing a click selects a shareholder: found by pointing, as a reader does. */
async function holderPoint(graph: GraphPage): Promise<{ x: number; y: number }> {
  const box = await graph.drawing.boundingBox();
  for (let x = 20; x < 300; x += 25) {
    for (let y = 30; y < 130; y += 20) {
      await graph.page.mouse.move((box?.x ?? 0) + x, (box?.y ?? 0) + y);
      await graph.page.waitForTimeout(30);
      // The tip under the pointer says what the list says too, so it is hidden from assistive technology and has no
      // role.
      if (await graph.page.locator('.canvas-tip', { hasText: 'Nippon Telegraph' }).isVisible()) return { x, y };
    }
  }
  throw new Error('No holder was found under the pointer.');
}

test.each(['Ownership', 'Whole graph'])('the layout “%s” is kept in the address', async (name) => {
  const page = await visit();
  const graph = await new GraphPage(page).drawn();
  await page.getByRole('radiogroup', { name: 'Layout' }).getByRole('radio', { name }).check({ force: true });
  await expect.poll(() => new URL(page.url()).searchParams.get('layout')).not.toBeNull();
  await graph.drawing.waitFor();
  await page.reload();
  await graph.drawing.waitFor();
  expect(await page.getByRole('radiogroup', { name: 'Layout' }).getByRole('radio', { name }).isChecked()).toBe(true);
});

test('the picture is a PNG at twice the size', async () => {
  const page = await visit();
  await new GraphPage(page).drawn();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: 'Save' })
      .click()
      .then(() => page.getByRole('menuitem', { name: 'PNG, 2×' }).click()),
  ]);
  expect(download.suggestedFilename()).toBe('iij-2007-03-31@2x.png');
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBeGreaterThan(1500);
});

test('an address with a day that does not exist says what it left out', async () => {
  const page = await visit('?focus=iij&on=2007-02-31');
  await page.getByText(/2007-02-31.*left out/).waitFor();
});

test('ownership: every chain with its arithmetic', async () => {
  const page = await visit('ownership?company=iij&dir=down&on=2007-03-31');
  await page.getByRole('heading', { level: 1, name: /What Internet Initiative Japan/ }).waitFor();
  const financial = page.getByRole('row').filter({ hasText: 'IIJ Financial Systems' });
  await financial
    .getByText(/86\.1 ?% × 100 ?%/)
    .first()
    .waitFor();
});

test('interlocks: three people tie IIJ to IIJ Technology', async () => {
  const page = await visit('interlocks?company=iij&on=2007-03-31');
  await page.getByText('IIJ Technology').first().waitFor();
  for (const name of ['Koichi Suzuki', 'Senji Yamamoto', 'Hirofumi Takahashi'])
    await page.getByText(name).first().waitFor();
});

test('an address that leads nowhere says so', async () => {
  // Such an address is answered with 404, which the browser logs.
  const page = await visit('no-such-page', { expected: /Failed to load resource.*404/ });
  await page
    .getByText(/no (such )?page|not found|nothing here/i)
    .first()
    .waitFor();
});
