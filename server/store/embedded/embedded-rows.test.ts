import { describe, expect, test } from 'vitest';
import { generatedWorld } from '../../../test/support/engines/generated-world.ts';
import type { Holding } from '../../shared/facts.ts';
import { runBatches, type Batch } from '../batches.ts';
import { embeddedRows } from './embedded-rows.ts';
import { emptyEmbedded, runEmbedded } from './embedded.ts';
import { graphBatches } from '../graph-batches.ts';
import { readQuestions } from '../questions/questions.ts';
import { schemaStatements } from '../questions/schema-statements.ts';
import { writtenForm } from '../written-form.ts';

const REGISTRY = readQuestions();
const WORLD = generatedWorld({ companies: 120 });

type Write = (batch: Batch) => Promise<void>;

async function graph(writer: (db: ReturnType<typeof emptyEmbedded>) => Write) {
  const db = emptyEmbedded();
  for (const statement of schemaStatements('grafeo')) await runEmbedded(db, statement, {});
  const write = writer(db);
  const ask = async (text: string) => (await runEmbedded(db, text, {})).rows;
  const dump = async () =>
    [
      ...(await ask('MATCH (n) RETURN labels(n) AS labels, properties(n) AS props')).map(([labels, props]) => [
        [...(labels as string[])].sort(),
        sorted(props),
      ]),
      ...(await ask('MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS a, b.id AS b, properties(r) AS props')).map(
        ([type, a, b, props]) => [type, a, b, sorted(props)],
      ),
    ]
      .map((row) => JSON.stringify(row))
      .sort();
  return { write, ask, dump };
}

const sorted = (props: unknown) => Object.entries(props as object).sort(([a], [b]) => (a < b ? -1 : 1));
const byStatement = (db: ReturnType<typeof emptyEmbedded>): Write => {
  return (batch) => runBatches((text, params) => runEmbedded(db, text, params), REGISTRY, batch);
};

describe('rows that come many at once', () => {
  test('make the graph that their statements make, in an empty one and beside what is there', async () => {
    const [many, one, later] = [
      await graph((db) => embeddedRows(db, REGISTRY, { empty: true })),
      await graph(byStatement),
      await graph(byStatement),
    ];
    const batches = [...graphBatches(WORLD, 'hash')];
    for (const batch of batches) {
      await many.write(batch);
      await one.write(batch);
    }
    expect(await many.dump()).toEqual(await one.dump());
    // Some companies are there already, one under another name; all else is new, and joins both.
    const beside = await graph((db) => {
      const [early, rest] = [byStatement(db), embeddedRows(db, REGISTRY, { empty: false })];
      const written = new Set<Batch>();
      return async (batch) => {
        if (batch.question !== 'load/companies' || written.has(batch)) return rest(batch);
        written.add(batch);
        await early({
          ...batch,
          rows: batch.rows.slice(0, 30).map((row) => ({ ...row, props: { ...(row['props'] as object), old: 'yes' } })),
        });
        return rest(batch);
      };
    });
    for (const batch of batches) {
      await beside.write(batch);
      await later.write(batch);
    }
    expect(await beside.dump()).toEqual(await later.dump());
  });

  test('keep whole percentages as floating point numbers, for who divides them', async () => {
    const { write, ask } = await graph((db) => embeddedRows(db, REGISTRY, { empty: true }));
    const [first, second] = WORLD.facts.filter((fact): fact is Holding => fact.kind === 'HOLDS');
    if (first === undefined || second === undefined) throw new Error('no holdings');
    const facts = [
      { ...first, percent: '30' },
      { ...second, percent: '30.5' },
    ];
    for (const batch of graphBatches({ ...WORLD, findings: [], facts }, 'hash')) await write(batch);
    const rows = await ask('MATCH ()-[e:HOLDS]->() RETURN e.percentNumber / 7 AS part ORDER BY part');
    expect(rows).toEqual([[30 / 7], [30.5 / 7]]);
  });

  test('are all there, each once, where they are several pieces at a time', async () => {
    const { write, ask } = await graph((db) => embeddedRows(db, REGISTRY, { empty: true }));
    const companies = Array.from({ length: 5_001 }, (_, i) => ({
      id: `c${String(i)}`,
      props: { id: `c${String(i)}` },
    }));
    await write({ question: 'load/companies', rows: companies });
    const rows = companies.slice(1).map(({ id }, i) => ({
      id: `h${String(i)}`,
      subject: id,
      object: `c${String(i)}`,
      props: { id: `h${String(i)}`, percentNumber: i % 3 === 0 ? 30 : 30.5 },
    }));
    await write({ question: 'load/holds', rows });
    const written = await ask('MATCH (a)-[e:HOLDS]->(b) RETURN e.id, a.id, b.id, e.percentNumber * 2 ORDER BY e.id');
    const expected = rows.map(({ id, subject, object }, i) => [id, subject, object, i % 3 === 0 ? 60 : 61]);
    expect(written).toEqual(expected.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
    const broken = rows.map((row, i) => (i === 2_500 ? { ...row, object: 'nobody' } : row));
    await expect(write({ question: 'load/holds', rows: broken })).rejects.toThrow('load/holds wrote 1999 of 2000 rows');
  });

  test('are refused when an end is missing, whichever way the row would have gone', async () => {
    const { write } = await graph((db) => embeddedRows(db, REGISTRY, { empty: true }));
    await write({ question: 'load/companies', rows: [{ id: 'a', props: { id: 'a' } }] });
    for (const percentNumber of [30, 30.5])
      await expect(
        write({
          question: 'load/holds',
          rows: [{ id: 'h', subject: 'a', object: 'b', props: { id: 'h', percentNumber } }],
        }),
      ).rejects.toThrow('load/holds wrote 0 of 1 rows: an end of a relationship is not among the nodes');
  });
});

describe('what a statement makes of its rows', () => {
  const loads = [...REGISTRY].filter(([name]) => name.startsWith('load/') && !name.startsWith('load/remove-'));

  test('is read of every statement that writes', () => {
    expect(loads.length).toBeGreaterThan(20);
    expect(loads.filter(([, { text }]) => writtenForm(text) === undefined).map(([name]) => name)).toEqual([]);
    const formOf = (name: string) => writtenForm(REGISTRY.get(name)?.text ?? '');
    expect(formOf('load/persons')).toEqual({ makes: 'node', labels: ['Entity', 'Person'] });
    expect(formOf('load/fact-keys')).toEqual({ makes: 'node', labels: ['FactKey'] });
    expect(formOf('load/holds')).toEqual({
      makes: 'relationship',
      type: 'HOLDS',
      hasProps: true,
      floats: ['percentNumber'],
    });
    expect(formOf('load/cited-for')).toEqual({ makes: 'relationship', type: 'CITED_FOR', hasProps: false, floats: [] });
  });

  test('is not guessed of one that does anything else', () => {
    const plain = REGISTRY.get('load/holds')?.text ?? '';
    for (const other of [
      plain.replace('CREATE', 'MERGE'),
      plain.replace('toFloat(e.percentNumber)', 'toFloat(e.percent)'),
      plain.replace('RETURN', 'SET e.loaded = true RETURN'),
      REGISTRY.get('load/remove-nodes')?.text ?? '',
    ])
      expect(writtenForm(other)).toBeUndefined();
  });
});
