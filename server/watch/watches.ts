import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { damagedIn, ownedRecords, understood, type OwnedRecord } from '../database/owned-records.ts';
import { BadInput } from '../errors.ts';
import type { Difference } from './differences.ts';
import { snapshot, target, type Snapshot } from './snapshot.ts';

const KIND = 'watch';
const body = z.strictObject({
  title: z.string(),
  target,
  webhook: z.strictObject({ url: z.string(), secret: z.string() }).optional(),
});
type Body = z.infer<typeof body>;

/** Something that somebody watches. */
export interface Watch extends Body {
  readonly id: string;
  readonly owner: string;
  readonly createdAt: string;
}

/** What was found to be otherwise when another graph was served. */
export interface WatchChange {
  readonly id: string;
  readonly watch: string;
  readonly title: string;
  readonly company?: string | undefined;
  /** ISO 8601 in UTC: when it was found. */
  readonly at: string;
  readonly graphBefore: string;
  readonly graph: string;
  /** Day of the verdicts. */
  readonly on?: string | undefined;
  /** Changed verdicts first; the first two hundred. */
  readonly differences: readonly Difference[];
  /** How many there are. */
  readonly total: number;
  /**
   * In words, where it could not be looked at in the new graph: the company is not in it, or the question is refused.
   */
  readonly problem?: string | undefined;
}

export interface WatchFindings {
  readonly graph: string;
  readonly snapshot: Snapshot;
}

/** What people watch and what was found, in the database. All throw as the database does. */
export interface Watches {
  /** Without those that are damaged. */
  readonly list: (owner?: string) => readonly Watch[];
  /** What of an owner's watches and of what was found cannot be read, in words. */
  readonly problems: (owner: string) => readonly string[];
  /** Throws BAD_INPUT when the owner watches too much, or the same already. */
  readonly add: (owner: string, asked: Omit<Body, 'webhook'>, webhookUrl?: string) => Watch;
  /** Throws NOT_FOUND. What was found stays in the feed. */
  readonly remove: (owner: string, id: string) => Watch;
  /** What was found last of a watch; undefined before it was looked at. */
  readonly last: (id: string) => WatchFindings | undefined;
  /** Keeps what is found now together with what is told of it, and whom to call: all of it or none. */
  readonly found: (watch: Watch, now: WatchFindings, change: Omit<WatchChange, 'id'> | undefined) => void;
  /** The latest first, from the one behind `after` (an id) on. */
  readonly feed: (owner: string, first: number, after?: string) => readonly WatchChange[];
}

const MOST_OF_ONE = 200;
/** Of one owner; the oldest go. */
const MOST_KEPT = 1000;

export function openWatches(database: Database): Watches {
  const records = ownedRecords(database);
  const watchOf = ({ id, owner, createdAt, body: kept }: OwnedRecord): Watch => ({
    id,
    owner,
    createdAt,
    ...body.parse(kept),
  });
  const told = (owner?: string) => understood(records.list(KIND, owner), watchOf);
  const list = (owner?: string) => told(owner).found;
  return {
    list,
    problems: (owner) => {
      const changes = changesOf(database, owner, MOST_KEPT);
      const lost = changes.filter((change) => change === undefined).length;
      return [...told(owner).problems, ...(lost === 0 ? [] : [damagedIn(`${String(lost)} of what was found`)])];
    },
    add: (owner, asked, webhookUrl) => {
      const mine = list(owner);
      if (mine.length >= MOST_OF_ONE)
        throw new BadInput(`You watch ${MOST_OF_ONE} already; take one away before you add another.`);
      const same = mine.find((one) => JSON.stringify(one.target) === JSON.stringify(asked.target));
      if (same !== undefined) throw new BadInput(`You watch "${same.title}" already.`);
      const webhook =
        webhookUrl === undefined
          ? undefined
          : { url: webhookUrl, secret: `whsec_${randomBytes(24).toString('base64url')}` };
      return watchOf(records.create(KIND, owner, { ...asked, ...(webhook !== undefined && { webhook }) }));
    },
    remove: (owner, id) => {
      const removed = watchOf(records.remove(KIND, owner, id));
      database.write((rows) => {
        rows.run('DELETE FROM watch_state WHERE watch = ?', id);
        rows.run('DELETE FROM webhook_delivery WHERE watch = ?', id);
      });
      return removed;
    },
    last: (id) =>
      database.read((rows) =>
        rows
          .all('SELECT graph, snapshot FROM watch_state WHERE watch = ?', id)
          .flatMap((row) => {
            // One that is damaged is looked at as if for the first time.
            const { data } = snapshot.safeParse(jsonOf(String(row['snapshot'])));
            return data === undefined ? [] : [{ graph: String(row['graph']), snapshot: data }];
          })
          .at(0),
      ),
    found: (watch, { graph, snapshot: found }, change) => {
      database.write((rows) => {
        // Taken away while it was looked at.
        if (rows.all('SELECT id FROM owned_record WHERE id = ?', watch.id).length === 0) return;
        rows.run('INSERT OR REPLACE INTO watch_state VALUES (?, ?, ?)', watch.id, graph, JSON.stringify(found));
        if (change === undefined) return;
        const id = randomUUID();
        const told = JSON.stringify({ id, ...change });
        rows.run(
          'INSERT INTO watch_change (id, watch, owner, body) VALUES (?, ?, ?, ?)',
          id,
          watch.id,
          watch.owner,
          told,
        );
        rows.run(
          `DELETE FROM watch_change WHERE owner = ? AND n <= (
             SELECT n FROM watch_change WHERE owner = ? ORDER BY n DESC LIMIT 1 OFFSET ${MOST_KEPT})`,
          watch.owner,
          watch.owner,
        );
        if (watch.webhook !== undefined)
          rows.run(`INSERT INTO webhook_delivery VALUES (?, ?, ?, 0, ?, '')`, id, watch.id, told, Date.now());
      });
    },
    feed: (owner, first, after) => changesOf(database, owner, first, after).flatMap((change) => change ?? []),
  };
}

/** The latest first; undefined for one that is damaged. */
function changesOf(database: Database, owner: string, first: number, after = ''): readonly (WatchChange | undefined)[] {
  return (
    database.read((rows) =>
      rows
        .all(
          `SELECT body FROM watch_change WHERE owner = ? AND n < coalesce((SELECT n FROM watch_change WHERE id = ?), 9e15)
           ORDER BY n DESC LIMIT ?`,
          owner,
          after,
          first,
        )
        .map(({ body: text }) => jsonOf(String(text)) as WatchChange | undefined),
    ) ?? []
  );
}

/** Undefined for what is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
