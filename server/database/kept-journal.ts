import { existsSync, renameSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { StoreError } from '../errors.ts';
import { headOf, linesOf, type Journal } from '../journal/journal.ts';
import { readSealed, sealedLine, type ReadSoFar, type SealedLine, type SealedLines } from '../journal/sealed-lines.ts';
import type { Database, Rows } from './database.ts';

/**
 * A journal kept in the database. Before there was one it was the file `formerly`: as long as that is there its lines
 * are read after those of the database, and the next recording takes them over letter by letter, those that are damaged
 * too. The file then stays where it is as `<file>.taken-over`. Reading changes nothing.
 */
export function keptJournal(database: Database, name: string, formerly: string): Journal {
  let known: Known | undefined;
  /** Lines of the database that were read and found sound: of what others add, only that is read. */
  let sound: Sound | undefined;
  const stamp = () => `${database.stamp()} ${stampOf(formerly)}`;
  const read = (rows: Rows | undefined): Known => {
    const kept = rows?.all('SELECT text FROM sealed_line WHERE journal = ? ORDER BY n', name) ?? [];
    const texts = kept.map(({ text }) => String(text));
    const more = linesStillIn(formerly, texts);
    const place = more.length > 0 && texts.length === 0 ? basename(formerly) : name;
    const formerHead = texts.length === 0 ? headOf(formerly) : undefined;
    if (formerHead !== undefined && !existsSync(formerly)) {
      const gone = `${basename(formerly)} is gone, with all that was recorded in it.`;
      return { found: { lines: [], problems: [gone] }, last: formerHead, kept: 0, more };
    }
    const head = more.length > 0 ? headOf(formerly) : headIn(rows, name);
    const before = more.length === 0 && sound?.texts.every((text, i) => text === texts[i]) === true ? sound : undefined;
    const all = readSealed(place, [...texts.slice(before?.texts.length ?? 0), ...more], head, before?.read);
    const { lines, problems, last } = all;
    sound = more.length === 0 && problems.length === 0 ? { texts, read: all } : undefined;
    return { found: { lines, problems }, last, kept: texts.length, more };
  };
  const current = (rows?: Rows): Known => {
    const now = stamp();
    if (known?.stamp !== now)
      known = { ...(rows === undefined ? (database.read(read) ?? read(undefined)) : read(rows)), stamp: now };
    return known;
  };
  return {
    read: () => current().found,
    append: (work) => {
      const { made, after, beside } = database.write((rows) => {
        const now = current(rows);
        const added: SealedLine[] = [];
        const texts: string[] = [];
        const seals: string[] = [];
        let [last, kept] = [now.last, now.kept];
        const put = (text: string) => {
          kept += 1;
          rows.run('INSERT INTO sealed_line VALUES (?, ?, ?)', name, kept, text);
        };
        now.more.forEach(put);
        const value = work(now.found, (given) => {
          const { text, seal } = sealedLine(given, last);
          put(text);
          texts.push(text);
          seals.push(seal);
          added.push({ line: kept, value: JSON.parse(JSON.stringify(given)) as unknown });
          last = seal;
          return seal;
        });
        rows.run('INSERT OR REPLACE INTO journal_head VALUES (?, ?)', name, last);
        const found = { lines: [...now.found.lines, ...added], problems: now.found.problems };
        const after = { found, last, kept, more: [] };
        return { made: value, after, beside: now.more.length === 0 ? withMore(sound, texts, seals, after) : undefined };
      });
      sound = beside;
      moveAside(formerly);
      // Where something is amiss, what is said of it may read otherwise now.
      known = after.found.problems.length === 0 ? { ...after, stamp: stamp() } : undefined;
      return made;
    },
    takeBack: (seal) => {
      database.write((rows) => {
        const [row] = rows.all('SELECT n, text FROM sealed_line WHERE journal = ? ORDER BY n DESC LIMIT 1', name);
        const line = JSON.parse(String(row?.['text'])) as { readonly after?: string; readonly seal?: string };
        if (line.seal !== seal)
          throw new StoreError('STORE_FAILED', 'What was recorded could not be taken back: others recorded since.');
        rows.run('DELETE FROM sealed_line WHERE journal = ? AND n = ?', name, Number(row?.['n']));
        rows.run('INSERT OR REPLACE INTO journal_head VALUES (?, ?)', name, line.after ?? '');
      });
    },
  };
}

interface Sound {
  readonly texts: readonly string[];
  readonly read: ReadSoFar;
}

/** The same when lines were added to it. */
function withMore(
  sound: Sound | undefined,
  texts: readonly string[],
  seals: readonly string[],
  { found: { lines, problems }, last, kept }: Known,
): Sound | undefined {
  if (sound === undefined || problems.length > 0) return undefined;
  return {
    texts: [...sound.texts, ...texts],
    read: { lines, seals: new Set([...sound.read.seals, ...seals]), last, written: kept },
  };
}

interface Known {
  readonly found: SealedLines;
  /** The seal to go on from. */
  readonly last: string;
  /** How many lines are in the database, and those that stand in the file alone. */
  readonly kept: number;
  readonly more: readonly string[];
  readonly stamp?: string;
}

function headIn(rows: Rows | undefined, name: string): string | undefined {
  const [row] = rows?.all('SELECT seal FROM journal_head WHERE journal = ?', name) ?? [];
  const seal = row?.['seal'];
  // Empty where the only line was taken back.
  return typeof seal === 'string' && seal !== '' ? seal : undefined;
}

/** A program that was killed after it had taken them over left the file where it was. */
function linesStillIn(path: string, kept: readonly string[]): string[] {
  if (!existsSync(path)) return [];
  const taken = new Set(kept);
  return linesOf(path).filter((text) => text.trim() !== '' && !taken.has(text));
}

function stampOf(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? '' : `${String(found.size)} ${String(found.mtimeNs)}`;
}

/** All of it is in the database by now: when this fails, the next recording finds nothing new in the file. */
function moveAside(path: string): void {
  for (const file of [path, `${path}.head`]) {
    try {
      if (existsSync(file)) renameSync(file, freeName(`${file}.taken-over`));
    } catch {
      return;
    }
  }
}

function freeName(path: string): string {
  for (let n = 0; ; n += 1) {
    const name = n === 0 ? path : `${path}-${String(n + 1)}`;
    if (!existsSync(name)) return name;
  }
}
