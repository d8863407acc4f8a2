import { expect, test } from 'vitest';
import { GraphPage } from './graph-page.ts';
import { quiet } from './settled-page.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

test.each([
  { lang: 'en', locale: 'en-GB', skip: /skip to the content/i, search: /search/i },
  { lang: 'ja', locale: 'ja-JP', skip: /本文へ移動/, search: /検索/ },
])('without a mouse, in $lang: search, read, walk the list, select, clear', async ({ lang, locale, skip, search }) => {
  const page = await visit(`?focus=iij&lang=${lang}`, { locale });
  const graph = new GraphPage(page);
  await quiet(page);
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );

  await page.keyboard.press('Tab');
  expect(await focused()).toMatch(skip);
  await page.keyboard.press('/');
  expect(await focused()).toMatch(search);
  await page.keyboard.press('Escape');

  await graph.drawing.focus();
  await page.keyboard.press('+');
  await page.keyboard.press('0');
  await page.keyboard.press('Tab');
  const first = await focused();
  await page.keyboard.press('ArrowDown');
  expect(await focused()).not.toBe(first);
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  expect(await focused()).toBe(first);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('sel')).not.toBeNull();
  await page.keyboard.press('Escape');
  await expect.poll(() => new URL(page.url()).searchParams.get('sel')).toBeNull();
});

test('every stop of the Tab key can be seen', async () => {
  const page = await visit();
  await new GraphPage(page).drawn();
  const unmarked: string[] = [];
  for (let stop = 0; stop < 25; stop += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      const seen = [element, ...(element.parentElement ? [element.parentElement] : [])].some((marked) => {
        const style = getComputedStyle(marked);
        return (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none';
      });
      return seen ? undefined : element.outerHTML.slice(0, 120);
    });
    if (name !== undefined) unmarked.push(name);
  }
  expect(unmarked).toEqual([]);
});

test('nothing that the Tab key leads to lies under the header or the time bar', async () => {
  const page = await visit('companies?on=2007-03-31');
  for (const path of ['boards?companies=iij,iij-technology&on=2007-06-04', 'ownership?company=iij&on=2007-03-31', '']) {
    await quiet(page);
    const under: string[] = [];
    for (let stop = 0; stop < 55; stop += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body || element.closest('.header, .time-bar, .skip-link')) return;
        const { top, bottom } = element.getBoundingClientRect();
        const first = document.querySelector('.header')?.getBoundingClientRect().bottom ?? 0;
        const last = document.querySelector('.time-bar')?.getBoundingClientRect().top ?? innerHeight;
        return top < first - 1 || (bottom > last + 1 && top > first + 40) ? element.outerHTML.slice(0, 120) : undefined;
      });
      if (name !== undefined) under.push(name);
    }
    expect(under, page.url()).toEqual([]);
    if (path !== '') await page.goto(new URL(path, page.url()).href);
  }
});
