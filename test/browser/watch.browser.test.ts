import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProduct } from '../../tools/product.mjs';
import { useBrowser, visit } from './visit.ts';

useBrowser();

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => {
  product = await startProduct({ WEBHOOK_ALLOW: '127.0.0.1' });
});
afterAll(() => product.stop());

test('questions are watched by choosing or writing one, and taken away again', async () => {
  const page = await visit('watch', { address: product.address });
  await page.getByText('Watch a question').click();
  const begin = page.getByRole('combobox', { name: 'Begin with' });
  const name = page.getByRole('textbox', { name: 'What it is called' });
  const query = page.getByRole('textbox', { name: 'The question, in GraphQL' });
  const submit = page.getByRole('button', { name: 'Watch this question' });
  const given = (await begin.getByRole('option').allTextContents()).slice(1);
  expect(given.length).toBeGreaterThan(2);
  const list = page.getByRole('list').filter({ has: page.getByRole('button', { name: /no longer/ }) });
  for (const title of given) {
    await begin.selectOption(title);
    await submit.click();
    await list
      .getByRole('listitem')
      .filter({ hasText: title })
      .getByText(/a question · since/)
      .waitFor();
  }
  await begin.selectOption('');
  expect([await name.inputValue(), await query.inputValue()]).toEqual(['', '']);
  await name.fill('Who holds it');
  await query.fill('{ company(');
  await submit.click();
  await page.getByRole('alert').filter({ hasText: '"query" cannot be read' }).waitFor();
  // What was written stays, to be mended.
  expect(await query.inputValue()).toBe('{ company(');
  await query.fill('{ company(id: "iij") { holders { totalCount } } }');
  await submit.click();
  await list.getByRole('listitem').filter({ hasText: 'Who holds it' }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.getByRole('button', { name: 'Watch Who holds it no longer' }).click();
  await page.getByText('Who holds it is watched no longer.').waitFor();
  await expect.poll(() => list.getByRole('listitem').count()).toBe(given.length);
});

test('a program is called with the changes of what is watched with its address, and its secret is shown once', async () => {
  const page = await visit('watch', { address: product.address });
  await page.getByText('Call a program with each change').click();
  const address = page.getByRole('textbox', { name: 'Address (webhook)' });
  await page.getByText('Watch a question').click();
  const name = page.getByRole('textbox', { name: 'What it is called' });
  const submit = page.getByRole('button', { name: 'Watch this question' });
  await name.fill('Its name');
  await page.getByRole('textbox', { name: 'The question, in GraphQL' }).fill('{ company(id: "iij") { name } }');
  await address.fill('http://192.168.7.7/');
  await submit.click();
  await page.getByRole('alert').filter({ hasText: '192.168.7.7' }).waitFor();
  await address.fill('http://127.0.0.1:9/');
  await submit.click();
  await page.getByText(/^whsec_\S{20,}$/).waitFor();
  await page.getByText(/calls 127\.0\.0\.1:9/).waitFor();
  // It was for that one alone.
  expect(await address.inputValue()).toBe('');
  await page.reload();
  await page.getByText(/calls 127\.0\.0\.1:9/).waitFor();
  expect(await page.getByText(/whsec_/).count()).toBe(0);
  await page.getByRole('button', { name: 'Watch Its name no longer' }).click();
  await page.getByText('Its name is watched no longer.').waitFor();
  await page.getByText(/calls 127/).waitFor({ state: 'detached' });
});
