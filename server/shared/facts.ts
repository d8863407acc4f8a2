import type { Day, PartialDate } from '../time/day.ts';
import type { BoardKind, CompanyKind } from '../vocabulary/parties.ts';
import type { Citation } from './citation.ts';
import type { Accounting, AttributeKind, Basis, Directness, Extent, Interest, Power } from '../vocabulary/words.ts';

/**
 * The vocabulary of the graph: parties, boards, sources, and the facts between them (one kind per relationship).
 * Types only. Amounts, percentages and share counts are exact decimal text in whole units; unknown is absence, never zero.
 */

/** The relationships of the graph that are facts. */
export const FACT_KINDS = [
  'HOLDS',
  'SITS_ON',
  'NOMINATED_TO',
  'WORKS_FOR',
  'LENDS_TO',
  'TRADES_WITH',
  'AUDITS',
  'SIGNS_AUDIT_OF',
  'NOMINEE_FOR',
  'SUCCEEDS',
  'KIN_OF',
  'LIABILITY_LIMITED_BY',
  'TRANSFERS_BUSINESS_TO',
  'HAS_ATTRIBUTE',
  'COVERED_BY',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

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
  /** The later fact of the same series that takes this one's place, since when, and since when that could be known. */
  readonly supersededBy?: string;
  readonly supersededFrom?: Day;
  readonly supersededKnownFrom?: Day;
  readonly basis: Basis;
  readonly note?: string;
}

export interface Holding extends FactBase {
  readonly kind: 'HOLDS';
  readonly shares?: string;
  /** Exactly as printed, without the percent sign: "5.0" has one decimal on purpose. */
  readonly percent?: string;
  readonly percentMin?: string;
  readonly percentMinExclusive?: boolean;
  readonly percentMax?: string;
  readonly percentMaxExclusive?: boolean;
  readonly interest: Interest;
  readonly direct: Directness;
  readonly nominee: boolean;
  readonly accounting: Accounting;
  /** The stated figure is exact, not rounded to its last digit: "50" is then 50 and not 49.5 to 50.5. */
  readonly exact?: boolean;
  /** Class of the shares as the source calls it. */
  readonly shareClass?: string;
  /** Account or row that tells two blocks of one holder in one table apart. */
  readonly account?: string;
  /** Id of the block: facts of several parties with one block report the same shares, which count once. */
  readonly block?: string;
  readonly votingPower?: Power;
  readonly disposalPower?: Power;
  /** Right, nature of control or role as the source's code list names it, e.g. "appointmentOfBoard", "settlor". */
  readonly right?: string;
  /** Of a right to appoint or remove: whether it is over the majority of the board. */
  readonly majority?: boolean;
  /** Held through this body (an employees' stock ownership association, a trust), when the source says so. */
  readonly via?: string;
  /** Agreed but not yet effective when the source was published. */
  readonly planned?: boolean;
  readonly price?: string;
  readonly currency?: string;
}

/** Meetings attended by one member in one period. A denominator that the source omits is absent. */
export interface Attendance {
  readonly body: string;
  readonly period: string;
  readonly attended: number;
  readonly held?: number;
}

export interface Seat extends FactBase {
  readonly kind: 'SITS_ON';
  readonly title?: string;
  /** As the company asserts it; absent is "not said". */
  readonly outside?: boolean;
  readonly representative?: boolean;
  readonly fullTime?: boolean;
  readonly responsibility?: string;
  readonly termEnds?: PartialDate;
  readonly attendance: readonly Attendance[];
}

export interface Nomination extends FactBase {
  readonly kind: 'NOMINATED_TO';
  readonly meeting: Day;
  readonly proposal?: string;
  readonly incumbent?: boolean;
  readonly outside?: boolean;
}

export interface Post extends FactBase {
  readonly kind: 'WORKS_FOR';
  readonly title?: string;
  readonly executive?: boolean;
  readonly employee?: boolean;
  readonly representative?: boolean;
}

export interface Loan extends FactBase {
  readonly kind: 'LENDS_TO';
  readonly amount?: string;
  readonly currency?: string;
  readonly balanceOn?: Day;
  readonly heading?: string;
}

/** Subject pays object. */
export interface Trade extends FactBase {
  readonly kind: 'TRADES_WITH';
  readonly amount?: string;
  readonly currency?: string;
  readonly periodFrom?: Day;
  readonly periodTo?: Day;
  readonly nature?: string;
  readonly account?: string;
  readonly balance?: string;
  readonly balanceOn?: Day;
  readonly terms?: string;
}

export interface AuditEngagement extends FactBase {
  readonly kind: 'AUDITS';
  readonly fee?: string;
  readonly totalPaid?: string;
  readonly currency?: string;
  readonly period?: string;
}

export interface Signature extends FactBase {
  readonly kind: 'SIGNS_AUDIT_OF';
  readonly role?: string;
  readonly firm?: string;
  readonly signedOn?: Day;
}

export interface NomineeLink extends FactBase {
  readonly kind: 'NOMINEE_FOR';
}

/** Subject succeeds object. */
export interface Succession extends FactBase {
  readonly kind: 'SUCCEEDS';
}

export interface Kinship extends FactBase {
  readonly kind: 'KIN_OF';
  readonly degree?: number;
  readonly byMarriage?: boolean;
  readonly relation?: string;
}

/** Subject (a person) has a contract with object (the company). */
export interface LiabilityContract extends FactBase {
  readonly kind: 'LIABILITY_LIMITED_BY';
  readonly cap?: string;
  readonly currency?: string;
  readonly capRule?: string;
  readonly article?: string;
}

export interface BusinessTransfer extends FactBase {
  readonly kind: 'TRANSFERS_BUSINESS_TO';
  readonly business?: string;
  readonly amount?: string;
  readonly currency?: string;
}

/** Object is a node made for this fact alone (its id is the fact's id). */
export interface Attribute extends FactBase {
  readonly kind: 'HAS_ATTRIBUTE';
  readonly attribute: AttributeKind;
  readonly label?: string;
  readonly text?: string;
  readonly amount?: string;
  readonly unit?: string;
  readonly count?: number;
  readonly period?: string;
  /** Groups of officer and the like, as `key: value` pairs in the source's order. */
  readonly detail?: readonly { readonly key: string; readonly value: string }[];
}

/** Object is the source. How far a source covers a matter, so that silence can be weighed. */
export interface Coverage extends FactBase {
  readonly kind: 'COVERED_BY';
  readonly matter: FactKind;
  readonly extent: Extent;
  readonly count?: number;
  readonly duty?: string;
}

export type Fact =
  | Holding
  | Seat
  | Nomination
  | Post
  | Loan
  | Trade
  | AuditEngagement
  | Signature
  | NomineeLink
  | Succession
  | Kinship
  | LiabilityContract
  | BusinessTransfer
  | Attribute
  | Coverage;

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
