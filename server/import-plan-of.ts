import type { Config } from './config.ts';
import type { ImportPlan } from './intake/import-files.ts';
import { storeOf } from './store-of.ts';

/** Where the settings say that imports go. */
export function importPlanOf(config: Config): ImportPlan {
  const { seedDir, documentsDir, dataDir } = config;
  return { load: { seedDir, documentsDir, store: storeOf(config) }, dataDir };
}
