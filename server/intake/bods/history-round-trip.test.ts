import { expect, test } from 'vitest';
import { entity, person, relationship } from '../../../test/support/intake/bods-statements.ts';
import { importedFiles } from '../../../test/support/intake/imported-files.ts';
import { selected } from '../export/selected-graph.ts';
import { contentOf, type MergeWorld } from '../merge/merge-world.ts';
import { BODS } from './bods-importer.ts';
import { bodsExporter } from './write-bods.ts';

const share = (type: string, exact: number) => ({ type, share: { exact } });
const HISTORY = [
  relationship('r', { interests: [share('shareholding', 60), share('votingRights', 70)] }, { on: '2020-01-31' }),
  relationship('r', { interests: [share('shareholding', 60)] }, { on: '2021-02-28', status: 'updated' }),
  relationship('r', { interests: [share('shareholding', 40)] }, { on: '2022-03-31', status: 'updated' }),
];
const PARTIES = [entity('mill'), person('igraine')];
const published = (statements: readonly object[], publicationDate: string) =>
  statements.map((one) => ({
    ...one,
    publicationDetails: { publicationDate, bodsVersion: '0.4', publisher: { name: 'Register of Avalon' } },
  }));

const holdingsOf = ({ facts, sources }: MergeWorld) =>
  [...facts.values()]
    .flatMap((fact) =>
      fact.kind === 'HOLDS'
        ? [
            [
              fact.interest,
              fact.percent,
              fact.knownFrom,
              fact.supersededFrom,
              fact.supersededKnownFrom,
              ...fact.citations.map(
                ({ source, observedOn }) => `${observedOn ?? ''} in ${sources.get(source)?.published ?? ''}`,
              ),
            ].join(' '),
          ]
        : [],
    )
    .sort();

test.each([
  [
    'each published on its own day',
    [...PARTIES, ...HISTORY],
    [
      'SHARES 40 2022-03-31   2022-03-31 in 2022-03-31',
      'SHARES 60 2020-01-31 2022-03-31 2022-03-31 2020-01-31 in 2020-01-31 2021-02-28 in 2021-02-28',
      'VOTES 70 2020-01-31 2021-02-28 2021-02-28 2020-01-31 in 2020-01-31',
    ],
  ],
  [
    'all published at once',
    published([...PARTIES, ...HISTORY], '2023-04-30'),
    [
      'SHARES 40 2023-04-30   2022-03-31 in 2023-04-30',
      'SHARES 60 2023-04-30 2022-03-31 2023-04-30 2020-01-31 in 2023-04-30 2021-02-28 in 2023-04-30',
      'VOTES 70 2023-04-30 2021-02-28 2023-04-30 2020-01-31 in 2023-04-30',
    ],
  ],
])('editions of a record, %s, are read, written and read again', async (_, statements, expected) => {
  const before = await importedFiles({ importer: BODS, content: statements });
  expect(holdingsOf(before.world)).toEqual(expected);
  const content = [...bodsExporter.write(selected(contentOf(before.world), {}))].join('');
  const after = await importedFiles({ importer: BODS, content });
  expect(holdingsOf(after.world)).toEqual(expected);
  expect(after.told).toEqual([]);
});
