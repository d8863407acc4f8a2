import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DATABASE_FILE } from '../database/database.ts';
import { useBundled } from '../../test/support/bundled.ts';
import { openDeterminations } from './determinations.ts';

/** So many processes are killed; a long run sets KILLS=1000. */
const KILLS = Number(process.env['KILLS'] ?? 12);
const WRITERS = 2;

/** Records one after the other and says each one's id once it is acknowledged, until it is killed. */
const CHILD = `
  import { writeSync } from 'node:fs';
  const [program, place, by] = process.argv.slice(1);
  const { openDeterminations } = await import(program);
  const shelf = openDeterminations(place);
  const entry = { company: 'acme', person: 'ann', book: 'UK', rule: 'UK-1', on: '2007-06-26', knownOn: '2007-12-31',
    computed: 'UNKNOWN', factsHash: 'f', booksHash: 'b', conclusion: 'LEFT_OPEN', by, reason: 'r', evidence: 'e' };
  for (let first;;) {
    const { id } = await shelf.record({ ...entry, reason: 'r'.repeat(1 + Math.floor(Math.random() * 3000)) });
    writeSync(1, id + '\\n');
    first ??= id;
    // Somebody else follows up what was recorded, so that there is reading and adding in one.
    await shelf.follow({ of: id, does: 'NOTES', by: 'Other', text: 'seen' });
    writeSync(1, 'note ' + id + '\\n');
  }
`;

const program = useBundled('server/determinations/determinations.ts');
let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'govgraph-killed-'));
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** Lines that a writer said before it was killed, so many milliseconds after its first. */
function killedWriter(name: string, afterMs: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', CHILD, program(), place, name], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
      said += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.on('error', reject);
    child.on('close', (_, signal) => {
      // The last line may have been cut off.
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1));
      else reject(new Error(`${name} ended by itself: ${complaint}`));
    });
  });
}

test(
  `of what ${String(WRITERS)} who record at once were told is recorded nothing is lost, however often they are killed`,
  async () => {
    const acknowledged: string[] = [];
    for (let killed = 0; killed < KILLS; killed += WRITERS) {
      const said = await Promise.all(
        // From at once to some tens of recordings later.
        Array.from({ length: WRITERS }, (_, i) => killedWriter(`writer ${String(i)}`, ((killed * 7 + i * 3) % 40) / 2)),
      );
      acknowledged.push(...said.flat());
    }
    const { entries, problems } = openDeterminations(place).read();
    const there = new Map(entries.map(({ id, followed = [] }) => [id, followed.length]));
    expect(problems).toEqual([]);
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);
    expect(acknowledged.filter((line) => !line.startsWith('note ') && !there.has(line))).toEqual([]);
    expect(acknowledged.filter((line) => line.startsWith('note ') && there.get(line.slice(5)) !== 1)).toEqual([]);
    // What was not acknowledged may be there or not; no more than one of each writer can be under way when it is
    // killed.
    expect(entries.length).toBeLessThanOrEqual(acknowledged.filter((line) => !line.startsWith('note ')).length + KILLS);
    expect(readdirSync(place).filter((name) => !name.startsWith(DATABASE_FILE))).toEqual([]);
  },
  KILLS * 4000,
);
