import type { LoadName } from '../../__generated__/questions.ts';
import { stepInTurns } from '../../shared/turns/in-turns.ts';
import type { RunOptions } from '../engine.ts';
import type { Store } from '../store.ts';
import type { LoadRow } from '../writer.ts';
import { mergedNames } from './merge-names.ts';
import type { NameParts } from './name-index.ts';
import { namesInTheMaking } from './names-apart.ts';
import { namesOfRows, nodeOf } from './names-of-rows.ts';

/** Ids that the graph is asked about at once. */
const AT_ONCE = 2_000;
const PATIENCE_MS = 600_000;

/** What a change of a graph makes of the index of its names. */
export interface ChangedNames {
  /** To be told all that is written, and all that is removed. */
  readonly take: (question: LoadName, rows: readonly LoadRow[]) => void;
  /**
   * The index of the graph as it is after the change, made of the one before: undefined where there was none. What only
   * the graph tells of those that were touched is asked of it.
   */
  readonly merged: (
    old: NameParts | undefined,
    store: Pick<Store, 'ask'>,
    options?: Pick<RunOptions, 'graph'>,
  ) => Promise<NameParts | undefined>;
  /** Whether or not an index was made. Safe to call again. */
  readonly end: () => void;
}

export function changedNames(): ChangedNames {
  const making = namesInTheMaking();
  /** Nodes that were written, and all of whose names or identifiers something may be otherwise. */
  const written = new Set<string>();
  const touched = new Set<string>();
  let isTwice = false;
  return {
    take: (question, rows) => {
      if (question === 'load/remove-nodes') for (const { id } of rows) touched.add(textOf(id));
      if (question === 'load/remove-facts') {
        // An attribute is the node that it leads to.
        for (const { id, subject, object } of rows) if (id === object) touched.add(textOf(subject));
        return;
      }
      const named = namesOfRows(question, rows);
      for (const { party } of named?.stated ?? []) touched.add(party);
      if (named === undefined || named.nodes.length === 0) return;
      for (const { id } of named.nodes) {
        if (written.has(id)) isTwice = true;
        written.add(id);
        touched.add(id);
      }
      making.add(named.nodes, []);
    },
    merged: async (old, store, options) => {
      // Which of two writings of one node holds is the graph's to say: whoever wants the names reads them there.
      if (old === undefined || isTwice) return undefined;
      const within = { ...options, timeoutMs: PATIENCE_MS };
      const ids = [...touched];
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        const some = ids.slice(at, at + AT_ONCE);
        making.add([], await store.ask('names/identifiers-of', { ids: some }, within));
        const others = some.filter((id) => !written.has(id));
        const parties = others.length === 0 ? [] : await store.ask('graph/parties', { ids: others }, within);
        making.add(
          parties.map(({ id, type, party }) => nodeOf(type === 'Company' ? 'Company' : 'Person', id, party)),
          [],
        );
      }
      return stepInTurns(mergedNames(old, touched, await making.parts()));
    },
    end: making.end,
  };
}

function textOf(value: LoadRow[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}
