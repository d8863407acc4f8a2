import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The built program of a thread, beside the built file that this stands in or one folder above it; undefined where the
 * program is not built.
 */
export function builtThread(name: string): string | undefined {
  const folder = dirname(fileURLToPath(import.meta.url));
  return [folder, dirname(folder)].map((place) => join(place, `${name}.js`)).find((path) => existsSync(path));
}
