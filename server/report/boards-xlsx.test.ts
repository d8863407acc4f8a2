import { fromBufferPromise } from 'yauzl';
import { expect, test } from 'vitest';
import { boardsXlsx } from './boards-xlsx.ts';

/** The parts of a workbook as they stand in it, by their names. */
async function partsOf(workbook: Uint8Array): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(workbook));
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    parts.set(entry.fileName, Buffer.concat(pieces).toString('utf8'));
  }
  return parts;
}

test('no cell is a formula, whatever it begins with; a number is one; what cannot be seen is spelt out', async () => {
  const texts = ['=1+1', '-1+HYPERLINK("x")', '+1', '@x', '＝1', 'a\u0000b'];
  const parts = await partsOf(await boardsXlsx([[...texts, 5, '']]));
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('<v>5</v>');
  // SpreadsheetML knows a formula by its element alone.
  expect(sheet).not.toMatch(/<f[\s>]/);
  const all = [...parts.values()].join('\n');
  for (const text of ['=1+1', '-1+HYPERLINK(', '+1', '@x', '＝1', 'a[U+0000]b']) expect(all).toContain(`>${text}`);
});
