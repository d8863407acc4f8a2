import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { loadSeed } from '../../server/seed/load-seed.ts';
import { readPointer } from '../../server/store/files/pointer.ts';
import { table } from '../ownership/timing.ts';
import { writeCompanies } from './companies-folder.ts';
import { engineAlone } from './rows-alone.ts';

/**
 * `npm run bench -- folder [--companies 100000] [--runs 2] [--folder made] [--alone]`: what `load` of a seed folder
 * costs on the embedded engine, from the files of the companies to the graph that readers see: parsing, checks (names
 * that look alike among them), rows. `alone` also puts the same rows through nothing but the engine's calls for many.
 */
const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    companies: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '2' },
    folder: { type: 'string' },
    alone: { type: 'boolean', default: false },
  },
});
const COMPANIES = Number(values.companies);
const scratch = mkdtempSync(join(tmpdir(), 'govgraph-bench-'));
const seedDir = values.folder ?? join(scratch, 'seed');
try {
  if (statSync(join(seedDir, 'companies'), { throwIfNoEntry: false }) === undefined) writeCompanies(seedDir, COMPANIES);
  const rows: string[][] = [];
  for (let run = 1; run <= Number(values.runs); run += 1)
    rows.push(await measured(join(scratch, `data-${String(run)}`)));
  const alone = values.alone ? await engineAlone(seedDir) : undefined;
  const day = new Date().toISOString().slice(0, 10);
  const text = `# What a load of ${COMPANIES.toLocaleString('en')} companies costs, ${day}

\`npm run bench -- folder --companies ${String(COMPANIES)}\`: a seed folder with one file a company, loaded on the embedded engine. Seconds on the
clock and of this process's processor time (more than the clock where the collector of garbage works beside); the memory is the most
the process ever had. Node ${process.versions.node}, ${String(cpus().length)} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}.

${table(['seconds', 'processor', 'checked, s', 'written, s', 'nodes', 'facts', 'rows', 'warnings', 'graph, MB', 'memory, MB'], rows)}
${
  alone === undefined
    ? ''
    : `\nThe engine alone, given the same ${alone.rows.toLocaleString('en')} rows through its calls for many at once: ${alone.putting.toFixed(1)} s, and ${alone.saving.toFixed(1)} s to save its file.\n`
}`;
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(`bench/results/folder-${day}-${String(COMPANIES)}.md`, text);
  console.log(text);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function measured(dataDir: string): Promise<string[]> {
  mkdirSync(dataDir, { recursive: true });
  let written = 0;
  const [began, used] = [performance.now(), process.cpuUsage()];
  const { nodes, facts, warnings, durations } = await loadSeed({ seedDir, store: { dataDir } }, ({ total }) => {
    written = total;
  });
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(used);
  const pointer = readPointer(dataDir);
  const megabytes = pointer === undefined ? 0 : statSync(join(dataDir, pointer.graph)).size / 1e6;
  return [
    seconds.toFixed(1),
    ((user + system) / 1e6).toFixed(1),
    (durations.check / 1_000).toFixed(1),
    (durations.write / 1_000).toFixed(1),
    nodes.toLocaleString('en'),
    facts.toLocaleString('en'),
    written.toLocaleString('en'),
    warnings.length.toLocaleString('en'),
    megabytes.toFixed(0),
    (process.resourceUsage().maxRSS / 1_000).toFixed(0),
  ];
}
