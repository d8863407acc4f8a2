import type { Database } from '../../database/database.ts';
import { GovernanceError } from '../../errors.ts';
import type { Watches } from '../watches.ts';
import { sendWebhook } from './send-webhook.ts';
import { destinationOf, type Allowed } from './webhook-address.ts';

/** Waits before the second try and those after it, in milliseconds; after the last it is given up. */
export const WAITS_MS = [60_000, 5 * 60_000, 30 * 60_000, 2 * 3_600_000, 12 * 3_600_000] as const;

/** A call that was not taken and is not tried again. */
export interface FailedCall {
  readonly id: string;
  readonly watch: string;
  readonly said: string;
}

export interface Deliveries {
  /** Makes every call that is due, one after the other. Never rejects. */
  readonly send: () => Promise<void>;
  /** Calls of a watch that are still to be taken, and what came of the last try; and those that were given up. */
  readonly state: (watch: string) => { readonly waiting: number; readonly failed: number; readonly said: string };
}

export interface DeliveriesOptions {
  readonly database: Database;
  readonly watches: Watches;
  readonly allowed: Allowed;
  readonly onGivenUp: (call: FailedCall) => void;
  readonly now?: () => number;
}

/** Calls webhooks; what is still to be called stands in the database, so that a restart forgets none. */
export function openDeliveries({
  database,
  watches,
  allowed,
  onGivenUp,
  now = Date.now,
}: DeliveriesOptions): Deliveries {
  const due = () =>
    database.read((rows) =>
      rows.all('SELECT * FROM webhook_delivery WHERE next_at IS NOT NULL AND next_at <= ? ORDER BY next_at, id', now()),
    ) ?? [];
  const one = async (id: string, watch: string, tries: number, body: string) => {
    const webhook = watches.list().find((given) => given.id === watch)?.webhook;
    let said = '';
    try {
      if (webhook !== undefined) await sendWebhook(await destinationOf(webhook.url, allowed), id, webhook.secret, body);
    } catch (error) {
      said = error instanceof Error ? error.message : String(error);
      const wait = error instanceof GovernanceError ? undefined : WAITS_MS[tries];
      database.write((rows) =>
        rows.run(
          'UPDATE webhook_delivery SET tries = ?, next_at = ?, said = ? WHERE id = ?',
          tries + 1,
          wait === undefined ? null : now() + wait,
          said,
          id,
        ),
      );
      if (wait === undefined) onGivenUp({ id, watch, said });
      return;
    }
    database.write((rows) => rows.run('DELETE FROM webhook_delivery WHERE id = ?', id));
  };
  return {
    send: async () => {
      for (const row of due())
        await one(String(row['id']), String(row['watch']), Number(row['tries']), String(row['body']));
    },
    state: (watch) => {
      const rows =
        database.read((given) => given.all('SELECT next_at, said FROM webhook_delivery WHERE watch = ?', watch)) ?? [];
      const waiting = rows.filter((row) => row['next_at'] !== null).length;
      return { waiting, failed: rows.length - waiting, said: rows.map((row) => String(row['said'])).at(-1) ?? '' };
    },
  };
}
