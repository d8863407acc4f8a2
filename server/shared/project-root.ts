import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { GovernanceError } from '../errors.ts';

let found: string | undefined;

/**
 * The folder that holds this program: the nearest one, upwards from this very file, whose `package.json` is named
 * `govgraph`. `cypher/`, `seed/` and `data/` lie in it. The bundle lies below it as the source does; the running script
 * would not do, since a tool that is linked from elsewhere is a script of elsewhere.
 */
export function projectRoot(): string {
  found ??= nearestRoot([import.meta.dirname]);
  return found;
}

/** As `projectRoot`, from the given folders, first one first. */
export function nearestRoot(folders: readonly string[]): string {
  for (const folder of folders) {
    for (let at = resolve(folder); ; at = dirname(at)) {
      if (isRoot(at)) return at;
      if (dirname(at) === at) break;
    }
  }
  throw new GovernanceError(
    'INTERNAL',
    `No package.json named "govgraph" in ${folders.join(' or ')} or above; start the program inside its own folder.`,
  );
}

function isRoot(folder: string): boolean {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return false;
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof manifest === 'object' && manifest !== null && 'name' in manifest && manifest.name === 'govgraph';
  } catch {
    return false;
  }
}
