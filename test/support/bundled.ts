import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { projectRoot } from '../../server/shared/project-root.ts';

/** Where the module is as a program that Node runs as it is. */
const PROGRAM = 'program.mjs';

/**
 * Call once at the top of a test file: one module, named from the project's root, as a bundle like the product's, for
 * processes that its tests start. Such a process is there in a third of a second; one that reads the sources itself
 * takes the time of a build each time. What is given back tells the path of the bundle, and lies inside the project,
 * whose libraries it finds there.
 */
export function useBundled(source: string): () => string {
  let folder: string;
  beforeAll(async () => {
    folder = await bundle(source);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return () => join(folder, PROGRAM);
}

async function bundle(source: string): Promise<string> {
  mkdirSync(join(projectRoot(), '.cache'), { recursive: true });
  const folder = mkdtempSync(join(projectRoot(), '.cache', 'bundled-'));
  // Another user may run it.
  chmodSync(folder, 0o755);
  await build({
    root: projectRoot(),
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: join(projectRoot(), source),
      target: 'node20',
      outDir: folder,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: { output: { entryFileNames: PROGRAM } },
    },
  });
  return folder;
}
