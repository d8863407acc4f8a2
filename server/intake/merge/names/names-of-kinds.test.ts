import { expect, test } from 'vitest';
import { importedFiles } from '../../../../test/support/intake/imported-files.ts';
import { holds } from '../../../time/validity.ts';
import { companiesHouseImporter } from '../../companies-house/companies-house-importer.ts';
import { FTM } from '../../ftm/ftm-importer.ts';
import type { MergeWorld } from '../merge-world.ts';

const mill = (id: string, properties: object) => ({
  id,
  schema: 'Company',
  properties: { name: ['Mill Ltd'], jurisdiction: ['gb'], registrationNumber: ['09999901'], ...properties },
});
const ftm = (published: string, ...entities: readonly object[]) => ({ importer: FTM, content: entities, published });
const profile = {
  company_number: '09999901',
  company_name: 'MILL LTD',
  company_status: 'active',
  type: 'ltd',
  previous_company_names: [{ name: 'OLD MILL LTD', effective_from: '2010-05-01', ceased_on: '2015-06-30' }],
};

/** Label, text, days, from when until when it is known, and the sources of each name of a kind. */
const namesIn = ({ facts }: MergeWorld) =>
  [...facts.values()]
    .flatMap((fact) =>
      fact.kind === 'HAS_ATTRIBUTE' && fact.attribute === 'SPELLING'
        ? [
            [
              fact.label ?? '',
              fact.text,
              [fact.from, fact.to, fact.supersededFrom].join('/'),
              [fact.knownFrom, fact.knownTo].join('/'),
              fact.citations.map(({ source, observedOn }) => `${source} ${observedOn ?? ''}`.trim()).join(', '),
            ].join(' | '),
          ]
        : [],
    )
    .sort();

test('other names of a party that was there keep their kind, days and sources', async () => {
  const { world, told } = await importedFiles(
    ftm('2020-01-31', mill('a', { previousName: ['Elder Mill Ltd'], alias: ['The Mill'] })),
    ftm('2021-02-28', mill('b', { previousName: ['Elder Mill Ltd'], weakAlias: ['ML'] })),
    { importer: companiesHouseImporter, content: JSON.stringify(profile), published: '2022-03-31' },
  );
  expect(told).toEqual([]);
  expect([...world.parties.values()].filter(({ names }) => names.includes('Mill Ltd'))).toHaveLength(1);
  expect(namesIn(world)).toEqual([
    ' | MILL LTD | // | 2022-03-31/ | i2 2022-03-31',
    'Alias | The Mill | // | 2020-01-31/ | i0 2020-01-31',
    // It was over by the first day on which somebody calls it a former one.
    'Former name | Elder Mill Ltd | //2020-01-31 | 2020-01-31/ | i0, i1',
    'Former name | OLD MILL LTD | 2010-05-01/2015-06-30/ | 2022-03-31/ | i2',
    'Weak alias | ML | // | 2021-02-28/ | i1 2021-02-28',
  ]);
  const published = (source: string) => world.sources.get(source)?.published ?? '';
  const former = [...world.facts.values()].find((fact) => 'text' in fact && fact.text === 'OLD MILL LTD');
  const days = ['2010-04-30', '2010-05-01', '2015-06-29', '2015-06-30'];
  expect(days.map((day) => former && holds(former, day, '2022-03-31', published))).toEqual([
    'NOT',
    'CERTAIN',
    'CERTAIN',
    'NOT',
  ]);
  const elder = [...world.facts.values()].find((fact) => 'text' in fact && fact.text === 'Elder Mill Ltd');
  expect(['2020-01-30', '2020-01-31'].map((day) => elder && holds(elder, day, '2022-03-31', published))).toEqual([
    'POSSIBLE',
    'NOT',
  ]);
});

test('a name that a record no longer tells ends when nobody tells it any more', async () => {
  const both = [
    ftm('2020-01-31', mill('a', { alias: ['The Mill'] })),
    ftm('2021-02-28', mill('b', { alias: ['The Mill'] })),
  ];
  const known = async (...files: readonly ReturnType<typeof ftm>[]) => {
    const { world } = await importedFiles(...both, ...files);
    return [...world.facts.values()].flatMap((fact) =>
      fact.kind === 'HAS_ATTRIBUTE' && fact.text === 'The Mill' ? [[fact.knownFrom, fact.knownTo]] : [],
    );
  };
  const [first, second] = [ftm('2022-03-31', mill('a', {})), ftm('2023-04-30', mill('b', {}))];
  expect(await known(first)).toEqual([['2020-01-31', undefined]]);
  expect(await known(second)).toEqual([['2020-01-31', undefined]]);
  expect(await known(first, second)).toEqual([['2020-01-31', '2023-04-30']]);
  expect(await known(second, first)).toEqual([['2020-01-31', '2023-04-30']]);
});

test('the same name in the same file a thousand times is cited once', async () => {
  const table = Array.from({ length: 5 }, (_, i) => ({
    id: `o${String(i)}`,
    schema: 'Ownership',
    properties: { owner: [mill('a', { name: ['The Mill'] })], asset: [mill('c', { registrationNumber: ['1'] })] },
  }));
  // Another record named it first.
  const { world } = await importedFiles(ftm('2020-01-31', mill('z', {})), ftm('2021-02-28', ...table));
  expect(namesIn(world)).toEqual([' | The Mill | // | 2021-02-28/ | i1 2021-02-28']);
  // The same record did.
  const renamed = await importedFiles(ftm('2020-01-31', mill('a', {})), ftm('2021-02-28', ...table));
  expect(namesIn(renamed.world)).toEqual(['Former name | Mill Ltd | //2021-02-28 | 2020-01-31/ | i0 2020-01-31']);
});
