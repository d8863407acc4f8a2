import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { openDatabase } from '../../server/database/database.ts';
import { openDeterminations, type NewDetermination } from '../../server/determinations/determinations.ts';
import { sealedLine } from '../../server/journal/sealed-lines.ts';
import { ms, table } from '../ownership/timing.ts';

/**
 * `npm run bench -- records [entries]`: what a question about one company's determinations costs where so many are
 * recorded, in processor time of this process: the first after the start, again, after one more was recorded here, and
 * after one was recorded through another connection, as another process does.
 */
const many = Number(process.argv[2] ?? '66000');
const COMPANIES = 500;
const dataDir = mkdtempSync(join(tmpdir(), 'govgraph-records-'));

const entry = (n: number): NewDetermination => ({
  company: `c${String(n % COMPANIES)}`,
  person: `p${String(n % 7000)}`,
  book: 'JP_CA2',
  rule: `rule-${String(n % 40)}`,
  on: '2024-06-30',
  knownOn: '2024-07-01',
  computed: 'UNKNOWN',
  factsHash: 'f'.repeat(64),
  booksHash: 'b'.repeat(64),
  conclusion: 'LEFT_OPEN',
  by: 'An auditor',
  reason: `Asked the company about point ${String(n)}; it has not answered yet.`,
  evidence: 'Letter of 2024-07-02.',
});

function written(): string {
  let last: string | undefined;
  const lines: string[] = [];
  for (let n = 0; n < many; n += 1) {
    const given = { ...entry(n), id: `d${String(n)}`, recordedAt: '2024-07-02T00:00:00.000Z' };
    const { text, seal } = sealedLine(given, last ?? '');
    lines.push(text);
    last = seal;
  }
  return `${lines.join('\n')}\n`;
}

function worked<T>(work: () => T): [string, T] {
  const began = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(began);
  return [ms((user + system) / 1000), made];
}

try {
  writeFileSync(join(dataDir, 'determinations.jsonl'), written());
  const here = openDeterminations(dataDir, openDatabase(dataDir));
  await here.record(entry(1));
  const fresh = openDeterminations(dataDir, openDatabase(dataDir));
  const other = openDeterminations(dataDir, openDatabase(dataDir));
  const rows: string[][] = [];
  const asked = (when: string) => {
    const [took, { entries, problems }] = worked(() => fresh.read('c7'));
    if (problems.length > 0) throw new Error(problems[0]);
    rows.push([when, took, String(entries.length)]);
  };
  asked('the first after the start');
  asked('again');
  const [own] = worked(() => fresh.record(entry(7)));
  rows.push(['recording one', own, '']);
  asked('after one was recorded here');
  asked('again');
  await other.record(entry(7));
  asked('after one was recorded by another');
  asked('again');
  console.log(`${many.toLocaleString('en')} determinations on ${String(COMPANIES)} companies\n`);
  console.log(table(['one company asked about', 'processor, ms', 'found'], rows));
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
