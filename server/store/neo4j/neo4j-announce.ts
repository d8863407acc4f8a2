import { setTimeout as sleep } from 'node:timers/promises';
import { toDriver } from './neo4j-driver.ts';
import type { Lease } from './neo4j-lease.ts';
import { ANNOUNCED_MS } from './neo4j-switch.ts';

/** How long a load that is killed while it only waits holds up readers, at most, after the wait. */
const WAITED_OUT_MS = 3_000;

const ANNOUNCE = "MATCH (l:Load {id: 'load'}) SET l.switchUntil = timestamp() + $ms";
/** Nothing happens where the announcement has ended: questions may have begun since. */
const GO_ON = `
MATCH (l:Load {id: 'load'})
WITH l, coalesce(l.switchUntil, 0) > timestamp() AS still
SET l.switchUntil = CASE WHEN still THEN timestamp() + $ms ELSE l.switchUntil END
RETURN still`;

/**
 * Announces a switch that lasts up to `ms`, and returns when every reader knows of it. Who is killed meanwhile holds
 * readers up for some seconds only: the announcement is for the wait alone, and is made longer when the switch itself
 * begins.
 */
export async function announceSwitch(lease: Lease, ms: number): Promise<void> {
  for (let still = false; !still;) {
    await lease.held((tx) => tx.run(ANNOUNCE, toDriver({ ms: ANNOUNCED_MS + WAITED_OUT_MS })));
    await sleep(ANNOUNCED_MS);
    const { records } = await lease.held((tx) => tx.run(GO_ON, toDriver({ ms: Math.ceil(ms) })));
    still = records[0]?.get('still') === true;
  }
}
