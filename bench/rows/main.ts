import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { batchesOf } from '../../server/store/batches.ts';
import { readPointer } from '../../server/store/files/pointer.ts';
import { graphSections } from '../../server/store/graph-batches.ts';
import { openWriter } from '../../server/store/open.ts';
import type { StoreConfig } from '../../server/store/store-config.ts';
import { generatedWorld } from '../../test/support/engines/generated-world.ts';
import { neo4jForBench } from '../neo4j-for-bench.ts';
import { table } from '../ownership/timing.ts';
import { usedByJava } from './java-time.ts';

/**
 * `npm run bench -- rows [--companies 30000] [--neo4j] [--neo4j-only]`: what a load writes, by the statement its rows
 * belong to: nodes, facts, links, then what it takes until readers see the graph. Clock and processor time of this
 * process, and of Neo4j beside it.
 */
const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    companies: { type: 'string', default: '30000' },
    neo4j: { type: 'boolean', default: false },
    'neo4j-only': { type: 'boolean', default: false },
  },
});
const COMPANIES = Number(values.companies);
const onNeo4j = values.neo4j || values['neo4j-only'];
const sections: string[] = [];
const dataDir = mkdtempSync(join(tmpdir(), 'govgraph-bench-'));
const neo4j = onNeo4j ? await neo4jForBench({ heap: '2g', pageCacheMb: 512 }) : undefined;
try {
  if (!values['neo4j-only']) sections.push(await measured('Embedded', { dataDir }));
  if (neo4j !== undefined) sections.push(await measured(`Neo4j (${neo4j.what})`, { neo4j: neo4j.config }));
} finally {
  await neo4j?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
const day = new Date().toISOString().slice(0, 10);
const text = `# What the rows of a load cost, ${day}

\`npm run bench -- rows --companies ${String(COMPANIES)}\`: a made-up graph of ${COMPANIES.toLocaleString('en')} companies, written as a load does. Node ${process.versions.node},
${String(cpus().length)} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}.

${sections.join('\n')}`;
mkdirSync('bench/results', { recursive: true });
writeFileSync(`bench/results/rows-${day}-${String(COMPANIES)}.md`, text);
console.log(text);

async function measured(engine: string, config: StoreConfig): Promise<string> {
  const graph = generatedWorld({ companies: COMPANIES });
  const watch = stopwatch();
  const writer = await openWriter(config);
  watch.lap('open', 0);
  const all = graphSections(graph, 'bench');
  watch.lap('made ready', 0);
  let last = '';
  let rows = 0;
  for (const batch of batchesOf(all)) {
    if (batch.question !== last && last !== '') {
      watch.lap(last, rows);
      rows = 0;
    }
    last = batch.question;
    await writer.writeBatch(batch.question, batch.rows);
    rows += batch.rows.length;
  }
  watch.lap(last, rows);
  await writer.commit();
  watch.lap('put in place', 0);
  const megabytes =
    'dataDir' in config ? statSync(join(dataDir, readPointer(dataDir)?.graph ?? '')).size / 1e6 : undefined;
  const facts = graph.facts.length;
  return `## ${engine}

${facts.toLocaleString('en')} facts; ${watch.sum(facts)}${megabytes === undefined ? '' : `; a file of ${megabytes.toFixed(0)} MB`}.

${table(['rows of', 'rows', 'seconds', 'processor', 'Neo4j', 'µs of the clock a row', 'µs of processors a row'], watch.laps)}
`;
}

function stopwatch() {
  const laps: string[][] = [];
  const at = () => ({ clock: performance.now(), used: process.cpuUsage(), java: usedByJava() });
  const began = at();
  let last = began;
  const since = (before: ReturnType<typeof at>, now: ReturnType<typeof at>) => ({
    seconds: (now.clock - before.clock) / 1_000,
    used: (now.used.user + now.used.system - before.used.user - before.used.system) / 1e6,
    java: now.java - before.java,
  });
  return {
    laps,
    lap: (name: string, rows: number): void => {
      const now = at();
      const { seconds, used, java } = since(last, now);
      const each = (all: number) => (rows === 0 ? '' : ((all * 1e6) / rows).toFixed(1));
      laps.push([
        name,
        rows.toLocaleString('en'),
        ...[seconds, used, java].map((n) => n.toFixed(2)),
        each(seconds),
        each(used + java),
      ]);
      console.error(laps.at(-1)?.join('  '));
      last = now;
    },
    sum: (facts: number): string => {
      const { seconds, used, java } = since(began, last);
      const each = (all: number) => ((all * 1e6) / facts).toFixed(1);
      return `${seconds.toFixed(1)} s, ${used.toFixed(1)} s of this processor time, ${java.toFixed(1)} s of Neo4j's: ${each(seconds)} µs of the clock a fact, ${each(used + java)} of processors`;
    },
  };
}
