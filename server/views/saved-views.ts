import { randomInt } from 'node:crypto';
import { type Asker } from '../access/asker.ts';
import {
  damagedIn,
  EVERYBODY,
  ownerOf,
  understood,
  type OwnedRecord,
  type OwnedRecords,
  type Told,
} from '../database/owned-records.ts';
import { BadInput, NotFound, StoreError } from '../errors.ts';
import { savedBody, viewsFile, type SavedBody, type ViewsFile } from './view-shapes.ts';

const KIND = 'view';

/** One view, or a story: several views, numbered as they are told. */
export interface SavedView extends SavedBody {
  /** Also the end of its short address, `/v/<id>`. */
  readonly id: string;
  readonly owner: string;
  readonly version: number;
  readonly createdAt: string;
  readonly changedAt: string;
}

/** What somebody keeps of what they looked at. All throw as the database does. */
export interface SavedViews {
  /** What is theirs, the earliest first. Of those that are damaged nothing is known but that they are. */
  readonly list: (asker: Asker | undefined) => Told<SavedView>;
  /**
   * Theirs, or one that its owner shows to everybody who has its address. Throws NOT_FOUND for any other, STORE_DAMAGED
   * for one that cannot be read.
   */
  readonly get: (asker: Asker | undefined, id: string) => SavedView;
  /** Throws BAD_INPUT when they keep a thousand already. */
  readonly keep: (asker: Asker | undefined, body: SavedBody) => SavedView;
  /** Throws NOT_FOUND, and BAD_INPUT when it was changed since that version. */
  readonly change: (asker: Asker | undefined, id: string, body: SavedBody, version?: number) => SavedView;
  /** Throws NOT_FOUND. */
  readonly remove: (asker: Asker | undefined, id: string) => SavedView;
  /**
   * Keeps all of a file, or nothing of it. One keeps its short address where that is free, and gets another where it is
   * not; one that they keep already, word for word under the same address, is left as it is.
   */
  readonly take: (asker: Asker | undefined, file: ViewsFile) => readonly SavedView[];
}

export function savedViews(records: OwnedRecords): SavedViews {
  const found = (asker: Asker | undefined, id: string): SavedView => {
    const record = records.get(KIND, id);
    if (record !== undefined && !savedBody.safeParse(record.body).success)
      throw new StoreError('STORE_DAMAGED', damagedIn(`the ${KIND} "${id}"`));
    const view = record && viewOf(record);
    if (view === undefined || !maySee(asker, view)) throw new NotFound('saved view', id);
    return view;
  };
  return {
    list: (asker) => {
      const { found, problems } = understood(records.list(KIND, ownerOf(asker)), viewOf);
      const isTheirs = !(asker?.how === 'NOBODY' && ownerOf(asker) === EVERYBODY);
      return { found: found.filter((view) => maySee(asker, view)), problems: isTheirs ? problems : [] };
    },
    get: found,
    keep: (asker, body) => viewOf(records.create(KIND, ownerOf(asker), body, freeAddress(records))),
    change: (asker, id, body, version) => viewOf(records.change(KIND, ownerOf(asker), id, body, version)),
    remove: (asker, id) => viewOf(records.remove(KIND, ownerOf(asker), id)),
    take: (asker, { views }) =>
      records.together(() =>
        views.map(({ id, ...body }) => {
          const there = id === undefined ? undefined : records.get(KIND, id);
          if (
            there?.owner === ownerOf(asker) &&
            JSON.stringify(savedBody.safeParse(there.body).data) === JSON.stringify(body)
          )
            return viewOf(there);
          const address = id !== undefined && there === undefined ? id : freeAddress(records);
          return viewOf(records.create(KIND, ownerOf(asker), body, address));
        }),
      ),
  };
}

/** The file of these, which `take` takes in. It says which could not be read. */
export function fileOf({ found: views, problems }: Told<SavedView>): ViewsFile {
  return {
    format: 'govgraph-views',
    version: 1,
    views: views.map(({ id, title, shared, steps }) => ({ id, title, shared, steps })),
    ...(problems.length > 0 && { problems: [...problems] }),
  };
}

/** Reads the text of such a file. Throws BAD_INPUT with the first thing that is wrong with it, and where. */
export function readViewsFile(value: unknown): ViewsFile {
  const read = viewsFile.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = (issue?.path ?? []).map((part) =>
    typeof part === 'number' ? `[${String(part)}]` : `.${String(part)}`,
  );
  throw new BadInput(
    `The file is not one of saved views: ${where.join('').replace(/^\./, '') || 'its outermost value'} ${issue?.message ?? 'is not understood'}. Nothing of it was kept.`,
  );
}

/** Checks what is to be kept. Throws BAD_INPUT. */
export function checkedBody(value: unknown): SavedBody {
  const read = savedBody.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const step = typeof issue?.path[1] === 'number' ? ` of view ${String(issue.path[1] + 1)}` : '';
  throw new BadInput(`"${String(issue?.path.at(-1) ?? 'input')}"${step} ${issue?.message ?? 'is not understood'}.`);
}

/** Who cannot be told apart owns nothing: they see what is shown to everybody. */
function maySee(asker: Asker | undefined, { owner, shared }: SavedView): boolean {
  if (shared) return true;
  return owner === ownerOf(asker) && !(owner === EVERYBODY && asker?.how === 'NOBODY');
}

function viewOf({ id, owner, version, createdAt, changedAt, body }: OwnedRecord): SavedView {
  return { id, owner, version, createdAt, changedAt, ...savedBody.parse(body) };
}

/** Neither vowels, which spell words, nor what is mistaken for another. */
const LETTERS = 'bcdfghjkmnpqrstvwxyz23456789';
const LENGTH = 9;

/** Of 10^13 possible ones: nobody finds by trying what is shown to those who have its address. */
function freeAddress(records: OwnedRecords): string {
  for (;;) {
    const address = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    if (records.get(KIND, address) === undefined) return address;
  }
}
