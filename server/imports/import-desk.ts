import type { Signer } from '../access/asker.ts';
import { BadInput } from '../errors.ts';
import {
  readKeptDecisions,
  recordDecision,
  undoDecision,
  type Decision,
  type KeptDecisions,
} from '../intake/identity/decisions.ts';
import { decided, importFiles, withdrawImport, type ImportPlan } from '../intake/import-files.ts';
import { openIntake } from '../intake/files/open-intake.ts';
import { lookAtTable, type TableLayout, type TableLook } from '../intake/tables/look/table-look.ts';
import type { ImportReport } from '../intake/import-report.ts';
import { readManifest, type KeptImport } from '../intake/kept/manifest.ts';
import type { ImportRequest } from '../intake/read-request.ts';
import type { ContentChange } from '../store/change/content-change.ts';
import { isDay } from '../time/day.ts';
import { openWorkList, type GraphWork, type Run, type WorkEnds, type WorkKind } from './graph-work.ts';
import { openUploads, type Uploads } from './uploads.ts';

/** A file to be looked at, and what is said beside it. */
export interface StageInput {
  /** Id of the upload. */
  readonly upload: string;
  readonly format?: string | null;
  readonly mapping?: string | null;
  readonly sourceTitle?: string | null;
  readonly published?: string | null;
}

export interface DecisionInput {
  readonly a: string;
  readonly b: string;
  readonly verdict: Decision['verdict'];
  readonly by?: string | null;
  readonly reason: string;
}

/** What a preview tells besides its reports. */
export interface AskedOfStage {
  /** What would become of the graph. */
  readonly change?: boolean;
  /** What whoever stages it wants to find again beside it. */
  readonly note?: unknown;
  readonly onEnded?: WorkEnds | undefined;
}

/** Where files come into the graph of a running server, and parties are decided to be one or two. */
export interface ImportDesk {
  readonly mostBytes: number;
  readonly uploads: Uploads;
  readonly imports: () => readonly KeptImport[];
  readonly decisions: () => KeptDecisions;
  readonly works: () => readonly GraphWork[];
  readonly work: (id: string) => GraphWork;
  /** Each begins work and answers when it is done, or after a while as it is then; `onEnded` is told how it ended. */
  readonly stage: (files: readonly StageInput[], asked?: AskedOfStage) => Promise<GraphWork>;
  /**
   * The first rows of a file that was sent; undefined when it is no table. Throws NOT_FOUND, and a Refusal for rows
   * that cannot be read.
   */
  readonly look: (upload: string, layout: TableLayout) => Promise<TableLook | undefined>;
  /** `by` is who is signed in. */
  readonly accept: (id: string, by?: string, onEnded?: WorkEnds) => Promise<GraphWork>;
  readonly withdraw: (importId: string, onEnded?: WorkEnds) => Promise<GraphWork>;
  readonly decide: (input: DecisionInput, signer: Signer, onEnded?: WorkEnds) => Promise<GraphWork>;
  readonly undo: (decision: string, signer: Signer, reason: string, onEnded?: WorkEnds) => Promise<GraphWork>;
  readonly cancel: (id: string) => GraphWork;
  readonly close: () => Promise<void>;
}

export interface DeskOptions {
  readonly plan: ImportPlan;
  readonly mostBytes: number;
  /** Longest time that a request waits for work to end. */
  readonly waitMs: number;
  /** Makes the server answer of the graph that was just put in place. */
  readonly onNewGraph: () => Promise<void>;
  readonly onFault: (error: unknown) => void;
  readonly now?: () => number;
}

/** What a preview or an import found, with what is needed to go on with it. */
export interface StagedResult {
  readonly reports: readonly ImportReport[];
  readonly requests: readonly ImportRequest[];
  /** What would become of the graph, of a preview that was asked for it and has no problems. */
  readonly change?: ContentChange | undefined;
  readonly note?: unknown;
  /** What was asked for, in the order of the requests. */
  readonly asked: readonly StageInput[];
}

const MOST_FILES = 50;
const LOOK_EVERY_MS = 60_000;

/** One desk for a server. Everything it does is done one after the other, whole or not at all. */
export function openImportDesk({ plan, mostBytes, waitMs, onNewGraph, onFault, now }: DeskOptions): ImportDesk {
  const { dataDir } = plan;
  const uploads = openUploads(dataDir, mostBytes, now);
  const list = openWorkList(onFault, now);
  const uses = new Map<string, number>();
  /** Keeps uploads until what is returned is called. */
  const hold = (ids: readonly string[]) => {
    for (const id of ids) uses.set(id, (uses.get(id) ?? 0) + 1);
    let kept = true;
    return () => {
      if (!kept) return;
      kept = false;
      for (const id of ids) {
        uses.set(id, (uses.get(id) ?? 1) - 1);
        if (uses.get(id) === 0) {
          uses.delete(id);
          uploads.drop(id);
        }
      }
    };
  };
  const timer = setInterval(() => {
    list.dropStale();
    uploads.dropStale((id) => !uses.has(id));
  }, LOOK_EVERY_MS);
  timer.unref();

  const change = async <Result>(kind: WorkKind, what: string, onEnded: WorkEnds | undefined, run: Run<Result>) => {
    const { id } = list.begin<Result>({ kind, what, onEnded }, async (told) => {
      const made = await run(told);
      await onNewGraph();
      return made;
    });
    return list.after(id, waitMs);
  };
  return {
    mostBytes,
    uploads,
    imports: () => readManifest(dataDir),
    decisions: () => readKeptDecisions(dataDir),
    works: list.all,
    work: list.get,
    stage: async (files, { change: tells = false, note, onEnded } = {}) => {
      const requests = requestsOf(files, uploads);
      const what = requests.map(({ name }) => name).join(', ');
      const begun = list.begin<StagedResult>(
        { kind: 'IMPORT', what, onEnded },
        async (onProgress) => {
          let would: ContentChange | undefined;
          const onChange = tells ? (change: ContentChange) => (would = change) : undefined;
          const reports = await importFiles(plan, requests, { dryRun: true, onProgress, onChange });
          const state = isRefused(reports) ? 'REFUSED' : 'READY';
          return { state, result: { reports, requests, asked: files, change: would, note } };
        },
        hold(files.map(({ upload }) => upload)),
      );
      return list.after(begun.id, waitMs);
    },
    look: async (upload, layout) => {
      const { path, name } = uploads.get(upload);
      const opened = await openIntake(path, undefined, name);
      try {
        return await lookAtTable(opened.file, layout);
      } finally {
        opened.close();
      }
    },
    accept: (id, by, onEnded) => {
      const { state, result, kind, what } = list.get(id);
      if (state !== 'READY' || !isStaged(result)) throw new BadInput(notReady(what, state));
      const begun = list.begin<StagedResult>({ kind, what, again: id, onEnded }, async (onProgress) => {
        const reports = await importFiles(plan, result.requests, { onProgress, ...(by !== undefined && { by }) });
        if (reports.some(({ changed }) => changed)) await onNewGraph();
        return { state: isRefused(reports) ? 'REFUSED' : 'DONE', result: { ...result, reports, change: undefined } };
      });
      return list.after(begun.id, waitMs);
    },
    withdraw: (importId, onEnded) =>
      change('WITHDRAWAL', importId, onEnded, async (onProgress) => ({
        state: 'DONE',
        result: await withdrawImport(plan, importId, onProgress),
      })),
    decide: ({ a, b, verdict, reason }, signer, onEnded) =>
      change('DECISION', `${a}, ${b}`, onEnded, async () => ({
        state: 'DONE',
        result: await decided(plan, () => recordDecision(dataDir, { a, b, verdict, ...signer, reason })),
      })),
    undo: (decision, signer, reason, onEnded) =>
      change('UNDOING', decision, onEnded, async () => ({
        state: 'DONE',
        result: await decided(plan, () => undoDecision(dataDir, decision, signer, reason)),
      })),
    cancel: (id) => {
      return list.cancel(id);
    },
    close: async () => {
      clearInterval(timer);
      await list.close();
      uploads.close();
    },
  };
}

/** Whether a result is that of an import. */
export function isStaged(result: unknown): result is StagedResult {
  return typeof result === 'object' && result !== null && 'reports' in result && 'requests' in result;
}

function isRefused(reports: readonly ImportReport[]): boolean {
  return reports.some(({ problems }) => problems.length > 0);
}

function requestsOf(files: readonly StageInput[], uploads: Uploads): ImportRequest[] {
  if (files.length === 0 || files.length > MOST_FILES)
    throw new BadInput(
      `${String(files.length)} files are named; name 1 to ${String(MOST_FILES)}. They come in together, or none does.`,
    );
  return files.map(({ upload, format, mapping, sourceTitle, published }) => {
    if (published != null && published !== '' && !isDay(published))
      throw new BadInput(
        `"published" is ${JSON.stringify(published)}, which is not a day that exists, written "YYYY-MM-DD".`,
      );
    const { path, name } = uploads.get(upload);
    return {
      path,
      name,
      ...(format && { format }),
      ...(mapping && { mapping }),
      ...(sourceTitle && { sourceTitle }),
      ...(published && { published }),
    };
  });
}

function notReady(what: string, state: GraphWork['state']): string {
  const why = {
    WAITING: 'it waits for its turn; ask for it again in a moment',
    RUNNING: 'it is being worked on; ask for it again in a moment',
    READY: 'it holds no preview',
    REFUSED: 'something is wrong with it, as its problems say; mend the file and send it again',
    DONE: 'it was accepted already',
    CANCELLED: 'it was cancelled; send the file again',
    FAILED: 'it failed, as its failure says; send the file again',
  } as const;
  return `${what} cannot be accepted: ${why[state]}.`;
}
