import type { Store } from '../../store/store.ts';
import { notesOn } from '../../shared/kept-with.ts';

/** How many entries a list usually has, by `Type.field`; undefined where it is not known. */
export type LengthOf = (place: string, field: string) => number | undefined;

/** What each list is a list of, in the words of server/store/list-lengths.ts. */
const LISTS: Readonly<Record<string, string>> = {
  'Source.findings': 'findings of source',
  'Source.findingsConnection': 'findings of source',
  'Company.findingsConnection': 'findings about',
  'Person.findingsConnection': 'findings about',
  'Finding.citationsConnection': 'citations of finding',
  'Query.changesConnection': 'about ANY',
  'Source.facts': 'facts of source',
  'Finding.citations': 'citations of finding',
  'Finding.facts': 'facts of finding',
  'Finding.about': 'parties of finding',
  'Company.findings': 'findings about',
  'Person.findings': 'findings about',
  'Company.facts': 'about ANY',
  'Person.facts': 'about ANY',
  'Company.boards': 'boards',
  'Company.holders': 'to HOLDS',
  'Company.holdings': 'from HOLDS',
  'Person.holdings': 'from HOLDS',
  'Company.lenders': 'to LENDS_TO',
  'Company.trades': 'about TRADES_WITH',
  'Company.auditors': 'to AUDITS',
  'Company.auditSignatures': 'to SIGNS_AUDIT_OF',
  'Company.posts': 'to WORKS_FOR',
  'Company.liabilityContracts': 'to LIABILITY_LIMITED_BY',
  'Company.businessTransfers': 'about TRANSFERS_BUSINESS_TO',
  'Company.predecessors': 'from SUCCEEDS',
  'Company.nomineeLinks': 'about NOMINEE_FOR',
  'Company.attributes': 'from HAS_ATTRIBUTE',
  'Company.coverage': 'from COVERED_BY',
  'Person.seats': 'from SITS_ON',
  'Person.posts': 'from WORKS_FOR',
  'Person.nominations': 'from NOMINATED_TO',
  'Person.kin': 'about KIN_OF',
  'Board.seats': 'to SITS_ON',
  'Board.nominations': 'to NOMINATED_TO',
  'Board.attributes': 'from HAS_ATTRIBUTE',
  'Board.meetings': 'from HAS_ATTRIBUTE',
  'BoardMemberEdge.seats': 'from SITS_ON',
  'CoService.seats': 'from SITS_ON',
  'CoService.ownSeats': 'from SITS_ON',
  'Seat.attendance': 'attendance',
  'Attribute.detail': 'detail',
  'Query.timeline': 'about ANY',
  'Query.statedDays': 'about ANY',
  'Query.changes': 'about ANY',
};
/** Whole lists, by the columns of `graph/dataset` that count them. */
const WHOLE: Readonly<Record<string, readonly ('findings' | 'sources' | 'facts' | 'companies' | 'persons')[]>> = {
  'Query.findings': ['findings'],
  'Query.findingsConnection': ['findings'],
  'Query.sourcesConnection': ['sources'],
  'Query.sources': ['sources'],
  'Query.facts': ['facts'],
  'Query.parties': ['companies', 'persons'],
  'Query.people': ['persons'],
  'Query.factCounts': ['facts'],
};

const KNOWN = notesOn<Store['identity'], { readonly graph: string; readonly lengthOf: LengthOf }>();
const UNKNOWN: LengthOf = () => undefined;

/**
 * How long the lists of the graph are that is asked now, read once for each graph. Of a graph that cannot be asked
 * nothing is known: the query itself will say why.
 */
export async function listLengths(store: Store): Promise<LengthOf> {
  try {
    const graph = await store.graph();
    const known = KNOWN.get(store.identity);
    if (known?.graph === graph) return known.lengthOf;
    const lengthOf = await read(store);
    KNOWN.set(store.identity, { graph, lengthOf });
    return lengthOf;
  } catch {
    return UNKNOWN;
  }
}

async function read(store: Store): Promise<LengthOf> {
  const [[lists], [whole]] = await Promise.all([store.ask('graph/list-lengths', {}), store.ask('graph/dataset', {})]);
  const lengths: unknown = JSON.parse(lists?.lengths ?? 'null');
  const usual = new Map(typeof lengths === 'object' && lengths !== null ? Object.entries(lengths) : []);
  // A list that no node of the graph has is empty wherever it is asked for.
  const of = (name: string) => (usual.size === 0 ? undefined : numberOr(usual.get(name), 0));
  return (place, field) => {
    const count = WHOLE[place];
    if (count !== undefined) return whole && count.reduce((sum, column) => sum + whole[column], 0);
    if (field === 'citations') return of('citations');
    const name = LISTS[place];
    return name === undefined ? undefined : of(name);
  };
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
