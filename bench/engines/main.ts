import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { StoreConfig } from '../../server/store/config.ts';
import { generatedWorld } from '../../server/store/generated-world.ts';
import { graphBatches } from '../../server/store/graph-batches.ts';
import { openStore, openWriter } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { neo4jForBench } from '../neo4j-for-bench.ts';
import { ms, quantile, table } from '../ownership/timing.ts';
import { questionsOf } from './questions.ts';

/** `npm run bench -- engines [--nodes 10000,1000000] [--asks 200]`: load rate and times of each question, both engines in one run. */
const { values } = parseArgs({ args: process.argv.slice(2), options: { nodes: { type: 'string', default: '10000' }, asks: { type: 'string', default: '200' } } });
const ASKS = Number(values.asks);
/** Companies and persons that can be found by name; in a very large graph the name index would be most of what is loaded. */
const NAMED = 10_000;
/** A company brings a quarter of a person, a fifth of a board, a tenth of an attribute and a twentieth of a finding. */
const NODES_PER_COMPANY = 1.6;

interface Loaded {
  readonly seconds: number;
  readonly rows: number;
}
const sections: string[] = [];
const neo4j = await neo4jForBench();
const dataDir = mkdtempSync(join(tmpdir(), 'govgraph-bench-'));
try {
  for (const nodes of values.nodes.split(',').map(Number)) sections.push(await measure(nodes));
} finally {
  rmSync(dataDir, { recursive: true, force: true });
  await neo4j.stop();
}
write();

async function measure(nodes: number): Promise<string> {
  const companies = Math.round(nodes / NODES_PER_COMPANY);
  const configs: StoreConfig[] = [{ dataDir }, { neo4j: neo4j.config }];
  const loads: Loaded[] = [];
  for (const config of configs) loads.push(await load(config, companies));
  const stores: Store[] = [];
  for (const config of configs) stores.push((await openStore(config)) as Store);
  try {
    const rows: string[][] = [];
    for (const [name, params] of Object.entries(questionsOf(companies, Math.min(companies, NAMED)))) {
      const [embedded = [], server = []] = await inTurn(stores, name, params);
      const cells = [0.5, 0.95, 0.99].flatMap((part) => [ms(quantile(embedded, part)), ms(quantile(server, part))]);
      rows.push([name, ...cells, `${(quantile(server, 0.5) / quantile(embedded, 0.5)).toFixed(1)}x`]);
    }
    const meta = await stores[0]?.meta();
    const rate = ({ rows: written, seconds }: Loaded): string => `${seconds.toFixed(1)} s, ${Math.round(written / seconds).toLocaleString('en')} rows a second`;
    const [embedded, server] = loads as [Loaded, Loaded];
    return `## ${(meta?.nodes ?? 0).toLocaleString('en')} nodes, ${(meta?.facts ?? 0).toLocaleString('en')} facts

Load of ${embedded.rows.toLocaleString('en')} rows: embedded ${rate(embedded)}; Neo4j ${rate(server)} (${(server.seconds / embedded.seconds).toFixed(1)}x).

${table(['question, ids', 'p50 embedded', 'p50 Neo4j', 'p95 embedded', 'p95 Neo4j', 'p99 embedded', 'p99 Neo4j', 'p50 ratio'], rows)}
`;
  } finally {
    for (const store of stores) await store.close();
  }
}

/** Milliseconds of each asking, the engines by turns, so that what else the machine does falls on both. A fifth more warms up. */
async function inTurn(stores: readonly Store[], name: string, params: (n: number) => object): Promise<number[][]> {
  const question = name.split(',')[0] as Parameters<Store['ask']>[0];
  const times: number[][] = stores.map(() => []);
  const warm = Math.ceil(ASKS / 5);
  for (let n = 0; n < ASKS + warm; n += 1) {
    for (const [i, store] of stores.entries()) {
      const started = performance.now();
      await store.ask(question, params(n) as never, { timeoutMs: 60_000 });
      if (n >= warm) times[i]?.push(performance.now() - started);
    }
  }
  return times;
}

async function load(config: StoreConfig, companies: number): Promise<Loaded> {
  const batches = graphBatches(generatedWorld({ companies, named: NAMED }), `bench-${String(companies)}`);
  const started = performance.now();
  const writer = await openWriter(config);
  let rows = 0;
  try {
    for (const { question, rows: piece } of batches) {
      await writer.writeBatch(question, piece);
      rows += piece.length;
    }
    await writer.commit();
  } catch (error) {
    await writer.abort();
    throw error;
  }
  const seconds = (performance.now() - started) / 1_000;
  console.error(`${'neo4j' in config ? 'Neo4j' : 'embedded'}: ${String(rows)} rows in ${seconds.toFixed(1)} s`);
  return { seconds, rows };
}

function write(): void {
  const day = new Date().toISOString().slice(0, 10);
  const text = `# The two engines, ${day}

Milliseconds as a caller of \`store.ask\` sees them, ${String(ASKS)} askings one at a time, the engines by turns. Rows of a load are
nodes, facts and links; the first ${NAMED.toLocaleString('en')} companies and persons can be found by name. Neo4j is the local one of \`npm run neo4j\`
(512 MB of heap). Node ${process.versions.node}, ${String(cpus().length)} cores shared by the asker and Neo4j.

${sections.join('\n')}`;
  console.log(text);
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(`bench/results/engines-${day}.md`, text);
}
