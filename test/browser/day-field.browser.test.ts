import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { NARROW, useBrowser, visit, WIDE } from './visit.ts';

useBrowser();

const shown = (page: Page) => new URL(page.url()).searchParams.get('on');

async function opened(viewport = WIDE, locale = 'en-GB') {
  const page = await visit('ownership?company=iij&on=2007-03-31', { viewport, locale });
  await page.getByRole('heading', { name: 'Who owns Internet Initiative Japan Inc.' }).waitFor();
  return { page, day: page.getByRole('textbox', { name: 'Day', exact: true }) };
}

test.each([
  ['2007-06-04', '2007-06-04'],
  ['2007/6/4', '2007-06-04'],
  ['20070604', '2007-06-04'],
  ['２００７年６月４日', '2007-06-04'],
])('%s and Enter goes to that day, which then stands as year, month and day', async (typed, iso) => {
  // A browser that would write 04/06/2007 itself.
  const { page, day } = await opened(WIDE, 'en-GB');
  await day.fill(typed);
  expect(shown(page)).toBe('2007-03-31');
  await day.press('Enter');
  await expect.poll(() => shown(page)).toBe(iso);
  await expect.poll(() => day.inputValue()).toBe(iso);
});

test.each([WIDE, NARROW])(
  'at $width pixels what is no day is said to be none, stays to be mended, and moves nothing',
  async (viewport) => {
    const { page, day } = await opened(viewport);
    const chart = page.locator('.ownership-chart');
    const before = await chart.boundingBox();
    // 2007 was no leap year.
    await day.fill('2007-02-29');
    // Not while it is being typed.
    expect(await page.getByRole('alert').count()).toBe(0);
    await day.press('Tab');
    const problem = page.getByRole('alert').filter({ hasText: '“2007-02-29” is no day.' });
    await problem.waitFor();
    expect(await day.inputValue()).toBe('2007-02-29');
    expect(await day.getAttribute('aria-invalid')).toBe('true');
    expect(await day.getAttribute('aria-describedby')).toBe(await problem.getAttribute('id'));
    expect(shown(page)).toBe('2007-03-31');
    if (viewport === WIDE) expect(await chart.boundingBox()).toEqual(before);
    const box = await problem.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? NaN) + (box?.width ?? NaN)).toBeLessThanOrEqual(viewport.width);
    await day.press('Escape');
    expect(await day.inputValue()).toBe('2007-03-31');
    await expect.poll(() => problem.count()).toBe(0);
    await day.fill('2008-02-29');
    await day.press('Tab');
    await expect.poll(() => shown(page)).toBe('2008-02-29');
  },
);

test('up and down step by a day over the ends of months and years, and go there with Enter alone', async () => {
  const { page, day } = await opened();
  await day.press('ArrowUp');
  expect(await day.inputValue()).toBe('2007-04-01');
  await day.press('ArrowDown');
  await day.press('ArrowDown');
  expect(await day.inputValue()).toBe('2007-03-30');
  expect(shown(page)).toBe('2007-03-31');
  await day.press('Escape');
  expect(await day.inputValue()).toBe('2007-03-31');
  await day.fill('2007-12-31');
  await day.press('ArrowUp');
  await day.press('Enter');
  await expect.poll(() => shown(page)).toBe('2008-01-01');
});

test('the calendar is reached by Tab, opens by a key at the day of the field, and what is picked is gone to', async () => {
  const { page, day } = await opened();
  await day.focus();
  await page.keyboard.press('Tab');
  const button = page.locator(':focus');
  expect(await button.getAttribute('aria-label')).toBe('Open the calendar');
  // The browser's own calendar is no part of the page: whether it is asked for, and with which day, can be told.
  const calendar = page.locator('.day-calendar').first();
  expect(await calendar.inputValue()).toBe('2007-03-31');
  await calendar.evaluate((input) => {
    (input as HTMLInputElement).showPicker = () => {
      input.setAttribute('data-opened', 'yes');
    };
  });
  await page.keyboard.press('Enter');
  expect(await calendar.getAttribute('data-opened')).toBe('yes');
  await calendar.evaluate((input) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, '2007-05-11');
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect.poll(() => shown(page)).toBe('2007-05-11');
  await expect.poll(() => day.inputValue()).toBe('2007-05-11');
});
