import type { GraphContent } from '../store/graph-content.ts';
import type { Day } from '../time/day.ts';

/** The port between the graph and a format that it goes out in: one file of `export/`, or a folder for a large one. */
export interface Exporter {
  /** What `--format` takes. */
  readonly format: string;
  /** For people: "GraphML, for Gephi and yEd". */
  readonly title: string;
  /**
   * What of the graph the format cannot carry, each in words; a test and the header of the file list it. Empty for
   * none.
   */
  readonly leavesOut: readonly string[];
  /** The text of the file in parts, in an order that is always the same; a large graph is never one text. */
  readonly write: (graph: ExportedGraph) => Iterable<string>;
}

/**
 * What is exported: the whole graph or a part of it, each list in order of id. The ends of every fact, the companies of
 * boards, the publishers of sources and the sources of citations are among the lists.
 */
export interface ExportedGraph extends GraphContent {
  /** Facts that may hold on this day; of all days when absent. */
  readonly on: Day | undefined;
  /** As far as could be known on this day; everything known when absent. */
  readonly knownOn: Day | undefined;
  /** Whether a fact certainly holds on `on`; true without a day. */
  readonly certain: (factId: string) => boolean;
}
