import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { readDecisions } from './intake/identity/decisions.ts';
import { stampOf } from './intake/kept/imported-world.ts';
import { importsWithout, type Shown } from './intake/kept/imports-without.ts';
import { readManifest } from './intake/kept/manifest.ts';
import type { Addition } from './seed/addition.ts';
import { checkSeed } from './seed/check-seed.ts';
import { ensureLoaded } from './seed/load-seed.ts';
import { bytesOf } from './seed/kept-reading.ts';
import { seedInvalid } from './seed/seed-invalid.ts';
import { graphWithout } from './seed/without-sources.ts';
import type { Withheld } from './shared/withheld.ts';
import { makeFolder } from './store/files/make-folder.ts';
import type { Store } from './store/store.ts';

/** The graph of who may not read some sources, open for reading, and what it was made of. */
export interface ShownGraph {
  readonly store: Store;
  readonly shown: Shown;
}

/** Below the data folder: a graph for each set of withheld sources, which can be made again at any time. */
export function shownFolder(dataDir: string): string {
  return join(dataDir, 'restricted');
}

/**
 * Loads the graph as it is without these sources into a folder of its own, always with the embedded engine, unless it
 * is there already. Throws as `ensureLoaded` does.
 */
export async function shownGraph(config: Config, withheld: Withheld): Promise<ShownGraph> {
  const { seedDir, documentsDir, dataDir } = config;
  const name = createHash('sha256').update(withheld.join('\n')).digest('hex').slice(0, 16);
  const folder = join(shownFolder(dataDir), name);
  makeFolder(folder);
  const all: Shown = { imports: readManifest(dataDir), decisions: readDecisions(dataDir) };
  const { shown, addition } = await shownOf(config, folder, all, withheld);
  const plan = { seedDir, documentsDir, store: { dataDir: folder, apart: true }, addition, withheld };
  const { store } = await ensureLoaded(plan, () => undefined);
  return { store, shown };
}

async function shownOf(
  { seedDir, documentsDir, dataDir }: Config,
  folder: string,
  all: Shown,
  withheld: Withheld,
): Promise<{ readonly shown: Shown; readonly addition: Addition }> {
  const stamp = stampOf(all.imports, all.decisions);
  if (stamp === '') return { shown: all, addition: { stamp: '', to: (graph) => Promise.resolve(graph) } };
  const make = () => {
    const { seed, facts, problems, errors } = checkSeed(seedDir, documentsDir);
    if (errors > 0) throw seedInvalid(seedDir, problems);
    return importsWithout(dataDir, graphWithout(seed, withheld, facts), all, withheld);
  };
  const key = JSON.stringify([stamp, withheld, bytesOf({ seedDir, documentsDir }) ?? null]);
  const known = keptShown(folder, key);
  if (known !== undefined) {
    const to: Addition['to'] = async (graph) => (await make()).addition.to(graph);
    return { shown: known, addition: { stamp: stampOf(known.imports, known.decisions), to } };
  }
  const made = await make();
  keepShown(folder, key, made.shown);
  return made;
}

function keptShown(folder: string, key: string): Shown | undefined {
  try {
    const kept = JSON.parse(readFileSync(pathIn(folder), 'utf8')) as { key?: unknown; shown: Shown };
    return kept.key === key ? kept.shown : undefined;
  } catch {
    // None was kept, or it is damaged: it is made again.
    return undefined;
  }
}

function keepShown(folder: string, key: string, shown: Shown): void {
  const fresh = `${pathIn(folder)}.new`;
  try {
    writeFileSync(fresh, JSON.stringify({ key, shown }));
    renameSync(fresh, pathIn(folder));
  } catch {
    rmSync(fresh, { force: true });
  }
}

function pathIn(folder: string): string {
  return join(folder, 'shown.json');
}
