import { createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { openIntake } from '../../server/intake/files/open-intake.ts';
import { IMPORTERS } from '../../server/intake/formats.ts';
import { importFiles } from '../../server/intake/import-files.ts';
import { loadSeed } from '../../server/seed/load-seed.ts';
import { engineAlone } from './engine-alone.ts';
import type { StoreConfig } from '../../server/store/store-config.ts';
import { neo4jForBench } from '../neo4j-for-bench.ts';
import { table } from '../ownership/timing.ts';
import { FORMATS, type MeasuredFormat } from './measured-formats.ts';

/**
 * `npm run bench -- import [--records 50000] [--formats bods,gleif] [--stored 5000] [--neo4j]`: what reading a format
 * costs beside reading and parsing the same file alone, and how many facts a second come into a graph that readers see.
 * Rates are by this process's processor time, so that what else runs on the machine counts less; the better of the runs
 * counts. The heap is the most that was seen, looked at every 50 ms: with what the engine holds beside it, it is not
 * counted.
 */
const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    records: { type: 'string', default: '50000' },
    formats: { type: 'string', default: FORMATS.map(({ format }) => format).join(',') },
    stored: { type: 'string', default: '5000' },
    neo4j: { type: 'boolean', default: false },
    runs: { type: 'string', default: '3' },
  },
});
const [RECORDS, STORED, RUNS] = [values.records, values.stored, values.runs].map(Number) as [number, number, number];
const CITED = 'citations: [{ source: report, place: "1" }]';
const PUBLISHED = '2025-06-30';

const folder = mkdtempSync(join(tmpdir(), 'govgraph-bench-'));
const neo4j = values.neo4j && STORED > 0 ? await neo4jForBench({ heap: '1g', pageCacheMb: 256 }) : undefined;
const [read, stored]: [string[][], string[][]] = [[], []];
try {
  for (const format of FORMATS.filter((one) => values.formats.split(',').includes(one.format))) {
    read.push(await reading(format));
    if (STORED > 0) stored.push(await storing(format));
  }
} finally {
  await neo4j?.stop();
  rmSync(folder, { recursive: true, force: true });
}
write();

async function made(
  { file, text, share = 1 }: MeasuredFormat,
  count: number,
): Promise<{ path: string; records: number }> {
  const path = join(folder, file);
  const records = Math.round(count * share);
  await pipeline(Readable.from(text(records)), createWriteStream(path));
  return { path, records };
}

async function reading(format: MeasuredFormat): Promise<string[]> {
  const { path, records } = await made(format, RECORDS);
  const importer = IMPORTERS.find((one) => one.format === format.format);
  if (importer === undefined) throw new Error(`no importer reads ${format.format}`);
  let [parsing, importing, heap, statements] = [Infinity, Infinity, 0, 0];
  const opened = await openIntake(path);
  try {
    for (let run = 0; run < RUNS; run += 1) {
      parsing = Math.min(parsing, await processor(() => format.parse(path)));
      importing = Math.min(
        importing,
        await processor(async () => {
          statements = 0;
          for await (const statement of importer.read(opened.file, { published: PUBLISHED })) {
            if (statement.says === 'PROBLEM' && statement.severity === 'error')
              throw new Error(`${importer.format}: ${statement.message}`);
            statements += 1;
            if (statements % 20_000 === 0) heap = Math.max(heap, process.memoryUsage().heapUsed);
          }
        }),
      );
    }
  } finally {
    opened.close();
  }
  const rate = (time: number) => Math.round(records / time).toLocaleString('en');
  const line = [
    format.format,
    records.toLocaleString('en'),
    (statSync(path).size / 1e6).toFixed(0),
    statements.toLocaleString('en'),
    rate(parsing),
    rate(importing),
    (parsing / importing).toFixed(2),
    heap === 0 ? '' : (heap / 1e6).toFixed(0),
  ];
  console.error(`read ${line.join(' | ')}`);
  rmSync(path);
  return line;
}

/** Into an empty graph, on each engine. */
async function storing(format: MeasuredFormat): Promise<string[]> {
  const { parse } = format;
  const { path, records } = await made(format, STORED);
  const line = [format.format, records.toLocaleString('en')];
  const engines: [string, (dataDir: string) => StoreConfig][] = [
    ['embedded', (dataDir) => ({ dataDir })],
    ...(neo4j === undefined ? [] : [['neo4j', () => ({ neo4j: neo4j.config })] as [string, () => StoreConfig]]),
  ];
  for (const [engine, storeIn] of engines) {
    const dataDir = join(folder, `${format.format}-${engine}`);
    const seedDir = seed(join(dataDir, 'seed'));
    const load = { seedDir, store: storeIn(join(dataDir, 'data')) };
    mkdirSync(join(dataDir, 'data'), { recursive: true });
    await loadSeed({ ...load, force: true });
    let [facts, heap] = [0, 0];
    const look = () => {
      heap = Math.max(heap, process.memoryUsage().heapUsed);
    };
    const looking = setInterval(look, 50);
    const parsing = await processor(() => parse(path));
    const began = performance.now();
    const used = await processor(async () => {
      const requests = [{ path, published: PUBLISHED }];
      const [report] = await importFiles({ load, dataDir: join(dataDir, 'data') }, requests, { onProgress: look });
      if (report?.changed !== true) throw new Error(`${format.format}: ${report?.problems[0]?.message ?? ''}`);
      facts = Object.values(report.facts).reduce((sum, one) => sum + one, 0);
    });
    const seconds = (performance.now() - began) / 1000;
    if (engine === 'embedded') line.push(facts.toLocaleString('en'));
    clearInterval(looking);
    line.push(
      Math.round(facts / seconds).toLocaleString('en'),
      used.toFixed(1),
      (parsing / used).toFixed(3),
      (heap / 1e6).toFixed(0),
    );
    if (engine === 'embedded') {
      console.error(`stored ${line.join(' | ')}; now the engine alone`);
      const alone = await engineAlone(join(dataDir, 'data'), join(dataDir, 'alone.grafeo'));
      line.push(alone.seconds.toFixed(1), (alone.seconds / seconds).toFixed(2), (parsing / alone.seconds).toFixed(3));
    }
    rmSync(dataDir, { recursive: true });
  }
  console.error(`stored ${line.join(' | ')}`);
  return line;
}

/** Seconds of the processor that this process used. */
async function processor(task: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
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

function write(): void {
  const day = new Date().toISOString().slice(0, 10);
  const engines = ['embedded', ...(neo4j === undefined ? [] : ['neo4j'])];
  const text = [
    `# Importing formats, ${day}`,
    '',
    `\`npm run bench -- import ${process.argv.slice(2).join(' ')}\`; Node ${process.version}, ${String(cpus().length)} cores (${cpus()[0]?.model ?? ''}), load ${loadavg()[0]?.toFixed(1) ?? ''}.`,
    '',
    '## Reading',
    '',
    'Parsed alone: lines through `JSON.parse`, XML through the parser, rows through the parser of CSV, and nothing more. Read: checked',
    'and told as statements for the graph; without the store. Records a second of processor time. The heap is the most that was seen.',
    '',
    table(['format', 'records', 'MB', 'statements', 'parsed alone', 'read', 'ratio', 'heap, MB'], read),
    ...(STORED === 0
      ? []
      : [
          '',
          '## Into a graph',
          '',
          'From the file to the graph that readers see, beside a small seed. Facts a second on the clock; seconds of this processor, all',
          'of its threads; what parsing the same file alone takes of them; the most of the heap that was seen. The engine alone: the very',
          'same rows, made ready before, through its own way for many at once into an empty graph in memory, and saved; seconds on the clock,',
          'how much of the import that is, and what parsing takes of it: more than that no import into this engine can reach.',
          '',
          table(
            [
              'format',
              'records',
              'facts',
              ...engines.flatMap((engine) => [
                `${engine}, facts a second`,
                'processor, s',
                'ratio',
                'heap, MB',
                ...(engine === 'embedded' ? ['engine alone, s', 'of the import', 'parsing of it'] : []),
              ]),
            ],
            stored,
          ),
        ]),
    '',
  ].join('\n');
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(`bench/results/import-${day}.md`, text);
  console.log(text);
}
