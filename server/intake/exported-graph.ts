import { checkSeed } from '../seed/check-seed.ts';
import { graphOf } from '../seed/seed-facts.ts';
import { seedInvalid } from '../seed/seed-invalid.ts';
import type { ExportedGraph } from './exporter.ts';
import { selected, type ExportSelection } from './export/selected-graph.ts';
import type { ImportPlan } from './import-files.ts';
import { keptImports } from './kept/imported-world.ts';

/**
 * The graph of the seed and the imports, or the part of it that is asked for: made from the files, so that it does not
 * matter which engine has it loaded. Throws SEED_INVALID, STORE_DAMAGED (a kept file is lost), NOT_FOUND (the focus).
 */
export async function exportedGraph(
  { load, dataDir, importers }: ImportPlan,
  selection: ExportSelection,
): Promise<ExportedGraph> {
  const { seed, facts, problems, errors } = checkSeed(load.seedDir, load.documentsDir);
  if (errors > 0) throw seedInvalid(load.seedDir, problems);
  return selected(await keptImports(dataDir, importers).to(graphOf(seed, facts)), selection);
}
