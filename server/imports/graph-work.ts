import { randomUUID } from 'node:crypto';
import { GovernanceError, NotFound, type ErrorCode } from '../errors.ts';
import { toldOutside } from '../shared/told-outside.ts';
import type { ImportProgress } from '../intake/import-files.ts';
import { STALE_MS } from './uploads.ts';

export type WorkKind = 'IMPORT' | 'WITHDRAWAL' | 'DECISION' | 'UNDOING';
/**
 * `WAITING` for its turn, `RUNNING`, `READY` to be accepted, `REFUSED` because of what is wrong with a file, `DONE`,
 * `CANCELLED` or `FAILED`, which changed nothing.
 */
export type WorkState = 'WAITING' | 'RUNNING' | 'READY' | 'REFUSED' | 'DONE' | 'CANCELLED' | 'FAILED';

/** Something that looks at the graph or changes it, and may take longer than a request. */
export interface GraphWork<Result = unknown> {
  readonly id: string;
  readonly kind: WorkKind;
  /** In a few words: names of files, an id. */
  readonly what: string;
  readonly state: WorkState;
  readonly progress: ImportProgress | undefined;
  readonly failure: { readonly code: ErrorCode; readonly message: string } | undefined;
  readonly result: Result | undefined;
}

interface Held {
  work: GraphWork;
  touched: number;
  controller: AbortController;
  /** Resolves when it neither waits nor runs. */
  settled: Promise<void>;
  onDropped: () => void;
}

export type Run<Result> = (
  onProgress: (progress: ImportProgress) => void,
) => Promise<{ readonly state: 'READY' | 'REFUSED' | 'DONE'; readonly result: Result }>;

/** Told of work that is over or waits for somebody, whoever still waits for its answer. Never throws. */
export type WorkEnds = (work: GraphWork) => void;

export interface WorkList {
  /** Begins work, after what was begun before it; `again` goes on with one that is READY. */
  readonly begin: <Result>(
    what: {
      readonly kind: WorkKind;
      readonly what: string;
      readonly again?: string;
      readonly onEnded?: WorkEnds | undefined;
    },
    run: Run<Result>,
    /** Called when nobody can go on with it any more; once or oftener. */
    onDropped?: () => void,
  ) => GraphWork;
  /** As it is when it has ended, or after so many milliseconds. Throws NOT_FOUND. */
  readonly after: (id: string, ms: number) => Promise<GraphWork>;
  /** Throws NOT_FOUND. */
  readonly get: (id: string) => GraphWork;
  /** The latest last. */
  readonly all: () => readonly GraphWork[];
  /** Ends it where it can still be ended; what is READY or over is dropped. Throws NOT_FOUND. */
  readonly cancel: (id: string) => GraphWork;
  readonly dropStale: () => void;
  /** Ends what runs, and waits until it has, for some seconds: work that is cut off changes nothing. */
  readonly close: () => Promise<void>;
}

/** Work that is over and still told of. */
const MOST_KEPT = 200;
const MOST_CLOSING_MS = 5_000;

/** One thing after the other: two that change the graph never meet, the second waits. */
export function openWorkList(onFault: (error: unknown) => void, now: () => number = Date.now): WorkList {
  const list = new Map<string, Held>();
  let last: Promise<void> = Promise.resolve();
  const held = (id: string): Held => {
    const found = list.get(id);
    if (found === undefined) throw new NotFound('work', id.slice(0, 100));
    found.touched = now();
    return found;
  };
  const drop = (id: string) => {
    const found = list.get(id);
    list.delete(id);
    found?.onDropped();
  };
  const begin: WorkList['begin'] = (asked, run, onDropped = () => undefined) => {
    const earlier = asked.again === undefined ? undefined : held(asked.again);
    const id = earlier?.work.id ?? randomUUID();
    const controller = new AbortController();
    const entry: Held = {
      work: {
        id,
        kind: asked.kind,
        what: asked.what,
        state: 'WAITING',
        progress: undefined,
        failure: undefined,
        result: earlier?.work.result,
      },
      touched: now(),
      controller,
      settled: Promise.resolve(),
      onDropped: earlier?.onDropped ?? onDropped,
    };
    const told = (progress: ImportProgress) => {
      if (controller.signal.aborted) throw new Cancelled();
      entry.work = { ...entry.work, progress };
    };
    const doIt = async () => {
      if (controller.signal.aborted) {
        asked.onEnded?.(entry.work);
        return;
      }
      entry.work = { ...entry.work, state: 'RUNNING' };
      try {
        const { state, result } = await run(told);
        entry.work = { ...entry.work, state, result, progress: undefined };
      } catch (error) {
        entry.work = { ...entry.work, ...ended(error, onFault), progress: undefined };
      }
      entry.touched = now();
      asked.onEnded?.(entry.work);
      if (entry.work.state === 'DONE' || entry.work.state === 'CANCELLED') entry.onDropped();
    };
    list.set(id, entry);
    entry.settled = last.then(doIt);
    last = entry.settled;
    for (const [old, { work }] of list) {
      if (list.size <= MOST_KEPT) break;
      if (isOver(work)) drop(old);
    }
    return entry.work;
  };
  return {
    begin,
    after: async (id, ms) => {
      const found = held(id);
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([found.settled, new Promise((resolve) => (timer = setTimeout(resolve, ms)))]);
      clearTimeout(timer);
      return found.work;
    },
    get: (id) => held(id).work,
    all: () => [...list.values()].map(({ work }) => work),
    cancel: (id) => {
      const found = held(id);
      found.controller.abort();
      if (found.work.state === 'RUNNING') return found.work;
      if (found.work.state === 'WAITING' || found.work.state === 'READY')
        found.work = { ...found.work, state: 'CANCELLED', progress: undefined };
      drop(id);
      return found.work;
    },
    dropStale: () => {
      for (const [id, { work, touched }] of list)
        if (now() - touched > STALE_MS && work.state !== 'RUNNING' && work.state !== 'WAITING') drop(id);
    },
    close: async () => {
      for (const { controller } of list.values()) controller.abort();
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([last, new Promise((resolve) => (timer = setTimeout(resolve, MOST_CLOSING_MS)))]);
      clearTimeout(timer);
    },
  };
}

/** Thrown where work that nobody wants any more reports its progress. Of a family that readers let through. */
class Cancelled extends GovernanceError {
  constructor() {
    super('IMPORT_REFUSED', 'It was cancelled; nothing was changed.');
  }
}

function isOver({ state }: GraphWork): boolean {
  return state !== 'WAITING' && state !== 'RUNNING' && state !== 'READY';
}

function ended(error: unknown, onFault: (error: unknown) => void): Pick<GraphWork, 'state' | 'failure'> {
  if (error instanceof Cancelled) return { state: 'CANCELLED', failure: undefined };
  if (error instanceof GovernanceError && error.code !== 'INTERNAL')
    return { state: 'FAILED', failure: { code: error.code, message: toldOutside(error.message) } };
  onFault(error);
  return {
    state: 'FAILED',
    failure: { code: 'INTERNAL', message: 'Something went wrong inside the server; its log has the cause.' },
  };
}
