import { expect, test } from 'vitest';
import { GraphPage } from './graph-page.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

const panelAt = async (path: string) => new GraphPage(await visit(path)).drawn();

test('a fact far from the focus is explained: he was president of a bank that IIJ has no link with', async () => {
  const { panel } = await panelAt('?focus=iij&on=2007-03-31&sel=post-yoshifumi-nishikawa-sumitomo-bank-1997-06');
  await panel.getByRole('heading', { name: /President of The Sumitomo Bank/ }).waitFor();
  await panel.getByText('since June 1997', { exact: true }).waitFor();
  expect(await panel.getByRole('link', { name: /line/ }).count()).toBeGreaterThan(0);
});

test('a fact of another day says that it does not hold on this one', async () => {
  const { panel } = await panelAt('?focus=iij&on=2007-03-31&sel=seat-fukuzo-inoue-iij-directors');
  await panel.getByRole('heading', { name: /^Fukuzo Inoue sat? ?/ }).waitFor();
  await panel.getByText('does not hold on 31 March 2007').waitFor();
});

test('a board of another company lists who sits on it', async () => {
  const { panel } = await panelAt('?focus=iij&on=2007-03-31&sel=iij-technology-directors');
  await panel.getByRole('heading', { name: 'Members' }).waitFor();
  await panel.getByRole('link', { name: 'Senji Yamamoto' }).first().waitFor();
});

test('an id of nothing offers those that it may have meant', async () => {
  const { panel, page } = await panelAt('?focus=iij&on=2007-03-31&sel=iij-directrs');
  await panel.getByText(/Nothing is called “iij-directrs”/).waitFor();
  await panel.getByRole('button', { name: 'iij-directors', exact: true }).click();
  await panel.getByRole('heading', { name: 'Members' }).waitFor();
  expect(new URL(page.url()).searchParams.get('sel')).toBe('iij-directors');
});

test('a fact of a list names its first place, opens the others when asked, and has all of them on paper', async () => {
  // By hand from seed/companies/iij.yaml: his seat is stated at lines 274, 1097, 1092, 22–23 and 312 of the notice.
  const page = await visit('company?id=iij&on=2007-03-31');
  const seat = page
    .locator('.fact')
    .filter({ hasText: 'Koichi Suzuki' })
    .filter({ hasText: 'President and Representative' });
  const places = seat.first().getByRole('link', { name: /lines? \d/ });
  await expect.poll(() => places.allTextContents()).toEqual(['Convocation notice 2007, line 274']);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => places.count()).toBe(5);
  await page.emulateMedia({ media: 'screen' });
  await seat.first().getByRole('button', { name: '4 more places' }).click();
  await expect.poll(() => places.count()).toBe(5);
});

test('a fact that is chosen names one place as well, and opens all', async () => {
  // By hand from seed/companies/iij.yaml: the number of shares is stated at lines 216, 538, 532, 531 and 1066.
  const page = await visit('?focus=iij&on=2007-03-31&sel=iij-shares-outstanding-2007-03-31');
  const panel = (await new GraphPage(page).drawn()).panel;
  const places = panel.getByRole('link', { name: /lines? \d/ });
  await expect.poll(() => places.allTextContents()).toEqual(['Convocation notice 2007, line 216']);
  await panel.getByRole('button', { name: '4 more places' }).click();
  await expect.poll(() => places.count()).toBe(5);
});

test('of several marked parties the panel says who they are and what is stated between them', async () => {
  // By hand from the notice: NTT holds 50,475 and Hero and Company 27,409 of IIJ's 204,300 shares; nothing joins them.
  const page = await visit('?focus=iij&on=2007-03-31');
  const graph = await new GraphPage(page).drawn();
  const area = await graph.drawing.boundingBox();
  const [left, top] = [area?.x ?? 0, area?.y ?? 0];
  await page.keyboard.down('Shift');
  await page.mouse.move(left + 4, top + 24);
  await page.mouse.down();
  await page.mouse.move(left + 150, top + 70, { steps: 3 });
  await page.mouse.up();
  await graph.panel.getByRole('heading', { name: '2 marked together' }).waitFor();
  await graph.panel.getByText('No source states anything between any two of them').waitFor();
  // The company stands in the middle of the plan.
  await page.mouse.click(left + 580, top + 348);
  await page.keyboard.up('Shift');
  await graph.panel.getByRole('heading', { name: '3 marked together' }).waitFor();
  await graph.panel.getByText(/^27,409 of 204,300 shares/).waitFor();
  await graph.panel.getByText(/^50,475 of 204,300 shares/).waitFor();
  expect(await graph.panel.locator('.panel-marked a').allTextContents()).toEqual([
    'Hero and Company',
    'Internet Initiative Japan Inc.',
    'Nippon Telegraph and Telephone Corporation',
  ]);
  await graph.panel.locator('.panel-marked').getByRole('link', { name: 'Hero and Company' }).click();
  await graph.panel.getByRole('heading', { name: 'Hero and Company' }).waitFor();
  await page.getByRole('button', { name: 'Back to the 3 marked' }).click();
  await graph.panel.getByRole('heading', { name: '3 marked together' }).waitFor();
});

test('a party in short has five lines at most, whoever it is', async () => {
  for (const sel of ['iij', 'ntt', 'iij-technology', 'takashi-hiroi', 'koichi-suzuki']) {
    const { panel } = await panelAt(`?focus=iij&on=2007-03-31&sel=${sel}`);
    await panel.getByRole('region', { name: 'In short' }).getByText('Controls', { exact: true }).waitFor();
    expect(await panel.locator('.panel-summary dt').count(), sel).toBe(5);
  }
});
