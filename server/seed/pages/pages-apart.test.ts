import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  CITED,
  company,
  removeTemporaryFolders,
  temporaryFolder,
  temporarySeed,
} from '../../../test/support/seeds/temporary-seed.ts';
import { useBundled } from '../../../test/support/bundled.ts';
import { readSeed, readSeedApart, type Seed } from '../read-seed.ts';
import { pagesApart } from './pages-apart.ts';

const bundled = useBundled('server/seed/pages/pages-thread.ts');
afterAll(removeTemporaryFolders);

const HELD = `holders:\n  - { holder: acme, percent: "5.0", observedOn: "2007-03-31", ${CITED} }`;
const COUNT = 40;
/** Sound ones in two scripts, and of each ten one that is not: cut off, of a wrong shape, another's id, no UTF-8. */
const FILES: Readonly<Record<string, string | Buffer>> = Object.fromEntries(
  Array.from({ length: COUNT }, (_, i): [string, string | Buffer] => {
    const id = `c${String(i).padStart(2, '0')}`;
    const sound = company(id, i % 2 === 0 ? HELD : `nameLocal: "株式会社ガ${String(i)}"`).replace(
      /\u30ac/g,
      'か\u3099',
    );
    const spoilt = [
      `${sound}holders: [`,
      sound.replace('COMPANY', 'CLUB'),
      sound.replace(/^id: .*/, 'id: other'),
      Buffer.from([0xff, 0xfe, 0x41, 0x00]),
    ][Math.floor(i / 10)];
    return [`companies/${id}.yaml`, i % 10 === 3 && spoilt !== undefined ? spoilt : sound];
  }),
);

/** All of it but the functions, which are asked for a line instead. */
function toldOf(seed: Seed) {
  const companies = seed.companies.map(({ file, value, original, lineOf }) => ({
    file,
    value,
    place: original(['holders', 0]),
    line: lineOf(['holders', 0, 'percent']),
  }));
  const unread = seed.unread.map(({ place, ...one }) => ({ ...one, line: place?.lineOf() }));
  const { problems, digests, isEmpty } = seed;
  return { companies, unread, problems, digests: [...digests], isEmpty };
}

describe('the files of a large folder', () => {
  test.each([1, 3, 7, 100])(
    'are read by two threads as by one, %i at once',
    async (atOnce) => {
      const folder = temporarySeed(FILES);
      const seed = await readSeedApart(folder, { program: bundled(), worthIt: 2, atOnce, processors: 2 });
      expect(toldOf(seed)).toEqual(toldOf(readSeed(folder)));
      // The sound seed has two companies of its own; of the spoilt ones two can be read in part.
      expect(seed.companies).toHaveLength(2 + COUNT - 2);
      expect(seed.companies.find(({ value }) => value.id === 'c01')?.value.nameLocal).toBe('株式会社が1');
    },
    60_000,
  );

  test('each is read by one of the two, and what is not sound by neither', async () => {
    const folder = temporarySeed(FILES);
    const files = Object.keys(FILES);
    const pages = await pagesApart(folder, files, { program: bundled(), worthIt: 2, atOnce: 2, processors: 2 });
    const sound = files.filter((file) => !/c(?:03|13|33)\.yaml$/.test(file));
    expect([...pages.keys()].sort()).toEqual(sound);
    expect(pages.get('companies/c00.yaml')?.value.holders).toMatchObject([{ holder: 'acme', percent: '5.0' }]);
  });

  test.each([
    ['ends without a word', 'process.exit(0);'],
    ['fails', 'throw new Error("too little memory");'],
    [
      'ends in the middle',
      `import { parentPort } from 'node:worker_threads'; parentPort.once('message', () => process.exit(1));`,
    ],
  ])('are read all the same when the thread %s', async (_, text) => {
    const folder = temporarySeed(FILES);
    const program = join(temporaryFolder(), 'spoilt.mjs');
    writeFileSync(program, text);
    const seed = await readSeedApart(folder, { program, worthIt: 2, atOnce: 3, processors: 2 });
    expect(toldOf(seed)).toEqual(toldOf(readSeed(folder)));
  });

  test('are read by one thread when they are few or there is one processor, and one that is gone is told of', async () => {
    const folder = temporarySeed(FILES);
    const program = join(temporaryFolder(), 'no-such-thread.mjs');
    const files = Object.keys(FILES);
    expect(await pagesApart(folder, files, { program, worthIt: COUNT + 1, processors: 2 })).toEqual(new Map());
    expect(await pagesApart(folder, files, { program: bundled(), worthIt: 2, processors: 1 })).toEqual(new Map());
    rmSync(join(folder, 'companies', 'c05.yaml'));
    const pages = await pagesApart(folder, files, { program: bundled(), worthIt: COUNT, atOnce: 1, processors: 2 });
    expect(pages.has('companies/c05.yaml')).toBe(false);
    expect(pages.has('companies/c06.yaml')).toBe(true);
  });
});
