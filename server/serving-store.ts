import { StoreError } from './errors.ts';
import { namesOf } from './facts/names/names-of.ts';
import type { Store } from './store/store.ts';

/**
 * The store that a server asks, which may change for the one of a new graph while requests are answered from the old
 * one.
 */
export interface ServingStore {
  /** The store that is asked now. */
  readonly now: () => Store;
  /** The same for one request: it stays open until it is given back. */
  readonly borrow: () => { readonly store: Store; readonly giveBack: () => void };
  /** Asks the other from now on; the old one is closed when nobody uses it any more. */
  readonly change: (next: Store) => void;
  readonly close: () => Promise<void>;
}

interface Lent {
  readonly store: Store;
  users: number;
}

/** A statement that was given up runs on by itself: so long after the last request its store stays open. */
const LINGER_MS = 10_000;

/** Whoever searches first need not wait for the names. What stands in their way is said to who asks for them. */
function readNamesAhead(store: Store): void {
  void namesOf(store).catch(() => undefined);
}

export function servingStore(first: Store, onFault: (error: unknown) => void, lingerMs = LINGER_MS): ServingStore {
  let current: Lent = { store: first, users: 0 };
  readNamesAhead(first);
  const leaving = new Map<Lent, NodeJS.Timeout | undefined>();
  const close = (lent: Lent) => {
    clearTimeout(leaving.get(lent));
    leaving.delete(lent);
    return lent.store.close().catch(onFault);
  };
  const closeSoon = (lent: Lent) => {
    if (lent.users > 0 || !leaving.has(lent)) return;
    const timer = setTimeout(() => void close(lent), lingerMs);
    timer.unref();
    leaving.set(lent, timer);
  };
  return {
    now: () => current.store,
    borrow: () => {
      const lent = current;
      lent.users += 1;
      let kept = true;
      return {
        store: lent.store,
        giveBack: () => {
          if (!kept) return;
          kept = false;
          lent.users -= 1;
          closeSoon(lent);
        },
      };
    },
    change: (next) => {
      const old = current;
      current = { store: next, users: 0 };
      leaving.set(old, undefined);
      readNamesAhead(next);
      closeSoon(old);
    },
    close: async () => {
      await Promise.all([...leaving.keys()].map(close));
      await current.store.close();
    },
  };
}

/** Rejects while the store does not answer, or holds no graph. */
export async function checkReady(store: Store): Promise<void> {
  await store.ping();
  if ((await store.meta()) === undefined) throw new StoreError('STORE_UNAVAILABLE', 'No graph is loaded.');
}
