import type { Addressees, BookKind, Rule, RuleCase, Transition, Version } from './book-format.ts';

/** A rule book that was read and found sound. */
export interface Rulebook {
  readonly id: string;
  readonly title: string;
  /** Its name in Japanese, and its key terms; of books of Japan. */
  readonly ja?: string | undefined;
  readonly terms?: readonly { readonly en: string; readonly ja: string }[];
  readonly publisher: string;
  readonly kind: BookKind;
  readonly about: string;
  /** The earliest first. */
  readonly versions: readonly Version[];
  readonly addressedTo: Addressees;
  /** Its own and those it takes from other books, in order. */
  readonly rules: readonly Rule[];
  readonly notChecked: readonly {
    readonly what: string;
    readonly reason: string;
    readonly rules?: readonly string[];
  }[];
  readonly notBefore?: Transition | undefined;
  readonly goesOn?: Transition | undefined;
  readonly cases: readonly RuleCase[];
}
