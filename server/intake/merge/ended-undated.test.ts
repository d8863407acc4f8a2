import { describe, expect, test } from 'vitest';
import { importedFiles, type GivenFile } from '../../../test/support/intake/imported-files.ts';
import { holds } from '../../time/validity.ts';
import { companiesHouseImporter } from '../companies-house/companies-house-importer.ts';
import type { MergeWorld } from './merge-world.ts';

const file = (published: string, value: unknown, name = 'answer.json'): GivenFile => ({
  importer: companiesHouseImporter,
  content: JSON.stringify(value),
  name,
  published,
});
const charge = (published: string, status: string) =>
  file(published, {
    charge_number: 1,
    status,
    created_on: '2019-01-02',
    persons_entitled: [{ name: 'Old Bank' }],
    links: { self: '/company/09999901/charges/c1' },
  });
const psc = (published: string, more: object) =>
  file(
    published,
    {
      company_number: '09999901',
      data: {
        kind: 'individual-person-with-significant-control',
        name: 'Ann Alder',
        notified_on: '2019-01-02',
        natures_of_control: ['ownership-of-shares-25-to-50-percent'],
        links: { self: '/company/09999901/persons-with-significant-control/individual/a1' },
        ...more,
      },
    },
    'psc.json',
  );

/** C, P or N on each day for each tie that is told. */
const on = ({ facts, sources }: MergeWorld, knownOn: string, ...days: readonly string[]) => {
  const published = (source: string) => sources.get(source)?.published ?? '';
  return [...facts.values()]
    .filter(({ kind }) => kind !== 'HAS_ATTRIBUTE')
    .map((fact) => days.map((day) => holds(fact, day, knownOn, published)[0]).join(''));
};

describe.each([
  ['a charge', charge('2020-03-01', 'outstanding'), charge('2024-05-01', 'satisfied')],
  ['an entry of the register', psc('2020-03-01', {}), psc('2024-05-01', { ceased: true })],
])('%s that has ended, and nobody says when', (_, before, after) => {
  test('alone: certain on its first day, possible until the day of the file, and not from then on', async () => {
    const { world } = await importedFiles(after);
    expect(on(world, '2025-01-01', '2019-01-01', '2019-01-02', '2019-01-03', '2024-04-30', '2024-05-01')).toEqual([
      'NCPPN',
    ]);
  });

  test('after a file in which it goes on: certain until then', async () => {
    const { world } = await importedFiles(before, after);
    const days = ['2019-01-01', '2019-01-02', '2020-03-01', '2020-03-02', '2024-04-30', '2024-05-01'];
    expect(on(world, '2025-01-01', ...days)).toEqual(['NCCPPN']);
    // Who asks as of the day before the later file knows of no end.
    expect(on(world, '2024-04-30', ...days)).toEqual(['NCCPPP']);
    expect(on(world, '2024-05-01', ...days)).toEqual(['NCCPPN']);
  });

  test('in whichever order the two come', async () => {
    const { world } = await importedFiles(after, before);
    expect(on(world, '2025-01-01', '2020-03-01', '2020-03-02', '2024-04-30', '2024-05-01')).toEqual(['CPPN']);
  });

  test('taken up again by a later file: it never was over', async () => {
    const again = { ...before, published: '2024-09-30' };
    const { world } = await importedFiles(before, after, again);
    expect(on(world, '2025-01-01', '2024-09-30')).toContain('C');
    expect(on(world, '2024-05-01', '2024-05-01')).not.toContain('C');
  });
});
