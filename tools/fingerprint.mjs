import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

/** Files that no product is made from. */
const IGNORED = /\.test\.[a-z]+$|\.md$|(^|\/)\.[^/]*$/;

/** A hash of the paths and contents of files and, with all that is in them, folders; both named from `folder`. */
export function fingerprint(paths, folder = root) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((path) => filesUnder(path, folder)).sort()) {
    hash.update(`${path}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest(),
    );
  }
  return hash.digest('hex');
}

function filesUnder(path, folder) {
  if (IGNORED.test(path)) return [];
  if (!statSync(join(folder, path)).isDirectory()) return [path];
  return readdirSync(join(folder, path)).flatMap((name) => filesUnder(`${path}/${name}`, folder));
}
