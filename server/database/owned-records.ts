import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { BadInput, NotFound, StoreError } from '../errors.ts';
import { toldOutside } from '../shared/told-outside.ts';
import { DATABASE_FILE, type Database, type Row } from './database.ts';

/**
 * Something that a person keeps here: a saved view, a note, something watched. What is in it is the feature's own
 * affair.
 */
export interface OwnedRecord {
  readonly id: string;
  /** Such as "view" or "watch". */
  readonly kind: string;
  /** Who it belongs to; see `ownerOf`. */
  readonly owner: string;
  /** Anything that JSON can say, undefined where it is damaged; the feature checks its shape, writing and reading. */
  readonly body: unknown;
  /** 1 when it was made, and one more with each change. */
  readonly version: number;
  /** ISO 8601 in UTC, to the millisecond. */
  readonly createdAt: string;
  readonly changedAt: string;
}

/**
 * Records of people, kept in the database of the data folder: on the disk when a call returns, shared by all processes.
 * All throw STORE_LOCKED, STORE_FAILED, STORE_DAMAGED as the database does. Who may see or change which is the
 * feature's to decide; `change` and `remove` hold to the owner by themselves.
 */
export interface OwnedRecords {
  /** Of a kind, the earliest first: of one owner, or of everybody. */
  readonly list: (kind: string, owner?: string) => readonly OwnedRecord[];
  /** Undefined when there is none of this kind. */
  readonly get: (kind: string, id: string) => OwnedRecord | undefined;
  /**
   * With an id of its own where one is given. Throws BAD_INPUT for a body of more than 100 kB, when the owner has 1000
   * of the kind already, or when the id is another's.
   */
  readonly create: (kind: string, owner: string, body: unknown, id?: string) => OwnedRecord;
  /**
   * Puts another body in its place. Throws NOT_FOUND when the owner has none of that id, and BAD_INPUT when `version`
   * is given and the record was changed since.
   */
  readonly change: (kind: string, owner: string, id: string, body: unknown, version?: number) => OwnedRecord;
  /** Throws NOT_FOUND when the owner has none of that id. */
  readonly remove: (kind: string, owner: string, id: string) => OwnedRecord;
  /** All of what `work` does, or nothing of it when it throws. */
  readonly together: <T>(work: () => T) => T;
}

/** Owner of what is kept where nobody signs in: all who use that server share it. */
export const EVERYBODY = 'local';

/** Who owns what somebody keeps: their account, which stays when they are called otherwise. */
export function ownerOf(asker: { readonly account: string | undefined } | undefined): string {
  return asker?.account ?? EVERYBODY;
}

/** The records that a resolver may use. Throws BAD_INPUT where there is no server, and so nothing is kept. */
export function recordsOf(context: { readonly records?: OwnedRecords | undefined }): OwnedRecords {
  if (context.records === undefined)
    throw new BadInput('Nothing is kept here: there is no server, and no data folder.');
  return context.records;
}

const MOST_BYTES = 100_000;
const MOST_OF_ONE = 1000;

export function ownedRecords(database: Database): OwnedRecords {
  const mine = (kind: string, owner: string, id: string, rows: readonly Row[]): OwnedRecord => {
    const [row] = rows;
    if (row === undefined || row['owner'] !== owner) throw new NotFound(kind, id);
    return recordOf(row);
  };
  return {
    list: (kind, owner) =>
      database.read((rows) =>
        (owner === undefined
          ? rows.all('SELECT * FROM owned_record WHERE kind = ? ORDER BY created_at, id', kind)
          : rows.all('SELECT * FROM owned_record WHERE kind = ? AND owner = ? ORDER BY created_at, id', kind, owner)
        ).map(recordOf),
      ) ?? [],
    get: (kind, id) => database.read((rows) => rows.all(BY_ID, kind, id).map(recordOf)[0]),
    create: (kind, owner, body, id = randomUUID()) => {
      const text = textOf(body);
      return database.write((rows) => {
        const [{ n } = { n: 0 }] = rows.all(
          'SELECT count(*) AS n FROM owned_record WHERE kind = ? AND owner = ?',
          kind,
          owner,
        );
        if (Number(n) >= MOST_OF_ONE)
          throw new BadInput(`You keep ${MOST_OF_ONE} of these already; remove one before you add another.`);
        if (rows.all('SELECT id FROM owned_record WHERE id = ?', id).length > 0)
          throw new BadInput(`"${id}" is the id of something else that is kept.`);
        const now = new Date().toISOString();
        rows.run('INSERT INTO owned_record VALUES (?, ?, ?, ?, 1, ?, ?)', id, kind, owner, text, now, now);
        return { id, kind, owner, body: JSON.parse(text) as unknown, version: 1, createdAt: now, changedAt: now };
      });
    },
    change: (kind, owner, id, body, version) => {
      const text = textOf(body);
      return database.write((rows) => {
        const before = mine(kind, owner, id, rows.all(BY_ID, kind, id));
        if (version !== undefined && version !== before.version)
          throw new BadInput(
            'It was changed meanwhile, in another window or by another program; look at it anew first.',
          );
        const changed = {
          ...before,
          body: JSON.parse(text) as unknown,
          version: before.version + 1,
          changedAt: new Date().toISOString(),
        };
        rows.run(
          'UPDATE owned_record SET body = ?, version = ?, changed_at = ? WHERE id = ?',
          text,
          changed.version,
          changed.changedAt,
          id,
        );
        return changed;
      });
    },
    remove: (kind, owner, id) =>
      database.write((rows) => {
        const before = mine(kind, owner, id, rows.all(BY_ID, kind, id));
        rows.run('DELETE FROM owned_record WHERE id = ?', id);
        return before;
      }),
    together: (work) => database.write(() => work()),
  };
}

const BY_ID = 'SELECT * FROM owned_record WHERE kind = ? AND id = ?';

function recordOf(row: Row): OwnedRecord {
  return {
    id: String(row['id']),
    kind: String(row['kind']),
    owner: String(row['owner']),
    body: bodyOf(String(row['body'])),
    version: Number(row['version']),
    createdAt: String(row['created_at']),
    changedAt: String(row['changed_at']),
  };
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What can be read of what is kept, and in words what cannot. */
export interface Told<T> {
  readonly found: readonly T[];
  readonly problems: readonly string[];
}

/** Those that `read` understands: one that is damaged hides no other. */
export function understood<T>(records: readonly OwnedRecord[], read: (record: OwnedRecord) => T): Told<T> {
  const problems: string[] = [];
  const found = records.flatMap((record) => {
    try {
      return [read(record)];
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      problems.push(damagedIn(`the ${record.kind} "${record.id}"`));
      return [];
    }
  });
  return { found, problems };
}

export function damagedIn(what: string): string {
  return `In ${DATABASE_FILE} ${what} cannot be read: it was damaged there. Put the file back from a backup, and keep what is there.`;
}

/** What `read` tells; of a file that is damaged as a whole nothing, and that it is. */
export function toldOfDamage<T>(read: () => Told<T>): Told<T> {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'STORE_DAMAGED') throw error;
    return { found: [], problems: [toldOutside(error.message)] };
  }
}

function textOf(body: unknown): string {
  const text = JSON.stringify(body) as string | undefined;
  if (text === undefined) throw new BadInput('There is nothing to keep.');
  if (Buffer.byteLength(text) > MOST_BYTES)
    throw new BadInput(`It is longer than ${MOST_BYTES / 1000} kilobytes, the most that is kept of one.`);
  return text;
}
