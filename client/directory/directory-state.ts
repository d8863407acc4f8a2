import type { CompanyKind } from '../lib/words.ts';

export type DirectoryOf = 'companies' | 'people';

/** What the directory looks at, as its address says. */
export interface DirectoryState {
  readonly on: string;
  readonly known: string | undefined;
  readonly text?: string | undefined;
  readonly kind?: CompanyKind | undefined;
  readonly listed?: 'yes' | 'no' | undefined;
  readonly law?: string | undefined;
  readonly boards?: number | undefined;
  /** Order, as the API names it; by name when left out. */
  readonly sort?: string | undefined;
  /** Where the page begins or ends: a cursor. */
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}
