// Written by `npm run codegen` from the headers in cypher/. Edit those, not this file.
import type { Stored } from '../shared/record.ts';

export interface Questions {
  /** Which boards are there? */
  'graph/all-boards': {
    params: Record<never, never>;
    row: { readonly id: string };
  };
  /** Which companies are there? */
  'graph/all-companies': {
    params: Record<never, never>;
    row: { readonly id: string; readonly party: Stored };
  };
  /** Which persons are there? */
  'graph/all-persons': {
    params: Record<never, never>;
    row: { readonly id: string; readonly party: Stored };
  };
  /** Whose boards are these? */
  'graph/board-companies': {
    params: { readonly boards: readonly string[] };
    row: { readonly company: string; readonly id: string; readonly board: Stored; readonly hasBoard: Stored };
  };
  /** Which boards do these companies have? */
  'graph/boards-of': {
    params: { readonly companies: readonly string[] };
    row: { readonly company: string; readonly id: string; readonly board: Stored; readonly hasBoard: Stored };
  };
  /** How much is in this graph, and of which days does it speak? */
  'graph/dataset': {
    params: Record<never, never>;
    row: { readonly seedHash: string; readonly companies: number; readonly persons: number; readonly facts: number; readonly sources: number; readonly findings: number; readonly firstDay: string | null; readonly lastDay: string | null; readonly told: readonly string[]; readonly toldCounts: readonly number[]; readonly holding: readonly string[]; readonly holdingCounts: readonly number[]; readonly outside: readonly string[]; readonly outsideCounts: readonly number[]; readonly seated: readonly string[]; readonly seatedCounts: readonly number[] };
  };
  /** Which facts have these ids? */
  'graph/facts-called': {
    params: { readonly digests: readonly string[]; readonly facts: readonly string[] };
    row: { readonly digest: string; readonly kind: string; readonly subject: string; readonly object: string; readonly id: string; readonly fact: Stored };
  };
  /** Which facts cite these sources? */
  'graph/facts-citing': {
    params: { readonly sources: readonly string[]; readonly knownOn: string };
    row: { readonly source: string; readonly kind: string; readonly subject: string; readonly object: string; readonly id: string; readonly fact: Stored };
  };
  /** Which facts start at these nodes (they are the subject)? */
  'graph/facts-from': {
    params: { readonly ids: readonly string[]; readonly kinds: readonly string[]; readonly on: string; readonly knownOn: string };
    row: { readonly anchor: string; readonly kind: string; readonly subject: string; readonly object: string; readonly id: string; readonly fact: Stored; readonly endType: string; readonly other: Stored };
  };
  /** Which facts do these findings point to? */
  'graph/facts-of-findings': {
    params: { readonly findings: readonly string[]; readonly knownOn: string };
    row: { readonly finding: string; readonly kind: string; readonly subject: string; readonly object: string; readonly id: string; readonly fact: Stored };
  };
  /** Which facts end at these nodes (they are the object)? */
  'graph/facts-to': {
    params: { readonly ids: readonly string[]; readonly kinds: readonly string[]; readonly on: string; readonly knownOn: string };
    row: { readonly anchor: string; readonly kind: string; readonly subject: string; readonly object: string; readonly id: string; readonly fact: Stored; readonly endType: string; readonly other: Stored };
  };
  /** What was found contradictory or missing about these companies, persons or boards? */
  'graph/findings-about': {
    params: { readonly ids: readonly string[] };
    row: { readonly about: string; readonly id: string; readonly finding: Stored };
  };
  /** What was found contradictory or missing in the sources? */
  'graph/findings': {
    params: Record<never, never>;
    row: { readonly id: string; readonly finding: Stored };
  };
  /** Which holdings do these parties have (they are the subject)? */
  'graph/holdings-from': {
    params: { readonly ids: readonly string[]; readonly on: string; readonly knownOn: string };
    row: { readonly anchor: string; readonly object: string; readonly id: string; readonly fact: readonly unknown[]; readonly rare: readonly unknown[] | null; readonly endType: string; readonly other: readonly unknown[] };
  };
  /** Which holdings are there in these companies (they are the object)? */
  'graph/holdings-to': {
    params: { readonly ids: readonly string[]; readonly on: string; readonly knownOn: string };
    row: { readonly anchor: string; readonly subject: string; readonly id: string; readonly fact: readonly unknown[]; readonly rare: readonly unknown[] | null; readonly endType: string; readonly other: readonly unknown[] };
  };
  /** What kind of node has each of these ids: a party, a board, a source, a finding, a fact's attribute? */
  'graph/labels-of': {
    params: { readonly ids: readonly string[] };
    row: { readonly id: string; readonly type: string };
  };
  /** How long are the lists of this graph, such as the holders of a company or the citations of a fact? */
  'graph/list-lengths': {
    params: Record<never, never>;
    row: { readonly lengths: string | null };
  };
  /** What was loaded into this graph? */
  'graph/meta': {
    params: Record<never, never>;
    row: { readonly format: number; readonly seedHash: string; readonly nodes: number; readonly facts: number };
  };
  /** Which companies and persons have these ids? */
  'graph/parties': {
    params: { readonly ids: readonly string[] };
    row: { readonly id: string; readonly type: string; readonly party: Stored };
  };
  /** Which sources is the graph made of? */
  'graph/sources': {
    params: Record<never, never>;
    row: { readonly id: string; readonly source: Stored };
  };
  /** What are all companies called? */
  'names/companies': {
    params: Record<never, never>;
    row: { readonly id: string; readonly name: string; readonly nameLocal: string | null; readonly names: readonly string[]; readonly identifiers: readonly string[] };
  };
  /** Which identifiers do facts state of these parties? */
  'names/identifiers-of': {
    params: { readonly ids: readonly string[] };
    row: { readonly party: string; readonly identifier: string };
  };
  /** Which identifiers do facts state, of companies and of persons? */
  'names/identifiers-stated': {
    params: Record<never, never>;
    row: { readonly party: string; readonly identifier: string };
  };
  /** What are all persons called? */
  'names/persons': {
    params: Record<never, never>;
    row: { readonly id: string; readonly name: string; readonly nameLocal: string | null; readonly names: readonly string[] };
  };
  /** Which ids have the sources? */
  'names/sources': {
    params: Record<never, never>;
    row: { readonly id: string };
  };
}
export type QuestionName = keyof Questions;

/** The statements that write; only a loader runs them. */
export type LoadName =
  | 'load/about'
  | 'load/attributes'
  | 'load/audits'
  | 'load/boards'
  | 'load/cited-for'
  | 'load/companies'
  | 'load/covered-by'
  | 'load/fact-keys'
  | 'load/findings'
  | 'load/guarantees'
  | 'load/has-attribute'
  | 'load/has-board'
  | 'load/holds'
  | 'load/joint-block'
  | 'load/kin-of'
  | 'load/leads-to'
  | 'load/lends-to'
  | 'load/liability-limited-by'
  | 'load/meta'
  | 'load/nominated-to'
  | 'load/nominee-for'
  | 'load/persons'
  | 'load/points-to'
  | 'load/remove-fact-keys'
  | 'load/remove-facts'
  | 'load/remove-leads'
  | 'load/remove-links'
  | 'load/remove-nodes'
  | 'load/signs-audit-of'
  | 'load/sits-on'
  | 'load/sources'
  | 'load/succeeds'
  | 'load/trades-with'
  | 'load/transfers-business-to'
  | 'load/works-for';
