import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { linesBehindBoxes } from './drawn-lines.ts';
import { places } from './drawn-places.ts';
import { NARROW, useBrowser, visit } from './visit.ts';

useBrowser();

const address = (page: Page) => new URL(page.url()).searchParams;
const row = (page: Page, table: RegExp, party: string) =>
  page
    .getByRole('table', { name: table })
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: party, exact: true }) });
/** The entries of the chart, as its list has them. */
const drawn = (page: Page) => page.getByRole('group', { name: /Everything that is drawn/ }).getByRole('button');

describe('the record of IIJ', () => {
  test('a threshold of control and a depth live in the address and mark who controls', async () => {
    const page = await visit('ownership?company=iij&on=2007-03-31');
    await expect.poll(() => drawn(page).count()).toBe(11);
    expect(
      await drawn(page)
        .filter({ hasText: /, controls/ })
        .count(),
    ).toBe(0);
    await page.getByLabel('Percentage of the votes').fill('24.7');
    await page.getByLabel('Percentage of the votes').press('Enter');
    // 50,475 of 204,300 are 24.706 %.
    await expect
      .poll(() =>
        drawn(page)
          .filter({ hasText: /, controls/ })
          .allInnerTexts(),
      )
      .toEqual([expect.stringContaining('Nippon Telegraph and Telephone')]);
    expect(address(page).get('control')).toBe('24.7');
    await page.getByLabel('Percentage of the votes').fill('24.706314243759177680');
    await page.getByLabel('Percentage of the votes').press('Enter');
    await expect.poll(() => address(page).get('control')).toBe('24.706314243759177680');
    // 50475 / 204300 = 24.70631424375917767…: a little less than what is typed, so control stands open for its
    // affiliate's votes.
    await expect
      .poll(() =>
        drawn(page)
          .filter({ hasText: /, controls/ })
          .count(),
      )
      .toBe(0);
    await expect
      .poll(() =>
        drawn(page)
          .filter({ hasText: /, may control/ })
          .allInnerTexts(),
      )
      .toEqual([expect.stringContaining('Nippon Telegraph and Telephone')]);
    await page.getByLabel('Whether the percentage must be passed or reached').selectOption('least');
    expect(address(page).get('passes')).toBe('least');
    await page.goto(new URL('ownership?company=iij&dir=down&on=2007-03-31&depth=1', page.url()).href);
    await expect.poll(() => drawn(page).filter({ hasText: 'IIJ Financial Systems' }).count()).toBe(0);
    await page.getByLabel('Depth').selectOption('2');
    await expect.poll(() => drawn(page).filter({ hasText: 'IIJ Financial Systems' }).count()).toBe(1);
    expect(address(page).get('depth')).toBe('2');
  });

  test('what is no percentage is said to be none and not asked', async () => {
    const page = await visit('ownership?company=iij&on=2007-03-31');
    const field = page.getByLabel('Percentage of the votes');
    await field.fill('120');
    await field.press('Enter');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(address(page).get('control')).toBeNull();
  });

  test('a share exchange that issues 2,178 shares: supposed, compared with the record, and taken back in one press', async () => {
    const page = await visit('ownership?company=iij&on=2007-03-31');
    await page.getByText('What if…').click();
    const form = page.getByRole('form', { name: 'Suppose a holding' });
    await form.getByLabel('Number of shares').fill('2,178');
    await form.getByRole('button', { name: 'Suppose it' }).click();
    const banner = page.getByRole('status', { name: 'Supposed, not in the record' });
    await banner.getByText('Internet Initiative Japan Inc. issues 2,178 shares to somebody not named.').waitFor();
    expect(address(page).get('suppose')).toBe('issue,iij,shares:2178');
    // 50,475 of 204,300 are 24.706 %, of 206,478 they are 24.446 %; 27,409 are 13.416 % and 13.275 %.
    const compared = row(page, /as recorded and as supposed/, 'Hero and Company');
    await expect.poll(() => compared.innerText()).toMatch(/13\.416 %\s+13\.275 %\s+≠ changed/);
    await expect
      .poll(() => row(page, /^Who holds/, 'Nippon Telegraph and Telephone Corporation').innerText())
      .toMatch(/24\.446 %[^]*in the record 24\.706 %, 50,475 \/ 204,300 shares/);
    await banner.getByRole('button', { name: 'Back to the record' }).click();
    await banner.waitFor({ state: 'detached' });
    expect(address(page).get('suppose')).toBeNull();
    await expect.poll(() => row(page, /^Who holds/, 'Hero and Company').innerText()).toContain('13.416 %');
  });

  test('a transfer and a holding of a percentage through the form', async () => {
    const page = await visit('ownership?company=iij&on=2007-03-31');
    await page.getByText('What if…').click();
    const form = page.getByRole('form', { name: 'Suppose a holding' });
    const choose = async (label: string, typed: string, option: RegExp) => {
      await form.getByRole('combobox', { name: label, exact: true }).fill(typed);
      await page.getByRole('option', { name: option }).first().click();
    };
    await form.getByLabel('What happens').selectOption('pass');
    await choose('From', 'NTT Communications', /NTT Communications/);
    await choose('To', 'Itochu', /Itochu Corporation/);
    await form.getByLabel('Number of shares').fill('5000');
    await form.getByRole('button', { name: 'Suppose it' }).click();
    const banner = page.getByRole('status', { name: 'Supposed, not in the record' });
    await banner
      .getByText(
        'NTT Communications Corporation passes 5,000 shares of Internet Initiative Japan Inc. to Itochu Corporation.',
      )
      .waitFor();
    // (10,430 + 5,000) / 204,300 = 7.5526 %, (10,200 - 5,000) / 204,300 = 2.5453 %.
    await expect
      .poll(() => row(page, /as recorded and as supposed/, 'Itochu Corporation').innerText())
      .toMatch(/5\.105 %\s+7\.553 %/);
    await expect
      .poll(() => row(page, /as recorded and as supposed/, 'NTT Communications Corporation').innerText())
      .toMatch(/4\.993 %\s+2\.545 %/);
    await form.getByLabel('What happens').selectOption('hold');
    await choose('Holder', 'Koichi Suzuki', /Koichi Suzuki/);
    await form.getByRole('combobox', { name: /^In/ }).selectOption('percent');
    await form.getByRole('textbox', { name: 'Per cent' }).fill('30');
    await form.getByRole('button', { name: 'Suppose it' }).click();
    await expect.poll(() => banner.getByRole('listitem').count()).toBe(2);
    // Under the policy that is shown he is an owner now.
    await page.getByRole('region', { name: 'Ultimate owners' }).getByRole('link', { name: 'Koichi Suzuki' }).waitFor();
    await banner.getByRole('button', { name: /Take back: NTT Communications/ }).click();
    await expect.poll(() => address(page).get('suppose')).toBe('hold,iij,percent:30,koichi-suzuki');
  });

  test('the arithmetic of a figure and of a line, on a press', async () => {
    const page = await visit('ownership?company=iij&on=2007-03-31&method=votes');
    await page.getByRole('button', { name: /^24\.706 % to 29\.699 %: how the figures of Nippon/ }).click();
    const detail = page.getByRole('region', { name: /How the figures of Nippon/ });
    await detail
      .getByText('24.706 % direct + 4.993 % through NTT Communications Corporation, which it may control')
      .waitFor();
  });

  test('two days side by side, by the number that is chosen', async () => {
    const page = await visit('ownership?company=iij&dir=down&on=2007-03-31&against=2007-05-11&method=direct');
    await expect
      .poll(() => row(page, /on two days/, 'IIJ Technology Inc.').innerText())
      .toMatch(/86\.1 %\s+100 %\s+≠ changed/);
    await expect.poll(() => row(page, /on two days/, 'GDX Japan Inc.').innerText()).toMatch(/none\s+51 %\s+\+ added/);
  });

  test('which policies were read against their texts', async () => {
    const page = await visit('ownership?company=iij&on=2007-03-31&policy=UK_PSC');
    const owners = page.getByRole('region', { name: 'Ultimate owners' });
    await owners.getByText('Read against the text.').waitFor();
    await owners.getByLabel('Policy').selectOption('JP_25');
    await owners.getByText('A summary: the text itself was not read whole.').waitFor();
  });
});

describe('the drawing of the record of IIJ', () => {
  test.each([
    ['down', '2009-02-12'],
    ['up', '2009-02-12'],
    ['up', '2007-05-25'],
    ['up', '2007-03-31'],
  ])('no line is drawn behind a box that is not its end, %s on %s, wide and narrow', async (dir, on) => {
    // On a phone the first rows alone are drawn until more is asked for.
    for (const { viewport, least } of [
      { viewport: { width: 1440, height: 900 }, least: 9 },
      { viewport: NARROW, least: 5 },
    ]) {
      const page = await visit(`ownership?company=iij&dir=${dir}&on=${on}`, { viewport });
      await expect.poll(() => drawn(page).count()).toBeGreaterThan(least);
      await expect.poll(async () => (await linesBehindBoxes(page)).lines).toBeGreaterThan(least - 1);
      expect((await linesBehindBoxes(page)).behind).toEqual([]);
    }
  });

  test('one figure for direct and indirect together is said in one way, and never to be not known', async () => {
    const page = await visit('ownership?company=iij&dir=down&on=2007-03-31');
    const entry = drawn(page).filter({ hasText: 'IIJ America' });
    await expect.poll(() => entry.innerText()).toContain('98.8 % stated, direct and indirect together');
    const cells = await row(page, /^What Internet Initiative/, 'IIJ America Inc.')
      .getByRole('cell')
      .allInnerTexts();
    expect(cells.slice(2, 5)).toEqual(Array(3).fill('98.8 % stated, direct and indirect together'));
    expect(await entry.innerText()).not.toContain('not known');
  });

  test('on a phone every figure of the table is inside the screen, under the name of its column', async () => {
    const page = await visit('ownership?company=iij&on=2007-03-31', { viewport: NARROW });
    const cells = row(page, /^Who holds/, 'Nippon Telegraph and Telephone Corporation').getByRole('cell');
    await expect.poll(() => cells.count()).toBe(6);
    for (const cell of await cells.all()) {
      const box = await cell.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? NaN) + (box?.width ?? NaN)).toBeLessThanOrEqual(NARROW.width);
      expect(await cell.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    }
    expect(await cells.nth(2).evaluate((element) => getComputedStyle(element, '::before').content)).toBe('"Direct"');
    expect(await page.getByRole('columnheader').count()).toBe(6);
  });
});

test('the chart comes first and fits the screen, with the party asked about in sight on a phone too; another is chosen on the page', async () => {
  const page = await visit('ownership?company=iij&on=2007-03-31', { viewport: NARROW });
  // Three beside each other in two rows: five of the ten holders, "+ 5 more", and the company.
  await expect.poll(() => drawn(page).count()).toBe(7);
  const frame = page.locator('.ownership-chart');
  const options = page.getByRole('region', { name: 'How it is counted and drawn' });
  const [chart, below] = [await frame.boundingBox(), await options.boundingBox()];
  expect(chart?.y).toBeLessThan(below?.y ?? NaN);
  expect(await frame.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const company = (await places(page))['party:iij'];
  const scrolled = await frame.evaluate(({ scrollTop }) => scrollTop);
  const seenAt = (chart?.y ?? NaN) + (company?.y ?? NaN) - scrolled;
  expect(seenAt).toBeLessThan((chart?.y ?? NaN) + (chart?.height ?? NaN));
  expect(seenAt).toBeLessThan((await page.getByRole('region', { name: 'Time' }).boundingBox())?.y ?? NaN);
  await drawn(page).filter({ hasText: '5 more' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => drawn(page).count()).toBe(11);
  const field = page.getByRole('combobox', { name: 'Of whom' });
  // The name in it can be read, and nothing covers it.
  const [party, day] = [await field.boundingBox(), await page.getByRole('textbox', { name: 'Day' }).boundingBox()];
  expect(party?.width).toBeGreaterThan(100);
  expect((party?.x ?? NaN) + (party?.width ?? NaN)).toBeLessThanOrEqual(day?.x ?? NaN);
  // With some room between their frames.
  const frames = page.locator('.ownership-bar :is(.combobox, .field-input, .day-input)');
  const [one, other] = [await frames.first().boundingBox(), await frames.nth(1).boundingBox()];
  expect((other?.x ?? NaN) - (one?.x ?? NaN) - (one?.width ?? NaN)).toBeGreaterThanOrEqual(8);
  await field.fill('IIJ Technology');
  await page
    .getByRole('option', { name: /^IIJ Technology/ })
    .first()
    .waitFor();
  await field.press('Enter');
  await page.getByRole('heading', { name: 'Who owns IIJ Technology Inc.' }).waitFor();
  expect(address(page).get('company')).toBe('iij-technology');
});
