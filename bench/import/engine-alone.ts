import { withAssembled, type AssemblyPlan } from '../../server/intake/kept/assemble.ts';
import { readManifest } from '../../server/intake/kept/manifest.ts';
import { emptyEmbedded, runEmbedded } from '../../server/store/embedded/embedded.ts';
import { embeddedRows } from '../../server/store/embedded/embedded-rows.ts';
import { graphBatches } from '../../server/store/graph-batches.ts';
import { readQuestions } from '../../server/store/questions/questions.ts';
import { schemaStatements } from '../../server/store/questions/schema-statements.ts';

/**
 * What the embedded engine itself takes for the rows of a graph that was imported: they are made before, and nothing is
 * read, compared or counted. It has no way to take a file of relationships over; this is its fastest.
 */
export async function engineAlone(plan: AssemblyPlan, path: string): Promise<{ readonly seconds: number }> {
  const content = await withAssembled(plan, readManifest(plan.dataDir), (whole) =>
    Promise.resolve(whole.prepare(whole.decisions).whole()),
  );
  const batches = [...graphBatches(content, 'alone')];
  const db = emptyEmbedded();
  try {
    for (const statement of schemaStatements('grafeo')) await runEmbedded(db, statement, {});
    const write = embeddedRows(db, readQuestions(), { empty: true });
    const began = performance.now();
    for (const batch of batches) await write(batch);
    db.save(path);
    return { seconds: (performance.now() - began) / 1000 };
  } finally {
    db.close();
  }
}
