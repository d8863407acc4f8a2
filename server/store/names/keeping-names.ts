import { namesGraph } from '../store.ts';
import type { GraphWriter } from '../writer.ts';
import type { NameParts } from './name-index.ts';
import { namesInTheMaking } from './names-apart.ts';
import { namesPath, writeNames } from './names-file.ts';
import { namesOfRows } from './names-of-rows.ts';

/**
 * A writer that leaves the index of the names of what it loads in a folder. It comes after the graph: killed in
 * between, the index there is of another graph and is made anew by who reads.
 */
export function keepingNames(writer: GraphWriter, folder: string): GraphWriter {
  const names = namesInTheMaking();
  let graph: string | undefined;
  return {
    writeBatch: async (question, rows) => {
      const named = namesOfRows(question, rows);
      if (named !== undefined) names.add(named.nodes, named.stated);
      if (question === 'load/meta') graph = graphIn(rows[0]?.['props']) ?? graph;
      await writer.writeBatch(question, rows);
    },
    commit: async () => {
      const parts = names.parts();
      parts.catch(() => undefined);
      try {
        await writer.commit();
        if (graph !== undefined) await keep(folder, graph, parts);
      } finally {
        names.end();
      }
    },
    abort: async () => {
      names.end();
      await writer.abort();
    },
  };
}

/** Without it the names are read of the graph: no load fails for it. */
async function keep(folder: string, graph: string, parts: Promise<NameParts>): Promise<void> {
  try {
    await writeNames(namesPath(folder), graph, await parts);
  } catch {
    // See above.
  }
}

/** How the graph is called of which a `load/meta` row has these properties. */
export function graphIn(props: unknown): string | undefined {
  const { seedHash, nodes, facts } = (props ?? {}) as Readonly<Record<string, unknown>>;
  const isWhole = typeof seedHash === 'string' && typeof nodes === 'number' && typeof facts === 'number';
  return isWhole ? namesGraph({ seedHash, nodes, facts }) : undefined;
}
