import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BODS } from '../../server/intake/bods/importer.ts';
import type { Importer, IntakeFile } from '../../server/intake/importer.ts';
import { table } from '../ownership/timing.ts';
import { bodsLines } from './generate-bods.ts';

/**
 * What reading a format costs beside reading and parsing the same file alone: lines of JSON, each parsed and let go. Both read
 * the file from disk as a stream; the better of the runs counts. The ratio is that of the rates; more than a third is asked for.
 */
const FORMATS: readonly { importer: Importer; lines: (records: number) => Iterable<string> }[] = [
  { importer: BODS, lines: bodsLines },
];
const RUNS = 3;

const records = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'govgraph-bench-'));
const rows: string[][] = [];
try {
  for (const { importer, lines } of FORMATS) rows.push(await measured(importer, lines));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
write();

async function measured(importer: Importer, lines: (records: number) => Iterable<string>): Promise<string[]> {
  const path = join(folder, `${importer.format}.jsonl`);
  await pipeline(Readable.from(withEnds(lines(records))), createWriteStream(path));
  const file = fileAt(path);
  let [parsing, importing, heap] = [Infinity, Infinity, 0];
  let statements = 0;
  for (let run = 0; run < RUNS; run += 1) {
    parsing = Math.min(parsing, await seconds(() => parseAlone(path)));
    importing = Math.min(
      importing,
      await seconds(async () => {
        statements = 0;
        for await (const statement of importer.read(file, { published: '2024-03-10' })) {
          if (statement.says === 'PROBLEM') throw new Error(`${importer.format}: ${statement.message}`);
          statements += 1;
          if (statements % 50_000 === 0) heap = Math.max(heap, process.memoryUsage().heapUsed);
        }
      }),
    );
  }
  const rate = (time: number) => Math.round(records / time).toLocaleString('en');
  const size = statSync(path).size / 1e6;
  const row = [
    importer.format,
    records.toLocaleString('en'),
    size.toFixed(0),
    statements.toLocaleString('en'),
    rate(parsing),
    rate(importing),
    (parsing / importing).toFixed(2),
    (heap / 1e6).toFixed(0),
  ];
  console.error(row.join(' | '));
  return row;
}

async function parseAlone(path: string): Promise<void> {
  let parsed = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity }))
    if (typeof JSON.parse(line) === 'object') parsed += 1;
  if (parsed !== records) throw new Error(`${String(parsed)} lines of ${String(records)}`);
}

async function seconds(task: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await task();
  return (performance.now() - started) / 1000;
}

function fileAt(path: string): IntakeFile {
  const size = statSync(path).size;
  const stream = () => createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array>;
  return { name: 'bench.jsonl', sha256: '', head: new Uint8Array(0), size, stream, archive: undefined };
}

function* withEnds(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

function write(): void {
  const header = [
    'format',
    'records',
    'MB',
    'statements',
    'parsed alone, a second',
    'read, a second',
    'ratio',
    'heap, MB',
  ];
  const day = new Date().toISOString().slice(0, 10);
  const text = [
    `# Reading formats, ${day}`,
    '',
    `\`npm run bench -- import ${String(records)}\`; Node ${process.version}, ${String(cpus().length)} cores (${cpus()[0]?.model ?? ''}).`,
    'Parsed alone: the lines of the file through JSON.parse, and nothing more. Read: recognised shape by shape, checked, and told as',
    'statements for the graph; without the store. The heap is the most that was seen while reading.',
    '',
    table(header, rows),
    '',
  ].join('\n');
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(`bench/results/import-${day}.md`, text);
  console.log(text);
}
