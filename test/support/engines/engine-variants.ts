import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBatches } from '../../../server/store/batches.ts';
import type { Neo4jConfig, StoreConfig } from '../../../server/store/store-config.ts';
import { openApart } from '../../../server/store/embedded/embedded-apart.ts';
import { embeddedEngine, emptyEmbedded, openEmbedded, runEmbedded } from '../../../server/store/embedded/embedded.ts';
import type { Variant } from './engine.contract.ts';
import { graphBatches } from '../../../server/store/graph-batches.ts';
import type { GraphContent } from '../../../server/store/graph-content.ts';
import { neo4jEngine } from '../../../server/store/neo4j/neo4j.ts';
import { openWriter } from '../../../server/store/open.ts';
import { readPointer } from '../../../server/store/files/pointer.ts';
import { readQuestions } from '../../../server/store/questions/questions.ts';
import { schemaStatements } from '../../../server/store/questions/schema-statements.ts';

/** Ways to have an engine with a graph, for tests. The seed hash is the graph's name in GRAPHS. */
const hashOf = (graph: GraphContent) =>
  ({ acme: 'small', c0: 'generated' })[graph.companies[0]?.id ?? ''] ?? 'adversarial';

export async function loadInto(config: StoreConfig, graph: GraphContent, seedHash = hashOf(graph)): Promise<void> {
  const writer = await openWriter(config);
  try {
    for (const { question, rows } of graphBatches(graph, seedHash)) await writer.writeBatch(question, rows);
    await writer.commit();
  } finally {
    await writer.abort();
  }
}

/** As the product has it: written to a file, swapped in, opened for reading. */
export const EMBEDDED: Variant = {
  name: 'embedded',
  open: async (graph) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'govgraph-contract-'));
    await loadInto({ dataDir }, graph);
    const engine = embeddedEngine(openEmbedded(join(dataDir, readPointer(dataDir)?.graph ?? '')));
    return {
      ...engine,
      close: async () => {
        await engine.close();
        rmSync(dataDir, { recursive: true, force: true });
      },
    };
  },
};

/** As a server has it: opened in a thread of its own. */
export const APART: Variant = {
  name: 'embedded, in a thread of its own',
  open: async (graph) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'govgraph-contract-'));
    await loadInto({ dataDir }, graph);
    const engine = await openApart(join(dataDir, readPointer(dataDir)?.graph ?? ''), 'apart');
    return {
      ...engine,
      close: async () => {
        await engine.close();
        rmSync(dataDir, { recursive: true, force: true });
      },
    };
  },
};

/** Rows without a defined order come in random order: a question that forgot its ORDER BY fails. */
export const SHUFFLED: Variant = {
  name: 'embedded, shuffled',
  open: async (graph) => {
    const db = emptyEmbedded({ shuffleUnordered: true });
    const registry = readQuestions();
    for (const statement of schemaStatements('grafeo')) await runEmbedded(db, statement, {});
    for (const batch of graphBatches(graph, hashOf(graph))) {
      await runBatches((text, params) => runEmbedded(db, text, params), registry, batch);
    }
    return embeddedEngine(db);
  },
};

export function neo4jVariant(config: () => Neo4jConfig): Variant {
  return {
    name: 'neo4j',
    open: async (graph) => {
      await loadInto({ neo4j: config() }, graph);
      return neo4jEngine(config());
    },
  };
}
