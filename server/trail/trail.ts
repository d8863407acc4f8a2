import { UNSIGNED, type Asker } from '../access/asker.ts';
import { StoreError } from '../errors.ts';
import { refusals } from './refusals.ts';
import { addToTrail, openTrailEnd, type Entry } from './trail-file.ts';

/** Who it was; of a command, the user of the system. */
export type Who = Pick<Asker, 'account' | 'name'> & { readonly how: Asker['how'] | 'COMMAND' };

export interface TrailedRequest {
  readonly who: Who;
  /** What was asked: a query and its variables, an address, the words of a command. */
  readonly asked: Readonly<Record<string, unknown>>;
  /** The graph that was there; undefined when none could be asked. */
  readonly graph?: string | undefined;
  readonly request?: string | undefined;
}

/** How a write ended: done, or the codes of the errors it was answered with. */
export type WriteOutcome = 'DONE' | readonly string[];

/** What an entry is about. */
export type Does = 'READ' | 'WRITE' | 'SIGN_IN' | 'SIGN_OUT';

/** Who asked what, and when. */
export interface Trail {
  /** Whether reads are recorded as well. */
  readonly reads: boolean;
  /**
   * Before something is changed: on the disk when it returns. What it gives takes how it ended, and is on the disk
   * before the asker is told. Throws STORE_FAILED where the trail is strict and cannot be written: nothing may be
   * changed then.
   */
  readonly write: (asked: TrailedRequest) => (outcome: WriteOutcome) => void;
  /**
   * A read. Where the trail is strict it resolves when the entry is on the disk, and rejects with STORE_FAILED when it
   * cannot be; else at once, and the entry is on the disk a quarter of a second later with all others of that time.
   */
  readonly read: (asked: TrailedRequest) => Promise<void>;
  /**
   * Something that is over, in one entry: on the disk when it returns. Throws STORE_FAILED where the trail is strict.
   */
  readonly note: (does: Exclude<Does, 'READ'>, asked: TrailedRequest, outcome: WriteOutcome) => void;
  /**
   * A way in that was refused, by itself or, where there are very many, by their number. Never throws: it is refused
   * whether that can be recorded or not.
   */
  readonly refused: (does: 'SIGN_IN' | 'SIGN_OUT', asked: TrailedRequest, codes: readonly string[]) => void;
  /** Writes what is still to be written, and lets go of the files; what comes later opens them again. */
  readonly close: () => void;
}

export interface TrailOptions {
  readonly reads: boolean;
  /** Refuse whatever cannot be recorded. */
  readonly strict: boolean;
  /** Told when the trail cannot be written and is not strict; said again only after it could be. */
  readonly onFault: (error: unknown) => void;
  readonly now?: () => Date;
}

/**
 * Reads of so many milliseconds are written together, with one wait for the disk; those that are waited for, sooner.
 */
const TOGETHER_MS = 250;
const WAITED_FOR_MS = 5;
/** Where many read at once they are written before the time is over, so that memory has a bound. */
const MOST_TOGETHER = 1000;

export function openTrail(dataDir: string, options: TrailOptions): Trail {
  const database = openTrailEnd(dataDir);
  const { reads, strict, onFault, now = () => new Date() } = options;
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  let failing = false;
  /** Whether it could be written; throws where it is strict. */
  const put = (entries: readonly Entry[], words = NOT_BEGUN): void => {
    try {
      addToTrail(dataDir, database, entries);
      failing = false;
    } catch (error) {
      if (strict) throw unwritten(error, words);
      if (!failing) onFault(error);
      failing = true;
    }
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting;
    waiting = [];
    try {
      put(batch.map(({ entry }) => entry));
      for (const { done } of batch) done();
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
  };
  const entryOf = (does: Does, { who, asked, graph, request }: TrailedRequest, more: Entry = {}): Entry => ({
    at: now().toISOString(),
    does,
    ...more,
    who: {
      how: who.how,
      ...(who.name !== undefined && { name: who.name }),
      ...(who.account !== undefined && { account: who.account }),
    },
    ...(Object.keys(asked).length > 0 && { asked: bounded(asked) }),
    ...(graph !== undefined && { graph }),
    ...(request !== undefined && { request }),
  });
  const note: Trail['note'] = (does, asked, outcome) => {
    flush();
    put([entryOf(does, asked, endOf(outcome))], ENDED);
  };
  const noteRefused: Trail['refused'] = (does, asked, codes) => {
    try {
      note(does, asked, codes);
    } catch (error) {
      onFault(error);
    }
  };
  const counted = refusals((more) => {
    noteRefused('SIGN_IN', { who: UNSIGNED, asked: { more } }, ['UNAUTHENTICATED']);
  });
  return {
    reads,
    note,
    refused: (does, asked, codes) => {
      if (counted.isOneByOne()) noteRefused(does, asked, codes);
    },
    write: (asked) => {
      // What was read before stands before it.
      flush();
      put([entryOf('WRITE', asked, { phase: 'ASKED' })], NOT_BEGUN);
      return (outcome) => {
        put([entryOf('WRITE', { who: asked.who, asked: {}, request: asked.request }, endOf(outcome))], ENDED);
      };
    },
    read: (asked) =>
      new Promise((done, failed) => {
        if (!reads) {
          done();
          return;
        }
        const entry = entryOf('READ', asked);
        const nobody = () => undefined;
        waiting.push(strict ? { entry, done, failed } : { entry, done: nobody, failed: nobody });
        if (!strict) done();
        if (waiting.length >= MOST_TOGETHER) flush();
        else timer ??= setTimeout(flush, strict ? WAITED_FOR_MS : TOGETHER_MS);
      }),
    close: () => {
      counted.close();
      flush();
      database.close();
    },
  };
}

function endOf(outcome: WriteOutcome): Entry {
  return outcome === 'DONE' ? { phase: 'DONE' } : { phase: 'REFUSED', codes: outcome };
}

interface Waiting {
  readonly entry: Entry;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

const NOT_BEGUN = 'Nothing is answered or changed that cannot be recorded (TRAIL_STRICT)';
const ENDED =
  'It was done or refused as the trail says it was asked, but how it ended could not be recorded (TRAIL_STRICT)';

function unwritten(error: unknown, words: string): StoreError {
  const why = error instanceof Error ? error.message : String(error);
  return new StoreError('STORE_FAILED', `${words}: ${why} Tell whoever keeps this server.`, { cause: error });
}

/** Texts of this length are kept whole; of longer ones the beginning, and how long they were. */
const MOST_CHARACTERS = 8000;

function bounded(asked: TrailedRequest['asked']): Entry {
  const text = JSON.stringify(asked);
  if (text.length <= MOST_CHARACTERS) return asked;
  return { begins: text.slice(0, MOST_CHARACTERS), characters: text.length };
}
