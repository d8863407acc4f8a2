import type { MappingDraft } from './mapping-text.ts';
import type { AskedLayout } from './table-query.ts';

const KEY = 'govgraph: said of table ';

/** What was said of the columns of a table, with where its cells were at that time. */
export interface KeptSaying {
  readonly draft: MappingDraft;
  readonly sourceTitle: string;
  readonly published: string;
}

/** Where the cells of a table that was sent are said to be, as long as the tab is open. */
export function readKeptLayout(upload: string): AskedLayout {
  return (read(upload) as AskedLayout | undefined) ?? {};
}

export function keepLayout(upload: string, layout: AskedLayout): void {
  keep(upload, layout);
}

/** What was said of it last, cut in the same way. */
export function readKeptSaying(upload: string, cut: string): KeptSaying | undefined {
  return read(`${upload} ${cut}`) as KeptSaying | undefined;
}

export function keepSaying(upload: string, cut: string, saying: KeptSaying): void {
  keep(`${upload} ${cut}`, saying);
}

function read(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(KEY + name) ?? 'null') ?? undefined;
  } catch {
    // Nothing was kept, or the browser keeps nothing: the guesses of the server stand.
    return undefined;
  }
}

function keep(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(KEY + name, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing has it until the page is left.
  }
}
