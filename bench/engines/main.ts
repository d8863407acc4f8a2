import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { getHeapStatistics } from 'node:v8';
import type { StoreConfig } from '../../server/store/store-config.ts';
import { generatedWorld } from '../../test/support/engines/generated-world.ts';
import { graphBatches } from '../../server/store/graph-batches.ts';
import { openStore } from '../../server/store/open.ts';
import { readPointer } from '../../server/store/files/pointer.ts';
import type { Store } from '../../server/store/store.ts';
import { neo4jForBench } from '../neo4j-for-bench.ts';
import { ms, quantile, table } from '../ownership/timing.ts';
import { inTurn } from './asking.ts';
import { load, type Loaded } from './loading.ts';
import { questionsOf } from './engine-questions.ts';

/**
 * `npm run bench -- engines [--sizes 10000,1000000] [--asks 200] [--box 20]`: load rate and times of each question,
 * both engines in one run. `box`: seconds after which a question is asked no more. Progress goes to the standard error;
 * the result is written again after each size.
 */
const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    sizes: { type: 'string', default: '10000' },
    asks: { type: 'string', default: '200' },
    box: { type: 'string', default: '20' },
  },
});
const SIZES = values.sizes.split(',').map(Number);
const ASKS = Number(values.asks);
const BOX_MS = Number(values.box) * 1_000;
if (![...SIZES, ASKS, BOX_MS].every((n) => n > 0))
  throw new Error('--sizes, --asks and --box take numbers above zero, sizes with commas between.');
/** A company brings a quarter of a person, a fifth of a board and a twentieth of a finding. */
const NODES_PER_COMPANY = 1.5;
const RESULT = `bench/results/engines-${new Date().toISOString().slice(0, 10)}.md`;

const tell = (line: string): void => {
  console.error(line);
};
const sections: string[] = [];
const LARGE = Math.max(...SIZES) > 50_000;
if (Math.max(...SIZES) > 200_000 && getHeapStatistics().heap_size_limit < 7e9) {
  throw new Error(
    'A graph of this size needs more memory than Node takes by itself: NODE_OPTIONS=--max-old-space-size=8192 npm run bench -- engines …',
  );
}
const neo4j = await neo4jForBench(LARGE ? { heap: '4g', pageCacheMb: 1_024 } : { heap: '512m', pageCacheMb: 64 });
try {
  for (const size of SIZES) {
    sections.push(await measured(size));
    write();
  }
} finally {
  await neo4j.stop();
}
console.log(text());

async function measured(size: number): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'govgraph-bench-'));
  const configs: readonly StoreConfig[] = [{ dataDir }, { neo4j: neo4j.config }];
  const stores: Store[] = [];
  try {
    tell(`about ${size.toLocaleString('en')} nodes and twice as many facts: making them`);
    const companies = Math.round(size / NODES_PER_COMPANY);
    const world = generatedWorld({ companies });
    const facts = world.facts.length;
    const loads: Loaded[] = [];
    for (const config of configs)
      loads.push(await load(config, graphBatches(world, `bench-${String(companies)}`), tell));
    for (const config of configs) stores.push((await openStore(config)) as Store);
    const rows = await asked(stores, questionsOf({ companies, facts }));
    const nodes = (await stores[0]?.meta())?.nodes ?? 0;
    const megabytes = statSync(join(dataDir, readPointer(dataDir)?.graph ?? '')).size / 1e6;
    return `## ${nodes.toLocaleString('en')} nodes, ${facts.toLocaleString('en')} facts

${loadWords(loads as [Loaded, Loaded])} The embedded engine's file has ${Math.round(megabytes).toLocaleString('en')} MB.

${rows}
`;
  } finally {
    for (const store of stores) await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function asked(stores: readonly Store[], questions: ReturnType<typeof questionsOf>): Promise<string> {
  const rows: string[][] = [];
  for (const [name, params] of Object.entries(questions)) {
    const [embedded = [], server = []] = await inTurn(stores, name, params, ASKS, BOX_MS);
    const cells = [0.5, 0.95, 0.99].flatMap((part) => [ms(quantile(embedded, part)), ms(quantile(server, part))]);
    rows.push([
      name,
      ...cells,
      `${(quantile(server, 0.5) / quantile(embedded, 0.5)).toFixed(1)}x`,
      String(embedded.length),
    ]);
    tell(`${name}: p50 ${cells[0] ?? ''} ms embedded, ${cells[1] ?? ''} ms Neo4j, ${String(embedded.length)} askings`);
  }
  return table(
    [
      'question',
      'p50 embedded',
      'p50 Neo4j',
      'p95 embedded',
      'p95 Neo4j',
      'p99 embedded',
      'p99 Neo4j',
      'p50 ratio',
      'askings',
    ],
    rows,
  );
}

function loadWords([embedded, server]: readonly [Loaded, Loaded]): string {
  const rate = ({ rows, seconds }: Loaded): string =>
    `${seconds.toFixed(1)} s, ${Math.round(rows / seconds).toLocaleString('en')} rows a second`;
  return `Load of ${embedded.rows.toLocaleString('en')} rows: embedded ${rate(embedded)}; Neo4j ${rate(server)} (${(server.seconds / embedded.seconds).toFixed(1)}x).`;
}

function text(): string {
  return `# The two engines, ${RESULT.slice(-13, -3)}

Milliseconds as a caller of \`store.ask\` sees them, up to ${String(ASKS)} askings one at a time, the engines by turns, at most ${values.box} s for a question.
Of few askings the p99 is the longest. Rows of a load are nodes, facts and links. Making the rows is part of the load. Neo4j: ${neo4j.what}. Node ${process.versions.node}, ${String(cpus().length)} cores shared by the asker and Neo4j.

${sections.join('\n')}`;
}

function write(): void {
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(RESULT, text());
  tell(`${RESULT} is written`);
}
