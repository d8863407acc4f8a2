import { expect, test } from 'vitest';
import { axeOf, graveIn, graveOf } from './axe-of.ts';
import { englishLeft, readable } from './untranslated.ts';
import { PAGES } from './pages.ts';
import { quiet } from './settled-page.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

/** Names of files and formats, which are the same in every language. */
const NAMES = /^[a-z-]+\.(csv|xlsx|json|yaml|md)$|^(IIJ )?govgraph answers$/i;

/** Why somebody answered a criterion, recorded on this server by another test; and what stands for a document. */
const WRITTEN = /^No relative is named\.$|^Stand-in for [a-z-]+$/;

test.each(PAGES)(
  '$name in Japanese: nothing of its own in English, and nothing serious that axe finds, dark and light',
  async ({ path, expected }) => {
    const asked = `${path}${path.includes('?') ? '&' : '?'}lang=ja`;
    const page = await visit(asked, {
      locale: 'ja-JP',
      colorScheme: 'dark',
      ...(expected !== undefined && { expected }),
    });
    await page.getByRole('main').waitFor();
    // What is asked for after the first answer has come.
    await quiet(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    const left = englishLeft(await readable(page));
    expect(left.filter((text) => !NAMES.test(text) && !WRITTEN.test(text))).toEqual([]);
    expect(await graveOf(axeOf(page)), 'dark').toEqual([]);
    expect(await graveIn('light', page), 'light').toEqual([]);
  },
);

test('a sentence of the program is found among the words of the documents', () => {
  expect(
    englishLeft([
      'No holder of it is known.',
      'Nippon Telegraph and Telephone Corporation Senior Manager of Corporate Management Strategy Division',
      '取締役会：Holder of record; the owner behind it is unknown.',
    ]),
  ).toEqual(['No holder of it is known.', 'the owner behind it is unknown.']);
});
