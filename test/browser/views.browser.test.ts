import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startProduct } from '../../tools/product.mjs';
import { NARROW, useBrowser, visit } from './visit.ts';

useBrowser();

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

const OWNERS = 'ownership?company=iij&on=2007-03-31';
const BOARD = 'independence?company=iij&on=2007-06-26';

/** Keeps the page through the menu and says under which address. */
async function keep(page: Page, title: string, text = ''): Promise<string> {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Keep this view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Keep this view' });
  await dialog.getByRole('textbox', { name: 'What it is called' }).fill(title);
  await dialog.getByRole('textbox', { name: /What there is to see/ }).fill(text);
  await dialog.getByRole('button', { name: 'Keep' }).click();
  const link = page.getByRole('dialog', { name: 'Kept' }).getByRole('link', { name: /\/v\// });
  return (await link.getAttribute('href')) ?? '';
}

test('a page is kept with what is shown on it, and opened by its short address', async () => {
  const page = await visit(OWNERS, { address: product.address });
  await page.getByRole('heading', { name: /Who owns/ }).waitFor();
  const address = await keep(page, 'Owners before the meeting');
  expect(address).toMatch(/\/v\/[b-z2-9]{9}$/);
  await page.goto(address);
  await page.waitForURL(new URL(OWNERS, product.address).href);
  await page.getByRole('heading', { name: /Who owns/ }).waitFor();
  // Nothing is said of it, so nothing is told.
  expect(await page.getByRole('region', { name: 'Story' }).count()).toBe(0);
});

test('views make a story that is put in order, told view after view, and taken out and in as a file', async () => {
  const page = await visit(BOARD, { address: product.address, viewport: NARROW });
  await page.getByRole('heading', { name: /Who is independent/ }).waitFor();
  await keep(page, 'The board', 'Who sits on it.');
  await page.goto(new URL('views', product.address).href);
  await page.getByRole('checkbox', { name: 'Choose Owners before the meeting' }).check();
  await page.getByRole('checkbox', { name: 'Choose The board' }).check();
  await page.getByRole('button', { name: 'Make a story of the 2 chosen' }).click();
  await page.getByRole('button', { name: 'Edit Story of 2 views' }).click();
  const editor = page.getByRole('form', { name: 'Edit Story of 2 views' });
  await editor.getByRole('button', { name: 'Move view 2 up' }).click();
  expect(await editor.getByRole('textbox', { name: 'Title of view 1' }).inputValue()).toBe('The board');
  await editor.getByRole('textbox', { name: 'What it is called' }).fill('Board, then owners');
  await editor.getByRole('textbox', { name: 'What there is to see in view 2' }).fill('Who stands behind it.');
  await editor.getByRole('button', { name: 'Save' }).click();
  await page.getByText('“Board, then owners” is changed.').waitFor();

  await page.getByRole('link', { name: 'Board, then owners' }).click();
  const story = page.getByRole('region', { name: 'Story' });
  await story.getByText('1 of 2').waitFor();
  await story.getByText('Who sits on it.').waitFor();
  await page.getByRole('heading', { name: /Who is independent/ }).waitFor();
  await story.getByRole('button', { name: 'Next' }).click();
  await story.getByText('Who stands behind it.').waitFor();
  await page.getByRole('heading', { name: /Who owns/ }).waitFor();
  await page.reload();
  await story.getByText('2 of 2').waitFor();
  expect(await story.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
  await page.keyboard.press(',');
  await story.getByText('1 of 2').waitFor();
  await story.getByRole('button', { name: 'End the story' }).click();
  await story.waitFor({ state: 'detached' });

  await page.goto(new URL('views', product.address).href);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export all' }).click(),
  ]);
  const file = await download.path();
  await page.getByRole('button', { name: 'Remove The board', exact: true }).click();
  await page.getByRole('button', { name: 'Remove The board for good' }).click();
  await page.getByText('“The board” is kept no longer.').waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(2);
  await page.getByLabel('File of saved views').setInputFiles(file);
  await page.getByText(/is kept\.$/).waitFor();
  await expect.poll(() => page.getByRole('checkbox').count()).toBe(3);
});

test('a file that is none is refused with what is wrong, and an address of nothing says so', async () => {
  const page = await visit('views', { address: product.address, expected: /status of 400/ });
  await page.getByLabel('File of saved views').setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      '{"format":"govgraph-views","version":1,"views":[{"title":"x","steps":[{"address":"//x.example"}]}]}',
    ),
  });
  await page
    .getByRole('alert')
    .filter({ hasText: 'views[0].steps[0].address is not the address of a page here' })
    .waitFor();
  await page.goto(new URL('v/zzzzzzzzz', product.address).href);
  await page.getByText('Nothing is kept under this address').waitFor();
});

test('a note on a party stands apart from its facts, is still there after a reload, and is taken away', async () => {
  const page = await visit('?focus=iij&on=2007-03-31&sel=takashi-hiroi', { address: product.address });
  const notes = page.getByRole('region', { name: 'Your notes' });
  await notes.getByRole('button', { name: 'Add a note' }).click();
  await notes.getByRole('textbox', { name: 'Note' }).fill('Ask for his contract.');
  await notes.getByRole('button', { name: 'Save' }).click();
  await notes.getByText('Ask for his contract.').waitFor();
  await page.reload();
  await notes.getByText('Ask for his contract.').waitFor();
  expect(await notes.getByText(/no longer in the graph/).count()).toBe(0);

  // All notes stand on a page of their own, to find, take out and in.
  await notes.getByRole('link', { name: 'All notes' }).click();
  const list = page.getByRole('list', { name: 'Notes' });
  await list.getByText('Ask for his contract.').waitFor();
  await page.getByRole('textbox', { name: 'Find' }).fill('nothing like it');
  await page.getByText('0 of 1 note').waitFor();
  await page.getByRole('textbox', { name: 'Find' }).fill('HIROI contract');
  await page.getByText('1 of 1 note').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export all' }).click(),
  ]);
  const file = await download.path();
  await list.getByRole('button', { name: 'Remove the note on Takashi Hiroi', exact: true }).click();
  await list.getByRole('button', { name: 'Remove the note on Takashi Hiroi for good' }).click();
  await page.getByText('Nothing is noted yet').waitFor();
  await page.getByLabel('File of notes').setInputFiles(file);
  await list.getByText('came by a file that says: nobody named', { exact: false }).waitFor();
  await list.getByRole('link', { name: 'Takashi Hiroi' }).click();
  await page.waitForURL(/focus=takashi-hiroi&sel=takashi-hiroi/);
  await notes.getByText('Ask for his contract.').waitFor();
  await notes.getByRole('button', { name: 'Remove' }).click();
  await notes.getByRole('button', { name: /for good$/ }).click();
  await notes.getByText('Ask for his contract.').waitFor({ state: 'detached' });
});

test('a story of another folder tells which of its parties are not here, and goes on', async () => {
  const page = await visit('views', { address: product.address });
  await page.getByLabel('File of saved views').setInputFiles({
    name: 'theirs.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        format: 'govgraph-views',
        version: 1,
        views: [
          {
            title: 'Theirs',
            steps: [
              { address: '/?focus=elsewhere-works&on=2007-03-31', title: 'Not here', text: 'A company of theirs.' },
              { address: '/ownership?company=elsewhere-works&on=2007-03-31', title: 'Nor its owners', text: 'x' },
              { address: `/${OWNERS}`, title: 'Here', text: 'One of both.' },
            ],
          },
        ],
      }),
    ),
  });
  await page.getByRole('link', { name: 'Theirs', exact: true }).click();
  const story = page.getByRole('region', { name: 'Story' });
  await story.getByText('A company of theirs.').waitFor();
  await page
    .getByText(/elsewhere-works/)
    .first()
    .waitFor();
  await page.keyboard.press('.');
  await story.getByText('2 of 3').waitFor();
  await page
    .getByText(/elsewhere-works/)
    .first()
    .waitFor();
  await page.keyboard.press('.');
  await page.getByRole('heading', { name: /Who owns/ }).waitFor();
  await story.getByRole('button', { name: 'End the story' }).click();
});

test('more notes than an address has room for are taken out as one file', async () => {
  const at = '2026-01-01T00:00:00.000Z';
  const notes = Array.from({ length: 450 }, (_, i) => ({
    about: 'iij',
    subject: 'PARTY',
    label: 'Internet Initiative Japan Inc.',
    text: i < 440 ? `Wanted ${String(i)}` : `Other ${String(i)}`,
    createdAt: at,
    changedAt: at,
  }));
  const file = { format: 'govgraph-notes', version: 1, notes };
  const taken = await fetch(new URL('notes/file.json', product.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(file),
  });
  expect(taken.status).toBe(201);
  const page = await visit('notes', { address: product.address });
  await page.getByRole('textbox', { name: 'Find' }).fill('wanted');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export the 440 shown' }).click(),
  ]);
  const { notes: read, ...head } = JSON.parse(readFileSync(await download.path(), 'utf8')) as typeof file;
  expect(head).toEqual({ format: 'govgraph-notes', version: 1 });
  expect(new Set(read.map(({ text }) => text))).toEqual(new Set(notes.slice(0, 440).map(({ text }) => text)));
});
