import type { LoadName } from '../../server/__generated__/questions.ts';
import { openScratch } from '../../server/intake/spill/import-scratch.ts';
import { worldFileIn } from '../../server/intake/world-file/kept-world.ts';
import { openSql } from '../../server/intake/world-file/sqlite.ts';
import { AT_ONCE, partsApart } from '../../server/intake/world-file/touched-parts.ts';
import { BATCH, type Batch } from '../../server/store/batches.ts';
import { changeBatches, partChange } from '../../server/store/change/graph-change.ts';
import { emptyEmbedded, runEmbedded } from '../../server/store/embedded/embedded.ts';
import { embeddedRows } from '../../server/store/embedded/embedded-rows.ts';
import { contentSections } from '../../server/store/graph-batches.ts';
import type { GraphContent } from '../../server/store/graph-content.ts';
import { readQuestions } from '../../server/store/questions/questions.ts';
import { schemaStatements } from '../../server/store/questions/schema-statements.ts';
import type { LoadRow } from '../../server/store/writer.ts';

const NOTHING: GraphContent = { companies: [], persons: [], boards: [], sources: [], findings: [], facts: [] };
/** Rows of one kind that are in memory while all are made, and those that are handed over together. */
const [MOST, TOGETHER] = [2_000, 5 * BATCH];

/**
 * What the embedded engine itself takes for the rows of a graph that was imported: they are made before, and nothing is
 * read, compared or counted. It has no way to take a file of relationships over; this is its fastest. The rows lie on
 * the disk until the engine is given them, and reading them from there is not counted: of a large graph they do not fit
 * in memory.
 */
export async function engineAlone(dataDir: string, path: string): Promise<{ readonly seconds: number }> {
  const scratch = openScratch(MOST);
  const db = emptyEmbedded();
  try {
    const lists = new Map(contentSections(NOTHING).map(({ question }) => [question, scratch.list<LoadRow>()]));
    for (const { question, rows } of rowsImported(dataDir)) for (const row of rows) lists.get(question)?.push(row);
    for (const statement of schemaStatements('grafeo')) await runEmbedded(db, statement, {});
    const write = embeddedRows(db, readQuestions(), { empty: true });
    let ms = 0;
    const timed = async (work: () => void | Promise<void>) => {
      const began = performance.now();
      await work();
      ms += performance.now() - began;
    };
    for (const [question, list] of lists) for (const batch of together(question, list)) await timed(() => write(batch));
    await timed(() => {
      db.save(path);
    });
    return { seconds: ms / 1000 };
  } finally {
    db.close();
    scratch.close();
  }
}

/** The rows of all that was put together with the imports, as a change of nothing into it, a part at a time. */
function* rowsImported(dataDir: string): Generator<Batch> {
  const sql = openSql(worldFileIn(dataDir));
  try {
    // Only noted while the file is open, so that the file stays as it is.
    for (const part of ['parties', 'boards', 'sources', 'findings', 'facts'])
      sql.run(`INSERT INTO changed SELECT '${part}', key, NULL, NULL FROM ${part}`);
    for (const part of partsApart(sql, AT_ONCE)) yield* changeBatches(partChange(part));
  } finally {
    sql.close();
  }
}

function* together(question: LoadName, all: Iterable<LoadRow>): Generator<Batch> {
  let rows: LoadRow[] = [];
  for (const row of all) {
    rows.push(row);
    if (rows.length < TOGETHER) continue;
    yield { question, rows };
    rows = [];
  }
  if (rows.length > 0) yield { question, rows };
}
