import { expect, test } from 'vitest';
import { graph as seed } from '../../../test/support/seeds/iij-graph.ts';
import { fileOf, problems, said, statementsOf } from '../../../test/support/intake/statements-of.ts';
import { selected } from '../export/selected-graph.ts';
import { FTM } from './ftm-importer.ts';
import { ftmExporter } from './write-ftm.ts';

const graph = selected(seed, {});
const text = [...ftmExporter.write(graph)].join('');
const entities = text
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> });

/** Properties of the model (followthemoney 3) by schema, as far as they are written. */
const MODEL: Readonly<Record<string, readonly string[]>> = {
  Ownership: ['owner', 'asset', 'percentage', 'sharesCount', 'sharesType', 'ownershipType'],
  UnknownLink: ['subject', 'object'],
  Directorship: ['director', 'organization'],
  Employment: ['employee', 'employer'],
  Debt: ['debtor', 'creditor', 'amount', 'currency'],
  Family: ['person', 'relative', 'relationship'],
  Succession: ['predecessor', 'successor'],
  Representation: ['agent', 'client'],
};
const OF_INTERESTS = ['role', 'startDate', 'endDate', 'description'];

test('every party is an entity, every edge joins two of them, by properties that the model has', () => {
  const ids = new Set(entities.map(({ id }) => id));
  expect(ids.size).toBe(entities.length);
  for (const { id, name } of [...graph.companies, ...graph.persons])
    expect(entities.find((one) => one.id === id)?.properties['name']).toEqual([name]);
  for (const { schema, properties } of entities) {
    const known = MODEL[schema];
    if (known === undefined) continue;
    for (const [name, values] of Object.entries(properties)) {
      expect([...known, ...OF_INTERESTS], schema).toContain(name);
      expect(values.length).toBeGreaterThan(0);
    }
    const [first = '', second = ''] = known;
    for (const end of [first, second]) expect(ids.has(properties[end]?.[0] ?? ''), `${schema} ${end}`).toBe(true);
  }
});

test('only a company is held: the asset of an ownership is one', () => {
  const schemaOf = new Map(entities.map(({ id, schema }) => [id, schema]));
  const held = entities
    .filter(({ schema }) => schema === 'Ownership')
    .map(({ properties }) => properties['asset']?.[0]);
  expect(held.length).toBeGreaterThan(20);
  expect(new Set(held.map((id) => schemaOf.get(id ?? '')))).toEqual(new Set(['Company']));
});

test('in again, it keeps ends, figures, titles and dates of what it carries', async () => {
  const statements = await statementsOf(FTM, fileOf(text), { published: '2030-01-01' });
  expect(problems(statements).filter((one) => one.startsWith('error'))).toEqual([]);
  const back = said(statements, 'FACT').map(({ fact }) => fact);
  const keys = (list: readonly object[], fields: readonly string[]) =>
    list.map((one) => JSON.stringify(fields.map((name) => (one as Record<string, unknown>)[name] ?? null))).sort();
  const before = graph.facts.filter(({ knownTo }) => knownTo === undefined);
  const holdings = before.filter((fact) => fact.kind === 'HOLDS' && fact.interest === 'SHARES');
  const FIGURES = [
    'subject',
    'object',
    'percent',
    'shares',
    'percentMin',
    'percentMax',
    'shareClass',
    'nominee',
    'from',
    'to',
  ];
  expect(
    keys(
      back.filter((fact) => fact.kind === 'HOLDS' && fact.interest === 'SHARES'),
      FIGURES,
    ),
  ).toEqual(keys(holdings, FIGURES));
  expect(holdings.length).toBeGreaterThan(20);
  for (const [kind, fields] of [
    ['LENDS_TO', ['subject', 'object', 'amount', 'currency', 'from', 'to']],
    ['KIN_OF', ['subject', 'object', 'relation']],
    ['NOMINEE_FOR', ['subject', 'object']],
    ['SUCCEEDS', ['subject', 'object', 'from']],
  ] as const)
    expect([
      kind,
      keys(
        back.filter((fact) => fact.kind === kind),
        fields,
      ),
    ]).toEqual([
      kind,
      keys(
        before.filter((fact) => fact.kind === kind),
        fields,
      ),
    ]);
});
