import type { StoreConfig } from '../store-config.ts';
import { changedNames } from '../names/changed-names.ts';
import { graphIn } from '../names/keeping-names.ts';
import { namesPath, readNames, writeNames } from '../names/names-file.ts';
import { openStore } from '../open.ts';
import { namesGraph, type Store } from '../store.ts';
import type { GraphWriter } from '../writer.ts';

/**
 * A writer of a change that makes the index of the names in a folder that of the graph after it. It comes after the
 * graph: killed in between, the index there is of another graph and is made anew by who reads. Without an index before
 * there is none after.
 */
export function keepingChangedNames(writer: GraphWriter, config: StoreConfig, folder: string): GraphWriter {
  const names = changedNames();
  let graph: string | undefined;
  return {
    writeBatch: async (question, rows) => {
      names.take(question, rows);
      if (question === 'load/meta') graph = graphIn(rows[0]?.['props']) ?? graph;
      await writer.writeBatch(question, rows);
    },
    commit: async () => {
      const before = await openStore(config).catch(() => undefined);
      try {
        const was = await before?.meta().catch(() => undefined);
        await writer.commit();
        if (before === undefined || was === undefined || graph === undefined) return;
        // No change fails for it: without it the names are read of the graph.
        await keep(before, folder, { was: namesGraph(was), is: graph }).catch(() => undefined);
      } finally {
        names.end();
        await before?.close().catch(() => undefined);
      }
    },
    abort: async () => {
      names.end();
      await writer.abort();
    },
  };

  async function keep(store: Store, into: string, { was, is }: { readonly was: string; readonly is: string }) {
    const path = namesPath(into);
    const old = await readNames(path, was);
    if (old === undefined) return;
    // Another may have loaded a graph by now: then these are not its names.
    const asked = await store.graph();
    const meta = await store.meta();
    if (meta === undefined || namesGraph(meta) !== is) return;
    const parts = await names.merged(old, store, { graph: asked });
    if (parts !== undefined) await writeNames(path, is, parts);
  }
}
