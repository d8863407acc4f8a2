import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProduct } from '../../tools/product.mjs';
import { quiet } from './settled-page.ts';
import { useBrowser, visit } from './visit.ts';

/** What would run when it were taken for markup, an address or a script, in the ways that pages are built. */
const EVIL = [
  '<script>window.ran=1</script>',
  '<img src=x onerror="window.ran=1">',
  '"><svg/onload=window.ran=1>',
  "'-(window.ran=1)-'",
  '</title></style></textarea><iframe srcdoc="<script>parent.ran=1</script>">',
  '${window.ran=1}{{window.ran=1}}',
  ']]></x><script>window.ran=1</script>',
];
const evil = (i: number) => JSON.stringify(`Example ${EVIL[i % EVIL.length] ?? ''} ${String(i)}`);
const CITED = `citations: [{ source: report, place: ${evil(0)}, line: 1, observedOn: "2007-03-31" }]`;

let folder: string;
let product: Awaited<ReturnType<typeof startProduct>>;
useBrowser();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'govgraph-scripts-'));
  const documents = join(folder, 'documents');
  const seed = join(folder, 'seed');
  for (const path of [documents, join(seed, 'companies')]) mkdirSync(path, { recursive: true });
  writeFileSync(join(documents, 'report.txt'), EVIL.join('\n'));
  const write = (name: string, lines: readonly string[]) => {
    writeFileSync(join(seed, name), `${lines.join('\n')}\n`);
  };
  write('sources.yaml', [
    `sources: [{ id: report, title: ${evil(1)}, publisher: acme, published: "2007-06-08", kind: ${evil(2)}, licence: ${evil(3)}, file: "report.txt" }]`,
  ]);
  write('people.yaml', [`people: [{ id: ann, name: ${evil(3)}, ${CITED} }, { id: bob, name: ${evil(4)}, ${CITED} }]`]);
  write('findings.yaml', [
    `findings: [{ id: gap, kind: GAP, severity: LOW, title: ${evil(5)}, detail: ${evil(6)}, resolution: ${evil(0)}, about: [acme], ${CITED} }]`,
  ]);
  write('companies/acme.yaml', [
    `id: acme\nname: ${evil(1)}\nkind: COMPANY\nlisted: true\njurisdiction: JP\n${CITED}`,
    `boards: [{ id: acme-directors, name: ${evil(2)}, kind: DIRECTORS, ${CITED} }]`,
    `seats: [{ board: acme-directors, person: ann, title: ${evil(3)}, outside: true, from: "2005", note: ${evil(4)}, ${CITED} }, { board: acme-directors, person: bob, title: ${evil(5)}, outside: false, from: "2005", ${CITED} }]`,
    `holders: [{ holder: bolt, percent: "12.5", note: "=HYPERLINK(\\"http://example.org\\")", ${CITED} }]`,
    `trades: [{ payer: bolt, payee: acme, amount: "1000", currency: JPY, from: "2006", nature: ${evil(0)}, note: ${evil(1)}, ${CITED} }]`,
  ]);
  write('companies/bolt.yaml', [`id: bolt\nname: ${evil(5)}\nkind: BANK\n${CITED}`]);
  product = await startProduct({ SEED_DIR: seed, DOCUMENTS_DIR: documents });
});
afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ran = (page: Page) =>
  page.evaluate(() => ({
    ran: 'ran' in window,
    // What was taken for markup is an element, whether or not the policy let it run.
    elements: document.querySelectorAll('iframe[srcdoc], img[onerror], svg[onload], [onload], [onerror]').length,
  }));
const NOTHING = { ran: false, elements: 0 };

async function settled(path: string): Promise<Page> {
  const page = await visit(path, { address: product.address });
  await page.getByRole('main').first().waitFor();
  await quiet(page);
  return page;
}

test.each([
  '',
  '?focus=acme',
  '?focus=acme&sel=ann',
  '?focus=acme&sel=acme',
  'independence?company=acme&on=2007-06-08',
  'ownership?company=acme&on=2007-03-31',
  'interlocks?company=acme&on=2007-03-31',
  'sources',
  'sources/report?line=2',
  'audits?on=2007-06-08',
  'boards?companies=acme,bolt&on=2007-03-31',
  'companies',
  'people',
  'rankings',
  'imports',
  'matches',
  'person?id=ann',
  'company?id=acme',
])('names, notes, titles and documents are texts on /%s', async (path) => {
  const page = await settled(path);
  expect(await ran(page)).toEqual(NOTHING);
});

describe('what is handed out', () => {
  test('a report is a page in which nothing runs, opened from the disk and without a policy of the server', async () => {
    const response = await fetch(new URL('graphql', product.address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ independence(company: "acme", on: "2007-06-08") { file(format: HTML) } }' }),
    });
    const { data } = (await response.json()) as { data: { independence: { file: string } } };
    const { file } = data.independence;
    expect(file).toContain('window.ran=1');
    const path = join(folder, 'report.html');
    writeFileSync(path, file.replace(/<meta[^>]*content-security-policy[^>]*>/gi, ''));
    const page = await visit('', { address: product.address });
    const other = await page.context().newPage();
    await other.goto(pathToFileURL(path).href);
    expect(await ran(other)).toEqual(NOTHING);
  });

  test('what is exported is no page, whatever stands in it', async () => {
    for (const file of [
      'facts.csv',
      'facts.ndjson',
      'parties.csv',
      'parties.ndjson',
      'findings.csv',
      'findings.ndjson',
    ]) {
      const response = await fetch(new URL(`export/${file}`, product.address));
      expect([file, response.headers.get('content-type')]).toEqual([
        file,
        expect.stringMatching(/^(text\/csv|application\/x-ndjson)/),
      ]);
      expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      const text = await response.text();
      if (!file.endsWith('.csv')) continue;
      const cells = (parse(text, { bom: true }) as string[][]).flat();
      expect(cells.some((cell) => cell.includes('window.ran=1'))).toBe(true);
      expect(cells.filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([]);
    }
  });
});
