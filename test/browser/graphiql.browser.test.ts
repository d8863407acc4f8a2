import { expect, test } from 'vitest';
import { NARROW, useBrowser, visit } from './visit.ts';

useBrowser();

test('sample queries of what is loaded wait as tabs, and run', async () => {
  const page = await visit('graphql');
  await page.getByRole('tab', { name: 'Contradictions' }).waitFor();
  const tabs = await page.getByRole('tab').allTextContents();
  expect(tabs).toEqual(['Owners', 'ThroughTime', 'Interlocks', 'Person', 'Contradictions']);
  await page.locator('.graphiql-editor').getByText('percentPrinted').waitFor();
  await page.getByRole('button', { name: /Execute/ }).click();
  await expect.poll(() => page.locator('.graphiql-response').textContent()).toContain('Nippon');
});

test('a tab that is chosen at once has its own text, and a new one is empty', async () => {
  const page = await visit('graphql');
  const lines = page.locator('.graphiql-query-editor .view-line');
  await page.getByRole('tab', { name: 'ThroughTime' }).click();
  await lines.filter({ hasText: 'query ThroughTime' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: /New tab/i }).click();
  await lines.first().waitFor({ state: 'attached' });
  await expect.poll(async () => (await lines.allTextContents()).join('')).toBe('');
  await page.getByRole('tab', { name: 'Owners' }).click();
  await lines.filter({ hasText: 'query Owners' }).waitFor();
});

test('on a phone a sample is run, and its answer is seen beside nothing wider than the screen', async () => {
  const page = await visit('graphql?company=iij&on=2007-03-31', { viewport: NARROW });
  await page.getByRole('button', { name: /Execute/ }).click();
  await expect.poll(() => page.locator('.graphiql-response').textContent()).toContain('Nippon');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
  const answer = await page.locator('.graphiql-response').boundingBox();
  expect(answer?.width).toBeGreaterThan(NARROW.width / 2);
  expect((answer?.y ?? NaN) + 100).toBeLessThan(NARROW.height);
});

test('on a Japanese page its buttons, panels and dialogs are Japanese, no icon has words, and its keys still work', async () => {
  const page = await visit('graphql?lang=ja', { locale: 'ja-JP' });
  await page.getByRole('button', { name: /^問い合わせを実行/ }).click();
  await expect.poll(() => page.locator('.graphiql-response').textContent()).toContain('Nippon');
  // In letters that we serve ourselves: a machine may have none.
  expect(
    await page.evaluate(() =>
      [...document.fonts].some((one) => /Noto Sans JP/.test(one.family) && one.status === 'loaded'),
    ),
  ).toBe(true);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('body.graphiql-dark').waitFor();
  await page.keyboard.press('Control+Alt+k');
  await page.getByRole('region', { name: 'ドキュメント' }).getByText('スキーマのすべての型').waitFor();
  await page.getByRole('button', { name: '履歴を表示' }).click();
  const titled = () => page.locator('main svg title').evaluateAll((all) => all.map((one) => one.textContent).join(''));
  for (const name of ['設定を開く', 'キーの一覧を開く']) {
    await page.getByRole('button', { name }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    // Names of keys and of systems.
    expect((await dialog.innerText()).match(/[A-Z]?[a-z]{3,} [a-z]{3,}/g)).toBeNull();
    expect(await titled()).toBe('');
    await dialog.getByRole('button', { name: '閉じる' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  const said = await page
    .locator('main [aria-label], main [title], main [placeholder]')
    .evaluateAll((all) =>
      all
        .filter((one) => one.closest('.monaco-editor, [aria-labelledby]') === null)
        .flatMap((one) => ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? '')),
    );
  expect(said.filter((text) => /[a-z]{3,} [A-Za-z]{3,}/.test(text))).toEqual([]);
});

test('completes fields from the schema', async () => {
  const page = await visit('graphql');
  // The editor takes the text of its tab a moment after the tabs are there.
  await page.locator('.graphiql-editor .view-line').filter({ hasText: 'query Owners' }).waitFor();
  await page.getByRole('button', { name: /New tab/i }).click();
  await page.locator('.graphiql-editor .monaco-editor').first().click();
  await page.keyboard.type('{ sou');
  await page
    .getByRole('option', { name: /sourcesConnection/ })
    .or(page.locator('.suggest-widget').getByText('sourcesConnection'))
    .first()
    .waitFor();
});
