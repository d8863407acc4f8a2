import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { bytesOf, GOOD_FILES, type GoodFile } from '../../test/support/intake/good-files.ts';
import { expectClosed, outcomeOf } from '../../test/support/intake/import-outcome.ts';
import { spoilt, spoiltBytes } from '../../test/support/intake/spoil.ts';
import { zipBytes } from '../../test/support/intake/zip-bytes.ts';
import { removeTemporaryFolders } from '../../test/support/seeds/temporary-seed.ts';

afterAll(removeTemporaryFolders);

/**
 * Of each kind of file one that is fine, spoilt in one place in every way that comes to mind: whatever comes of it, it
 * is taken or refused with what, where and how to mend it, soon, and never by a fault of the program.
 */
const spoiling = fc.record({ way: fc.nat(), at: fc.nat(), value: fc.nat() });
const kinds = GOOD_FILES.map((file) => [file.kind, file] as const);
const codes = ({ errors }: { readonly errors: readonly { readonly code: string }[] }) => errors.map(({ code }) => code);

describe.each(kinds)('%s', (_, file) => {
  const whole = bytesOf(file, file.text);

  test('is taken as it is, and says something', async () => {
    const outcome = await outcomeOf(file.name, whole);
    expect([outcome.formats, codes(outcome)]).toEqual([[file.format], []]);
    if (file.kind !== 'the list of EDINET codes') expect(outcome.facts.length).toBeGreaterThan(0);
    expectClosed(outcome);
  });

  test.each(dressed(file))('says the same %s', async (_how, name, bytes) => {
    const [plain, other] = [await outcomeOf(file.name, whole), await outcomeOf(name, bytes)];
    expect([other.formats, codes(other)]).toEqual([[file.format], []]);
    expect(other.facts).toEqual(plain.facts);
  });

  test('with one thing otherwise in its text', async () => {
    await fc.assert(
      fc.asyncProperty(spoiling, async (how) => {
        expectClosed(await outcomeOf(file.name, bytesOf(file, spoilt(file.text, file.content, how))));
      }),
      { numRuns: 25 },
    );
  });

  test('with something amiss in its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(spoiling, async (how) => {
        const bytes = Buffer.from(file.text, file.encoding ?? 'utf8');
        const other = Buffer.from(spoiltBytes(bytes, how)).toString(file.encoding ?? 'latin1');
        const spoiltFile = file.packed === undefined ? spoiltBytes(whole, how) : bytesOf(file, other);
        expectClosed(await outcomeOf(file.name, spoiltFile));
      }),
      { numRuns: 12 },
    );
  });

  test('that is cut off is never taken for whole', async () => {
    for (const part of [0.1, 0.33, 0.5, 0.77, 0.9, 0.99]) {
      const cut = file.text.slice(0, Math.floor(file.text.length * part));
      const outcome = await outcomeOf(file.name, bytesOf(file, cut));
      expectClosed(outcome);
      // Tables and pages of the web have no end of their own; what is cut between two lines is a shorter file.
      if (file.content === 'csv' || file.kind === 'exhibit 21' || cut.endsWith('\n')) continue;
      expect([part, codes(outcome).length > 0]).toEqual([part, true]);
    }
  });
});

/** The same file in other dress: how, under which name, and its bytes. */
function dressed(file: GoodFile): (readonly [string, string, Uint8Array])[] {
  const { name, text, encoding, packed } = file;
  const whole = bytesOf(file, text);
  const packing: (readonly [string, string, Uint8Array])[] = [
    ['in a .gz', `${name}.gz`, gzipSync(whole)],
    ['in a .zip', 'a.zip', zipBytes([{ path: `folder/${name}`, content: whole }])],
  ];
  if (packed !== undefined) return [['under another name', 'data.bin', whole]];
  if (encoding !== undefined) return packing;
  const isDated = name.includes('snapshot');
  return [
    ...packing,
    ...(isDated ? [] : [['under another name', 'data.bin', whole] as const]),
    ['behind a byte order mark', name, Buffer.from(`\uFEFF${text}`)],
    ['with lines that end as on Windows', name, Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['with empty lines at its end', name, Buffer.from(`${text}\n\n`)],
  ];
}
