import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSeed } from '../../server/seed/check-seed.ts';
import { graphOf } from '../../server/seed/seed-facts.ts';
import { seedHash } from '../../server/seed/seed-hash.ts';
import { graphSections } from '../../server/store/graph-batches.ts';
import { emptyEmbedded } from '../../server/store/embedded/embedded.ts';
import { readQuestions } from '../../server/store/questions/questions.ts';
import { schemaStatements } from '../../server/store/questions/schema-statements.ts';
import { writtenForm } from '../../server/store/written-form.ts';

/** Rows given to the engine at once, as a load gives them. */
const AT_ONCE = 2_000;

export interface Alone {
  readonly rows: number;
  /** Seconds on the clock within the engine's own calls, and in saving its file. */
  readonly putting: number;
  readonly saving: number;
}

/**
 * The same rows as a load writes, all made beforehand, given to the engine through nothing but its own calls for many
 * at once: the quickest that any load on it can be.
 */
export async function engineAlone(seedDir: string): Promise<Alone> {
  const { seed, facts } = checkSeed(seedDir);
  const graph = graphOf(seed, facts);
  const questions = readQuestions();
  const db = emptyEmbedded();
  const folder = mkdtempSync(join(tmpdir(), 'govgraph-bench-'));
  const nodes = new Map<unknown, number>();
  let [rows, putting] = [0, 0];
  try {
    for (const statement of schemaStatements('grafeo')) await db.executeCypher(statement);
    for (const { question, items, rowOf } of graphSections(graph, seedHash(graph))) {
      const form = writtenForm(questions.get(question)?.text ?? '');
      if (form === undefined) continue;
      for (let from = 0; from < items.length; from += AT_ONCE) {
        const some = items.slice(from, from + AT_ONCE).map(rowOf);
        rows += some.length;
        const began = performance.now();
        if (form.makes === 'node') {
          const props = some.map((row) => row['props'] as object);
          const made = await db.batchCreateNodesWithProps([...form.labels], props);
          putting += performance.now() - began;
          some.forEach(({ id }, i) => nodes.set(id, Number(made[i])));
        } else {
          const edges = some.map(({ subject, object, props }) => ({
            src: nodes.get(subject) ?? 0,
            dst: nodes.get(object) ?? 0,
            type: form.type,
            ...(form.hasProps ? { properties: props as object } : {}),
          }));
          const given = performance.now();
          await db.batchCreateEdges(edges);
          putting += performance.now() - given;
        }
      }
    }
    const began = performance.now();
    db.save(join(folder, 'graph.grafeo'));
    return { rows, putting: putting / 1_000, saving: (performance.now() - began) / 1_000 };
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
