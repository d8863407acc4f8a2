import { emptyEmbedded, runEmbedded } from '../../server/store/embedded/embedded.ts';
import type { Generated } from './generate.ts';

/** The same graph in the embedded engine, asked for path products in Cypher. */
export interface Paths {
  /** Everybody's sum of products over the paths of at most `depth` holdings into a company. */
  shares(company: number, depth: number): Promise<ReadonlyMap<string, number>>;
}

const BATCH = 5000;

export async function loadPaths({ graph, parts }: Generated): Promise<Paths> {
  const db = emptyEmbedded();
  const run = (text: string, params: Record<string, unknown> = {}) =>
    runEmbedded(db, text, params as never, { timeoutMs: 25_000 });
  await run('CREATE CONSTRAINT entity_id FOR (n:Entity) REQUIRE n.id IS UNIQUE');
  await run('CREATE INDEX entity_id_index FOR (n:Entity) ON (n.id)');
  for (let at = 0; at < graph.ids.length; at += BATCH) {
    await run('UNWIND $ids AS id CREATE (:Entity {id: id})', { ids: graph.ids.slice(at, at + BATCH) });
  }
  const rows = Array.from(parts, (part, edge) => ({
    holder: graph.ids[graph.holder[edge] ?? 0],
    company: graph.ids[graph.company[edge] ?? 0],
    share: part / 100_000,
  }));
  for (let at = 0; at < rows.length; at += BATCH) {
    await run(
      'UNWIND $rows AS row MATCH (h:Entity {id: row.holder}) MATCH (c:Entity {id: row.company}) CREATE (h)-[:HOLDS {share: toFloat(row.share)}]->(c)',
      { rows: rows.slice(at, at + BATCH) },
    );
  }
  return {
    shares: async (company, depth) => {
      const text = `MATCH p = (c:Entity {id: $id})<-[:HOLDS*1..${String(depth)}]-(o:Entity)
        WITH o.id AS owner, reduce(x = 1.0, r IN relationships(p) | x * r.share) AS product
        RETURN owner, sum(product) AS share ORDER BY owner`;
      const table = await run(text, { id: graph.ids[company] ?? '' });
      return new Map(table.rows.map(([owner, share]) => [String(owner), Number(share)]));
    },
  };
}
