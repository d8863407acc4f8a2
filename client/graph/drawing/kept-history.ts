import { PLAIN_GRAPH, type GraphState } from '../../lib/address/graph-state.ts';
import { GRAPH_SEARCH, readSearch, writeGraphSearch, type Search } from '../../lib/address/url-state.ts';
import type { History, HistoryStep } from './history.ts';

/** All that a reader has made of a drawing: what is looked at, and how often it was arranged anew. */
export interface KeptDrawing {
  readonly view: GraphState;
  /** Which arrangement of the layout is shown; 0 is the first. */
  readonly turn: number;
}

const KEY = 'govgraph: steps';
/** Steps that outlive a reload; a tab has room for some megabytes. */
const MOST = 100;

interface Kept {
  readonly search: Search;
  readonly turn: number;
  readonly said?: string;
}

/** Keeps what was done, as long as the tab is open. Every drawing is kept as its address. */
export function keepHistory({ past, present, future }: History<KeptDrawing>): void {
  const kept = ({ view, turn }: KeptDrawing): Kept => ({ search: writeGraphSearch(view), turn });
  const steps = (all: readonly HistoryStep<KeptDrawing>[]): Kept[] =>
    all.map(({ drawing, said }) => ({ ...kept(drawing), said }));
  try {
    sessionStorage.setItem(
      KEY,
      JSON.stringify({ past: steps(past.slice(-MOST)), present: kept(present), future: steps(future.slice(0, MOST)) }),
    );
  } catch {
    // A browser that keeps nothing forgets what was done when the page is left.
  }
}

/**
 * What was done before a reload, when it led to what is looked at now; undefined where it led elsewhere or cannot be
 * read.
 */
export function keptHistory(view: GraphState): History<KeptDrawing> | undefined {
  try {
    const { past, present, future } = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as {
      past: Kept[];
      present: Kept;
      future: Kept[];
    };
    if (keyOf(present.search) !== keyOf(writeGraphSearch(view))) return undefined;
    const steps = (all: readonly Kept[]) =>
      all.map((one) => ({ drawing: { view: viewOf(one.search), turn: one.turn }, said: String(one.said) }));
    return { past: steps(past), present: { view, turn: present.turn }, future: steps(future) };
  } catch {
    return undefined;
  }
}

/** The same for two addresses that say the same of a drawing. */
export function keyOf(search: Search): string {
  return JSON.stringify(Object.keys(GRAPH_SEARCH).map((field) => search[field] ?? ''));
}

function viewOf(search: Search): GraphState {
  const { state } = readSearch(search, GRAPH_SEARCH);
  const { focus, on } = state;
  if (focus === undefined || on === undefined) throw new Error('A step without a party and a day.');
  return { ...PLAIN_GRAPH, ...state, focus, on };
}
