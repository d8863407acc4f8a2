import { gatheredWeakly } from '../kept-with.ts';

/** Part of the heap's limit from which on what is needed leaves no room for two dear queries beside each other. */
const TIGHT_FROM = 0.5;
/** From here on what is at work last is given up as long as there are several. */
const FULL_FROM = 0.7;
/** From here on whatever is at work is given up: a little more, and the process would end with all of it. */
const BRINK_FROM = 0.85;

/** Something that is kept to be sooner at hand, and may go. */
export interface Sheddable {
  /** Lets go of half of what it keeps, that which was asked for least recently first. */
  shed(): void;
}

/** Why work is given up: others take the room, or it needs more than there is. */
export type NoRoom = 'OTHERS' | 'ALONE';

/**
 * What the heap of this process has room for. What a collection of the whole heap leaves is needed; the rest may be
 * garbage, and says nothing.
 */
export interface HeapRoom {
  /** The heap was collected, and so many bytes are left. */
  readonly collected: (alive: number) => void;
  /** Whether there is room for several dear queries at a time. */
  readonly forSeveral: () => boolean;
  /** Work begins, that `giveUp` ends; to be called when it has ended: the function that comes back. */
  readonly atWork: (giveUp: (why: NoRoom) => void) => () => void;
  /** From now on this is let go of when room is needed, for as long as somebody else holds it. */
  readonly keeps: (kept: Sheddable) => void;
  /** Bytes: what the last collection left, and what there may be at most. */
  readonly figures: () => { readonly alive: number; readonly limit: number };
}

/** `limit` are bytes, or a function that tells them when they are first needed. */
export function createHeapRoom(limit: () => number): HeapRoom {
  const kept = gatheredWeakly<Sheddable>();
  const working = new Set<{ readonly giveUp: (why: NoRoom) => void }>();
  let alive = 0;
  const isFrom = (part: number) => alive >= part * limit();
  return {
    collected: (left) => {
      alive = left;
      if (!isFrom(TIGHT_FROM)) return;
      kept.each((one) => {
        one.shed();
      });
      const all = [...working];
      if (isFrom(BRINK_FROM)) for (const one of all) one.giveUp(all.length > 1 ? 'OTHERS' : 'ALONE');
      else if (isFrom(FULL_FROM) && all.length > 1) all.at(-1)?.giveUp('OTHERS');
    },
    forSeveral: () => !isFrom(TIGHT_FROM),
    atWork: (giveUp) => {
      const one = {
        giveUp: (why: NoRoom) => {
          working.delete(one);
          giveUp(why);
        },
      };
      working.add(one);
      return () => working.delete(one);
    },
    keeps: (one) => {
      kept.add(one);
    },
    figures: () => ({ alive, limit: limit() }),
  };
}
