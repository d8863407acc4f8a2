import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { importFiles, withdrawImport, type ImportPlan, type ImportProgress } from '../../server/intake/import-files.ts';
import { loadSeed } from '../../server/seed/load-seed.ts';
import type { StoreConfig } from '../../server/store/store-config.ts';
import { readPointer } from '../../server/store/files/pointer.ts';
import { neo4jForBench } from '../neo4j-for-bench.ts';
import { table } from '../ownership/timing.ts';

/**
 * `npm run bench -- load [--facts 50000] [--change 1000] [--neo4j]`: what an import costs, from the file to the graph
 * that readers see: a large table into a graph of nothing but a small seed, then a small one beside it, several times,
 * then taken back.
 */
const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    facts: { type: 'string', default: '50000' },
    change: { type: 'string', default: '1000' },
    neo4j: { type: 'boolean', default: false },
  },
});
const FACTS = Number(values.facts);
const CHANGE = Number(values.change);
const CITED = 'citations: [{ source: report, place: "1" }]';

const folder = mkdtempSync(join(tmpdir(), 'govgraph-bench-'));
const neo4j = values.neo4j ? await neo4jForBench({ heap: '2g', pageCacheMb: 512 }) : undefined;
const sections: string[] = [];
try {
  sections.push(await measured('embedded', (dataDir) => ({ dataDir })));
  if (neo4j !== undefined) sections.push(await measured('neo4j', () => ({ neo4j: neo4j.config })));
} finally {
  await neo4j?.stop();
  rmSync(folder, { recursive: true, force: true });
}
const day = new Date().toISOString().slice(0, 10);
const text = `# What an import costs, ${day}

A table of ${FACTS.toLocaleString('en')} holdings into a small seed, then tables of ${CHANGE.toLocaleString('en')} beside it. Seconds on the clock, and of this process's
processor time; rows are nodes, facts and links written. Node ${process.versions.node}, ${String(cpus().length)} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}.

${sections.join('\n')}`;
mkdirSync('bench/results', { recursive: true });
writeFileSync(`bench/results/load-${day}.md`, text);
console.log(text);

async function measured(engine: string, storeIn: (dataDir: string) => StoreConfig): Promise<string> {
  const dataDir = join(folder, engine, 'data');
  mkdirSync(dataDir, { recursive: true });
  const plan: ImportPlan = { load: { seedDir: seed(join(folder, engine, 'seed')), store: storeIn(dataDir) }, dataDir };
  await loadSeed({ ...plan.load, force: true });
  const rows: string[][] = [];
  const step = async (
    what: string,
    facts: number,
    work: (onProgress: (progress: ImportProgress) => void) => Promise<unknown>,
  ) => {
    let written = 0;
    const [began, used] = [performance.now(), process.cpuUsage()];
    await work((progress) => {
      if ('total' in progress) written = progress.total;
    });
    const seconds = (performance.now() - began) / 1_000;
    const { user, system } = process.cpuUsage(used);
    const pointer = readPointer(dataDir);
    const megabytes = pointer === undefined ? '' : (statSync(join(dataDir, pointer.graph)).size / 1e6).toFixed(1);
    rows.push([
      what,
      seconds.toFixed(1),
      ((user + system) / 1e6).toFixed(1),
      written.toLocaleString('en'),
      Math.round(facts / seconds).toLocaleString('en'),
      megabytes,
    ]);
    console.error(`${engine}: ${what}, ${seconds.toFixed(1)} s`);
  };
  await step(`${FACTS.toLocaleString('en')} facts into nothing`, FACTS, (onProgress) =>
    importFiles(plan, [{ path: holdings('large', FACTS), published: '2024-05-01' }], { onProgress }),
  );
  let id = '';
  for (let n = 1; n <= 3; n += 1)
    await step(`${CHANGE.toLocaleString('en')} facts beside them, ${String(n)}`, CHANGE, async (onProgress) => {
      const [report] = await importFiles(
        plan,
        [{ path: holdings(`small-${String(n)}`, CHANGE), published: '2024-05-01' }],
        { onProgress },
      );
      id = report?.id ?? '';
    });
  await step('the last taken back', CHANGE, (onProgress) => withdrawImport(plan, id, onProgress));
  return `## ${engine}\n\n${table(['step', 'seconds', 'processor', 'rows', 'facts a second', 'file, MB'], rows)}\n`;
}

function holdings(name: string, count: number): string {
  const path = join(folder, `${name}.csv`);
  const lines = Array.from(
    { length: count },
    (_, i) =>
      `Holder ${name} ${String(i % (count / 2))} KK,Company ${name} ${String(i % (count / 10))} Inc.,${String(1 + (i % 90))}.5`,
  );
  writeFileSync(path, ['holder,company,percent', ...lines].join('\n'));
  return path;
}

function seed(path: string): string {
  mkdirSync(join(path, 'companies'), { recursive: true });
  writeFileSync(
    join(path, 'sources.yaml'),
    'sources:\n  - { id: report, title: "Report", publisher: acme, published: "2007-06-08", kind: report }\n',
  );
  writeFileSync(join(path, 'companies', 'acme.yaml'), `id: acme\nname: "Acme Inc."\nkind: COMPANY\n${CITED}\n`);
  return path;
}
