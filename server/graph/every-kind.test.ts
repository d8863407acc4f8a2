import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getNamedType, graphql, isLeafType, type GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import { loadWorld, type WorldStore } from '../../test/support/worlds/loaded-world.ts';
import { createSchema } from '../graphql/schema.ts';
import { checkSeed } from '../seed/check-seed.ts';
import { graphOf } from '../seed/seed-facts.ts';
import { readSeed } from '../seed/read-seed.ts';
import { factDigest } from '../shared/back-links.ts';
import { projectRoot } from '../shared/project-root.ts';
import { isStepKind, shapeOf } from '../vocabulary/ends.ts';
import { FACT_KINDS, KINDS } from '../vocabulary/kinds.ts';
import { endsOf, idOf, SAMPLES, seedOfEveryKind } from '../../test/support/seeds/every-kind.ts';
import { removeTemporaryFolders, temporarySeed } from '../../test/support/seeds/temporary-seed.ts';

/** A kind that is described is loaded, found by every question that lists facts, answered, told, drawn and followed. */
const folder = temporarySeed(seedOfEveryKind());
const schema = createSchema();
const EVER = { on: '', knownOn: '9999-12-31' };
const IDS = FACT_KINDS.map(idOf).sort();
let store: WorldStore;
beforeAll(async () => {
  store = await loadWorld(graphOf(readSeed(folder)));
});
afterAll(async () => {
  await store.close();
  removeTemporaryFolders();
});

async function ask(source: string): Promise<Record<string, unknown>> {
  const facts = createFactReader(store, '2010-01-01');
  const contextValue = { store, facts, documents: openDocuments(folder), requestId: 'test', today: '2010-01-01' };
  const { data, errors } = await graphql({ schema, source, contextValue });
  if (errors) throw new Error(errors.map((error) => error.message).join('; '));
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}

test('each stands in the list of the files that its description names', () => {
  expect(checkSeed(folder).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { facts } = graphOf(readSeed(folder));
  expect(facts.filter(({ id }) => IDS.includes(id)).map(({ id }) => id)).toEqual(IDS);
  for (const kind of FACT_KINDS) {
    const [subject, object] = endsOf(kind);
    expect(facts.find(({ id }) => id === idOf(kind))).toMatchObject({ kind, subject, object, ...SAMPLES[kind] });
  }
});

describe('each is found by the question', () => {
  const among = (rows: readonly { readonly id: string }[]) =>
    [...new Set(rows.map(({ id }) => id).filter((id) => IDS.includes(id)))].sort();
  const ends = () => [...new Set(FACT_KINDS.flatMap(endsOf))];

  test('facts-from', async () => {
    expect(among(await store.ask('graph/facts-from', { ids: ends(), kinds: FACT_KINDS, ...EVER }))).toEqual(IDS);
  });
  test('facts-to', async () => {
    expect(among(await store.ask('graph/facts-to', { ids: ends(), kinds: FACT_KINDS, ...EVER }))).toEqual(IDS);
  });
  test('facts-called', async () => {
    expect(among(await store.ask('graph/facts-called', { facts: IDS, digests: IDS.map(factDigest) }))).toEqual(IDS);
  });
  test('facts-citing', async () => {
    expect(among(await store.ask('graph/facts-citing', { sources: ['report'], knownOn: EVER.knownOn }))).toEqual(IDS);
  });
  test('facts-of-findings', async () => {
    expect(among(await store.ask('graph/facts-of-findings', { findings: ['all'], knownOn: EVER.knownOn }))).toEqual(
      IDS,
    );
  });
});

test('no other question lists kinds by hand, except those that ask for fewer on purpose', () => {
  const root = join(projectRoot(), 'cypher');
  const lists = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.cypher'))
    .flatMap((name) =>
      [...readFileSync(join(root, name), 'utf8').matchAll(/\[\w*:([A-Z_]+(?:\s*\|\s*[A-Z_]+)+)\]/g)].map((found) => ({
        name,
        kinds: (found[1] ?? '').split('|').map((word) => word.trim()),
      })),
    )
    // Links that are no facts (HAS_BOARD, CITED_FOR) have lists of their own.
    .filter(({ kinds }) => kinds.some((kind) => FACT_KINDS.some((one) => one === kind)));
  expect(lists.length).toBeGreaterThan(0);
  for (const { name, kinds } of lists) expect([name, kinds]).toEqual([name, [...FACT_KINDS]]);
});

describe.each(FACT_KINDS)('%s', (kind) => {
  const { type, fields, subject, object, words } = shapeOf(kind);

  test('is answered with every field that its description gives', async () => {
    const answered = Object.entries(fields).filter(([, { api }]) => api !== 'no');
    const asked = answered.map(([name, { is }]) => (is === 'company' ? `${name} { id }` : name));
    const sdl = schema.getType(type) as GraphQLObjectType;
    const named = [subject, object].filter((end) => end.name in sdl.getFields() && end.is !== 'company or board');
    const query = `{ fact(id: "${idOf(kind)}") { __typename kind summary citations { place source { id } }
      ... on ${type} { ${[...asked, ...named.map(({ name }) => `${name} { ${leafOf(sdl, name)} }`)].join(' ')} } } }`;
    const { fact } = (await ask(query)) as { fact: Record<string, unknown> };
    expect(fact).toMatchObject({ __typename: type, kind, citations: [{ place: '1', source: { id: 'report' } }] });
    for (const [name, { is }] of answered) {
      const sample = SAMPLES[kind][name];
      expect([name, fact[name]]).toEqual([name, is === 'company' ? { id: sample } : sample]);
    }
    for (const { name } of named) expect(fact[name]).toBeTruthy();
  });

  test('has its worked out fields answered by resolvers that are there', () => {
    const own = Object.keys(KINDS[kind].fields).concat(subject.name, object.name);
    for (const field of Object.keys(shapeOf(kind).workedOut ?? {}).map((text) => text.split(':')[0] ?? '')) {
      const { resolve } = (schema.getType(type) as GraphQLObjectType).getFields()[field] ?? {};
      expect([field, typeof resolve]).toEqual([field, 'function']);
      expect(own.includes(field) && fields[field]?.api !== 'no' && subject.is !== 'company or board').toBe(false);
    }
  });

  test('is told in a sentence that names its parties', async () => {
    const { fact } = (await ask(`{ fact(id: "${idOf(kind)}") { summary statement parties { name } } }`)) as {
      fact: { summary: string; statement: string; parties: { name: string }[] };
    };
    expect(fact.summary).not.toMatch(/undefined|null|\[object|NaN/);
    expect(fact.statement).not.toMatch(/undefined|null|\[object|NaN|, ,|^$/);
    expect(words.matter.length).toBeGreaterThan(0);
    const told = object.is === 'board' ? fact.parties.slice(0, 1) : fact.parties;
    expect(told.length).toBeGreaterThan(0);
    for (const { name } of told) expect(fact.summary).toContain(name);
  });

  test('is drawn and followed when it stands between two parties', async () => {
    const { graph } = (await ask('{ graph(focus: ["acme", "ann"]) { facts { id } } }')) as {
      graph: { facts: { id: string }[] };
    };
    expect(graph.facts.some(({ id }) => id === idOf(kind))).toBe(isStepKind(kind));
    expect(shapeOf(kind).line === 'none').toBe(!isStepKind(kind));
    if (!isStepKind(kind)) return;
    const [from, to] = endsOf(kind);
    const far = object.is === 'board' ? 'acme' : to;
    const { connection } = (await ask(
      `{ connection(from: "${from}", to: "${far}", kinds: [${kind}]) { steps { id } } }`,
    )) as {
      connection: { steps: { id: string }[] }[];
    };
    expect(connection.map(({ steps }) => steps.map(({ id }) => id))).toEqual([[idOf(kind)]]);
  });

  test('is an event where something happens with it', async () => {
    const { changes } = (await ask(
      '{ changes(company: "acme", from: "2007-03-30", to: "2007-03-31", topics: [FACTS]) { fact { id } } }',
    )) as { changes: { fact: { id: string } }[] };
    // Kinship is between persons alone, whatever their company.
    const ofCompany = shapeOf(kind).list.of === 'company';
    expect(changes.some(({ fact }) => fact.id === idOf(kind))).toBe(shapeOf(kind).eventful && ofCompany);
  });
});

function leafOf(type: GraphQLObjectType, field: string): string {
  const named = getNamedType(type.getFields()[field]?.type);
  return named !== undefined && isLeafType(named) ? '' : '__typename';
}
