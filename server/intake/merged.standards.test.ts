import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { standardFile } from '../../test/support/intake/statements-of.ts';
import { zipBytes } from '../../test/support/intake/zip-bytes.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../test/support/seeds/temporary-seed.ts';
import { openIntake } from './files/open-intake.ts';
import { IMPORTERS } from './formats.ts';
import { gather } from './gather.ts';
import type { ReadOptions } from './importer.ts';
import { addImport } from './merge/add-import.ts';
import { emptyWorld, type MergeWorld } from './merge/merge-world.ts';
import { recognise } from './recognise.ts';
import { Refusal } from './refusal.ts';

afterAll(removeTemporaryFolders);
const { path: folder, there, why } = standardFile('');

/** One file put into a graph, an empty one as a rule, as an import does it. */
async function merged(path: string, options: ReadOptions, format?: string, world = emptyWorld()) {
  const opened = await openIntake(path);
  try {
    const importer = await recognise(opened.file, IMPORTERS, format);
    const gathered = await gather(importer, opened.file, options);
    const { name, sha256 } = opened.file;
    const published = options.published ?? '2026-12-31';
    const defaults = {
      id: sha256.slice(0, 12),
      fileName: name,
      sha256,
      format: importer.format,
      title: undefined,
      published,
    };
    const told: string[] = [];
    const tell = ({ code }: { readonly code: string }) => told.push(code);
    if (gathered.problems.errorCount() === 0) await addImport(world, defaults, gathered, tell);
    return { world, told, errors: gathered.problems.errors().map(({ code }) => code) };
  } finally {
    opened.close();
  }
}

const MAPPING = `kind: shareholders
columns: { holder: StartId, company: EndId, percent: Weight }
constants: { holderKind: COMPANY, companyKind: COMPANY }
units: { percent: fractions }
`;

describe.skipIf(!there)(`files of every format, put into a graph${why}`, () => {
  test('9,999 holdings of 10,000 companies, of which 1,243 are held by more than all', async () => {
    const path = join(folder, 'load', 'company_graph_10k.csv');
    const { world, told, errors } = await merged(path, { published: '2024-05-01', mapping: MAPPING }, 'table');
    expect(errors).toEqual([]);
    expect([world.parties.size, [...world.facts.values()].filter(({ kind }) => kind === 'HOLDS').length]).toEqual([
      10_000 + 1,
      9_999,
    ]);
    const hundredths = new Map<string, number>();
    for (const line of readFileSync(path, 'utf8').trim().split('\n').slice(1)) {
      const [, company = '', weight = ''] = line.split(',');
      hundredths.set(company, (hundredths.get(company) ?? 0) + Math.round(Number(weight) * 1e6));
    }
    const over = [...hundredths].flatMap(([company, sum]) => (sum > 1e6 ? [company] : []));
    expect(over).toHaveLength(1_243);
    const named = [...world.findings.values()].flatMap(({ title, about }) =>
      title === 'More than all is held' ? about : [],
    );
    expect(named.map((id) => world.parties.get(id)?.name).sort()).toEqual(over.sort());
    expect(told.filter((code) => code === 'TOTAL_OVER_ALL')).toHaveLength(1_243);
  });

  describe('seven entities and the four deltas after them', () => {
    const yente = join(folder, 'ftm', 'yente');
    const base = join(yente, 't1', 'entities.ftm.json');
    const deltas = () =>
      ['20240527194702-wnk', '20240528014702-pfh', '20240528074703-npf', '20240528134729-3iv'].map((version) =>
        join(yente, 't2', version, 'entities.delta.json'),
      );
    /**
     * Entities of which something is known on a day, but for what they are called and found by; of all ten one is an
     * address, which is no party. That a source no longer has it is nothing known of an entity.
     */
    const knownOn = ({ facts, parties }: MergeWorld, day: string) => {
      const subjects = [...facts.values()]
        .filter((fact) => fact.kind !== 'HAS_ATTRIBUTE' || !['IDENTIFIER', 'SPELLING'].includes(fact.attribute))
        .filter((fact) => fact.kind !== 'HAS_ATTRIBUTE' || fact.text !== 'no longer in its source')
        .filter(({ knownFrom, knownTo }) => knownFrom <= day && (knownTo === undefined || knownTo > day))
        .map(({ subject }) => subject);
      return new Set(subjects.filter((id) => parties.has(id)));
    };
    const GHOST = 'ftm-record:NK-500Poltergeist';
    const check = (world: MergeWorld) => {
      const ghost = world.byIdentifier.get(GHOST) ?? '';
      const days = ['2024-05-26', '2024-05-27', '2024-05-28', '2024-05-29'];
      expect(days.map((day) => knownOn(world, day).size)).toEqual([6, 6 + 2, 6 + 2 + 1 + 1, 6 + 2 + 1]);
      expect(days.map((day) => knownOn(world, day).has(ghost))).toEqual([false, false, true, false]);
      expect(knownOn(world, '2026-01-01').size + 1).toBe(10);
      const gone = [...world.facts.values()].filter(
        (fact) => 'text' in fact && fact.text === 'no longer in its source',
      );
      expect(gone.map(({ subject, from, knownFrom, knownTo }) => [subject, from, knownFrom, knownTo])).toEqual([
        [ghost, '2024-05-28', '2024-05-29', undefined],
      ]);
      const changed = world.byIdentifier.get('ftm-record:NK-2T3S8Hu29ktYnKSTgQp2wL');
      expect(world.parties.get(changed ?? '')?.type).toBe('Company');
    };

    test('come to ten one after the other; what is gone is known as of the day before', async () => {
      const world = emptyWorld();
      const told = [await merged(base, { published: '2024-05-26' }, undefined, world)];
      for (const path of deltas()) told.push(await merged(path, {}, undefined, world));
      expect(told.flatMap(({ errors }) => errors)).toEqual([]);
      check(world);
    });

    test('and to the same ten in one archive', async () => {
      const entries = [base, ...deltas(), join(yente, 't2', 'delta.json')].map((path) => ({
        path: relative(yente, path),
        content: readFileSync(path),
      }));
      const path = join(temporaryFolder(), 'chain.zip');
      writeFileSync(path, zipBytes(entries));
      const { world, errors } = await merged(path, { published: '2024-05-26' });
      expect(errors).toEqual([]);
      check(world);
    });
  });

  test.each([
    ['wikidata/Q15087614.json', 'WIKIDATA'],
    ['rules/amlr_and_trank_examples.json', 'FORMAT_UNKNOWN'],
    ['gleif/elf-codes-1.4.1.csv', 'LIST_OF_FORMS'],
  ])('%s is no file of companies that is read: nothing of it is guessed', async (path, code) => {
    const { errors } = await merged(join(folder, path), {}).catch((error: unknown) => {
      if (error instanceof Refusal) return { errors: [error.problem.code] };
      throw error;
    });
    expect(errors).toEqual([code]);
  });

  test('no filing, register or example is said to hold more than all', async () => {
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/load$|schema|malformed|\.md$/.test(`${entry.parentPath} ${entry.name}`))
      .map((entry) => join(entry.parentPath, entry.name));
    expect(paths.length).toBeGreaterThan(60);
    const over: string[] = [];
    for (const path of paths) {
      const { told } = await merged(path, { published: '2026-12-31' }).catch(() => ({ told: [] as string[] }));
      if (told.includes('TOTAL_OVER_ALL')) over.push(path.slice(folder.length));
    }
    expect(over).toEqual([]);
  });
});
