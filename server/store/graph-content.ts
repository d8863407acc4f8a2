import type { Board, Company, Fact, Finding, Person, Source } from '../shared/facts.ts';

/** A whole graph as plain records. */
export interface GraphContent {
  readonly companies: readonly Company[];
  readonly persons: readonly Person[];
  readonly boards: readonly Board[];
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
  readonly facts: readonly Fact[];
}
