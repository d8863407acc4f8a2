import type { Supposed } from '../../lib/address/supposed.ts';

/** What the page shows; all of it lives in the address. */
export interface IndependenceState {
  readonly company: string;
  readonly on: string;
  readonly known: string | undefined;
  /** Ids of the books asked; every book when absent. */
  readonly books: readonly string[] | undefined;
  /** Person and book of the opened cell, and the rule opened in it. */
  readonly person: string | undefined;
  readonly book: string | undefined;
  readonly rule: string | undefined;
  /** Another day to compare with. */
  readonly against: string | undefined;
  /** Facts that are supposed; absent is the record. */
  readonly suppose: Supposed | undefined;
  /** Whose form of answers is open (a person’s id, or `company`), or a question of it. */
  readonly answer: string | undefined;
}

export type IndependencePatch = { readonly [K in keyof IndependenceState]?: IndependenceState[K] | undefined };
