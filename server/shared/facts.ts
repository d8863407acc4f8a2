import type { Day, PartialDate } from '../time/day.ts';
import type { FieldValues } from '../vocabulary/kind.ts';
import type { FactKind, KINDS } from '../vocabulary/kinds.ts';
import type { BoardKind, CompanyKind } from '../vocabulary/parties.ts';
import type { Basis } from '../vocabulary/word-lists.ts';
import type { Citation } from './citation.ts';

/**
 * Parties, boards, sources, and the facts between them (one kind per relationship, each described in
 * vocabulary/kinds/). Types only. Amounts, percentages and share counts are exact decimal text in whole units; unknown
 * is absence, never zero.
 */

/** What every fact carries. `subject` and `object` are the ids at the two ends of its relationship. */
export interface FactBase {
  readonly id: string;
  readonly kind: FactKind;
  readonly subject: string;
  readonly object: string;
  /** Start and exclusive end of valid time as far as stated; absent is unknown (an absent end may be "still so"). */
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly citations: readonly Citation[];
  /** First day the fact could be known: the earliest publication day among the citing sources. */
  readonly knownFrom: Day;
  /** Day a later source withdrew or corrected it (exclusive). */
  readonly knownTo?: Day;
  /**
   * The later fact of the same series that takes this one's place, since when, and since when that could be known. With
   * no later fact: the day by which it was over, of what has ended and nobody says when.
   */
  readonly supersededBy?: string;
  readonly supersededFrom?: Day;
  readonly supersededKnownFrom?: Day;
  readonly basis: Basis;
  readonly note?: string;
}

/** What the file of a kind in vocabulary/kinds/ describes, as a type. */
type Described<K extends FactKind> = FactBase & { readonly kind: K } & FieldValues<(typeof KINDS)[K]['fields']> &
  (K extends keyof Parts ? Parts[K] : unknown);

/** Meetings attended by one member in one period. A denominator that the source omits is absent. */
export interface Attendance {
  readonly body: string;
  readonly period: string;
  readonly attended: number;
  readonly held?: number;
}

/** What facts of a kind carry besides fields of one value each. */
interface Parts {
  readonly SITS_ON: { readonly attendance: readonly Attendance[] };
  /** Groups of officer and the like, as `key: value` pairs in the source's order. */
  readonly HAS_ATTRIBUTE: { readonly detail?: readonly { readonly key: string; readonly value: string }[] };
  readonly COVERED_BY: { readonly matter: FactKind };
}

export type Fact = { [K in FactKind]: Described<K> }[FactKind];
/** The member of the union with this kind, e.g. `FactOf<'HOLDS'>` is Holding. */
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;
export type Holding = FactOf<'HOLDS'>;
export type Seat = FactOf<'SITS_ON'>;
export type Attribute = FactOf<'HAS_ATTRIBUTE'>;

export interface Company {
  readonly type: 'Company';
  readonly id: string;
  readonly name: string;
  readonly nameLocal?: string;
  readonly names: readonly string[];
  readonly kind: CompanyKind;
  readonly listed?: boolean;
  readonly jurisdiction?: string;
  readonly identifiers: readonly string[];
}

export interface Person {
  readonly type: 'Person';
  readonly id: string;
  readonly name: string;
  readonly nameLocal?: string;
  readonly names: readonly string[];
  readonly born?: PartialDate;
}

export type Party = Company | Person;

export interface Board {
  readonly type: 'Board';
  readonly id: string;
  readonly name: string;
  readonly kind: BoardKind;
  readonly company: string;
  readonly citations: readonly Citation[];
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: Day;
  readonly kind: string;
  readonly language?: string;
  /** Name of the text in the reader's folder of documents. */
  readonly file?: string;
  /** Where it was taken from, and the day on which it was. */
  readonly url?: string;
  readonly retrieved?: Day;
  /** Under which terms it may be used: an SPDX id or the publisher's words. */
  readonly licence?: string;
  /** SHA-256 of its bytes as they came, in lower-case hexadecimal. */
  readonly sha256?: string;
}

/** A contradiction or gap in the sources. */
export interface Finding {
  readonly id: string;
  readonly kind: 'CONTRADICTION' | 'GAP' | 'ARITHMETIC' | 'SPELLING' | 'DATE' | 'COUNT' | 'TABLE';
  readonly severity: 'HIGH' | 'MEDIUM' | 'LOW';
  readonly title: string;
  readonly detail: string;
  /** What the graph does about it. */
  readonly resolution?: string;
  readonly about: readonly string[];
  readonly facts: readonly string[];
  readonly citations: readonly Citation[];
}
