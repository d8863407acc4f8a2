import type { Day } from '../time/day.ts';

/**
 * A document and a place in it. Lines are 1-based lines of the reader's text of the document; a pointer leads a program
 * to the place: `cell:Holders!B4`, `record:<id>`, `xpath:/a/b[2]`, `element:<name>@<context>`, `line:12`,
 * `url:<address>`.
 */
export interface Citation {
  readonly source: string;
  readonly place: string;
  readonly pointer?: string;
  readonly line?: number;
  readonly lineEnd?: number;
  /** The day as of which this citation states the fact, when it says one. */
  readonly observedOn?: Day;
}
