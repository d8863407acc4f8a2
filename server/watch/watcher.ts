import { GovernanceError } from '../errors.ts';
import { differences } from './differences.ts';
import { lookAt, type Ask, type Snapshot } from './snapshot.ts';
import type { Watch, WatchChange, Watches } from './watches.ts';

export interface WatcherOptions {
  readonly watches: Watches;
  /** Names the graph that is there now. */
  readonly graph: () => Promise<string>;
  readonly ask: Ask;
  /** Called after something may be to be told. Never rejects. */
  readonly send: () => Promise<void>;
  readonly onFault: (error: unknown) => void;
}

export interface Watcher {
  /**
   * Looks at everything that was not looked at in the graph that is there now; a new watch is looked at with it. Never
   * rejects.
   */
  readonly look: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** How often it is asked whether there is another graph, and what is to be called. */
const LOOK_MS = 2000;
/** After a fault of the server one is looked at again so much later. */
const AGAIN_MS = 60_000;
/** Differences that are kept of one change; how many there are is told. */
const MOST_TOLD = 200;

/** Looks at what is watched whenever another graph is there, whoever loaded it, also while no server ran. */
export function startWatcher({ watches, graph, ask, send, onFault }: WatcherOptions): Watcher {
  let stopped = false;
  let seen = '';
  let failing = false;
  /** When those that could not be looked at, for a fault of the server, are looked at again. */
  const later = new Map<string, number>();
  let last: Promise<void> = Promise.resolve();
  const pass = async () => {
    try {
      const all = watches.list();
      const now = await graph();
      const key = `${now} ${all.map(({ id }) => id).join(' ')}`;
      if (key !== seen || later.size > 0) {
        for (const watch of all) if (!stopped && (later.get(watch.id) ?? 0) <= Date.now()) await tryOne(watch, now);
        seen = key;
      }
      await send();
      failing = false;
    } catch (error) {
      if (!stopped && !failing) onFault(error);
      failing = true;
    }
  };
  const tryOne = async (watch: Watch, now: string) => {
    try {
      await lookAtOne(watch, now);
      later.delete(watch.id);
    } catch (error) {
      later.set(watch.id, Date.now() + AGAIN_MS);
      if (!stopped) onFault(error);
    }
  };
  const lookAtOne = async (watch: Watch, now: string) => {
    const before = watches.last(watch.id);
    if (before?.graph === now) return;
    const found = await snapshotOf(watch);
    // Another graph came meanwhile: the next pass looks at that one.
    if ((await graph()) !== now) return;
    if (typeof found === 'string') {
      if (before !== undefined) {
        const change = { ...toldOf(watch, before.graph, now), differences: [], total: 0, problem: found };
        watches.found(watch, { graph: now, snapshot: before.snapshot }, change);
      }
      return;
    }
    const all = before === undefined ? [] : differences(before.snapshot, found);
    const change =
      before === undefined || all.length === 0
        ? undefined
        : {
            ...toldOf(watch, before.graph, now),
            ...(found.on !== undefined && { on: found.on }),
            differences: all.slice(0, MOST_TOLD),
            total: all.length,
          };
    watches.found(watch, { graph: now, snapshot: found }, change);
  };
  /** In words why it cannot be had, where that lies with what is watched and not with the server. */
  const snapshotOf = async ({ target, title }: Watch): Promise<Snapshot | string> => {
    try {
      return await lookAt(target, title, ask);
    } catch (error) {
      if (error instanceof GovernanceError && ['NOT_FOUND', 'BAD_INPUT', 'TOO_COSTLY'].includes(error.code))
        return error.message;
      throw error;
    }
  };
  const look = () => (last = last.then(pass));
  const timer = setInterval(() => void look(), LOOK_MS);
  timer.unref();
  return {
    look,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await last;
    },
  };
}

function toldOf(watch: Watch, graphBefore: string, graph: string): Omit<WatchChange, 'id' | 'differences' | 'total'> {
  return {
    watch: watch.id,
    title: watch.title,
    ...(watch.target.kind === 'COMPANY' && { company: watch.target.company }),
    at: new Date().toISOString(),
    graphBefore,
    graph,
  };
}
