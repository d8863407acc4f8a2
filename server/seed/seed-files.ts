import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileProblem, type Problem } from './problem.ts';

/** No page of facts written by people comes near this; a larger file is a mistake, or meant to harm. */
export const MAX_BYTES = 4 * 1024 * 1024;

const AT_TOP = ['sources.yaml', 'people.yaml', 'findings.yaml'] as const;
/** What must be there: every fact cites a source. A folder without people or findings has none. */
const NEEDED = 'sources.yaml';
/** Other rooms and papers that may lie in a seed folder; the checker of facts passes over them. */
const PASSED_OVER = new Set(['README.md', 'companies', 'rulebooks']);

/** The files of a seed folder, by their paths inside it with `/`, before any is read. */
export interface SeedFiles {
  /** The folder itself, with no link in its path. */
  readonly root: string;
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** Of each file that was read, the SHA-256 of its bytes in base64. */
export type Digests = ReadonlyMap<string, string>;

/** Lists all seed files. Never throws for what lies in the folder: all that is wrong becomes a problem. */
export function listSeedFiles(folder: string): SeedFiles {
  const root = realFolder(folder);
  if (root === undefined) {
    const mend = `create ${folder} with sources.yaml and companies/ (npm run govgraph -- new ${folder} makes one), or empty where everything is imported; or set SEED_DIR to the folder that has them`;
    return { root: folder, files: [], problems: [fileProblem('', `there is no seed folder ${folder}`, mend)] };
  }
  if (isUnwritten(root)) return { root, files: [], problems: [fileProblem('', NOTHING_OWN, FILL, 'warning')] };
  const problems: Problem[] = [];
  return { root, files: [...listTop(root, problems), ...listCompanies(root, problems)], problems };
}

const NOTHING_OWN = 'the folder is empty: there are no facts but those that are imported';
const FILL = 'go on importing, or put sources.yaml and companies/ there for facts of your own';

/** Whether nobody has begun to write facts there; a file of another name may be a slip. */
function isUnwritten(root: string): boolean {
  return (
    namesIn(root).every((name) => PASSED_OVER.has(name)) &&
    (realFolder(join(root, 'companies')) === undefined || namesIn(join(root, 'companies')).length === 0)
  );
}

/** SHA-256 in base64. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}

function realFolder(folder: string): string | undefined {
  try {
    return statSync(folder).isDirectory() ? realpathSync.native(folder) : undefined;
  } catch {
    return undefined;
  }
}

function listTop(root: string, problems: Problem[]): string[] {
  const names = namesIn(root);
  if (!names.includes(NEEDED)) {
    const mend = 'create it with the documents that the facts cite, each with id, title, publisher, published and kind';
    problems.push(fileProblem(NEEDED, 'the file is missing', mend));
  }
  for (const name of names) {
    if ((AT_TOP as readonly string[]).includes(name) || PASSED_OVER.has(name)) continue;
    const mend = `seed files are ${AT_TOP.join(', ')} and companies/<id>.yaml; rename or remove it`;
    problems.push(fileProblem(name, 'this is not a seed file and is not read', mend, 'warning'));
  }
  return AT_TOP.filter((file) => names.includes(file));
}

function listCompanies(root: string, problems: Problem[]): string[] {
  if (realFolder(join(root, 'companies')) === undefined) {
    problems.push(
      fileProblem(
        'companies',
        'the folder is missing',
        'create companies/ with one <id>.yaml for each company, or begin with "govgraph new <folder>"',
      ),
    );
    return [];
  }
  const files: string[] = [];
  for (const name of namesIn(join(root, 'companies'))) {
    const file = `companies/${name}`;
    if (name.endsWith('.yaml')) files.push(file);
    else
      problems.push(
        fileProblem(
          file,
          'this is not a seed file and is not read',
          'company files end in .yaml; rename or remove it',
          'warning',
        ),
      );
  }
  if (files.length === 0)
    problems.push(fileProblem('companies', 'there is no company file', 'add companies/<id>.yaml'));
  return files;
}

/** Names in order; what editors and systems leave behind (dot files, `~` copies) is passed over. */
function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && !name.endsWith('~'))
    .sort();
}

/** The text, or what is wrong with the file. `heard` is given the bytes that were read. */
export function readOne(
  root: string,
  file: string,
  heard?: (bytes: Uint8Array) => void,
): string | [problem: string, mend: string] {
  let bytes: Buffer;
  try {
    const path = realpathSync.native(join(root, file));
    if (!path.startsWith(root + sep))
      return ['the file is a link that leads out of the seed folder', 'put a copy of the file itself here'];
    const found = statSync(path);
    if (!found.isFile()) return ['this is not a file', 'put a YAML file in its place'];
    if (found.size > MAX_BYTES)
      return [`the file has ${String(found.size)} bytes; at most ${String(MAX_BYTES)} are read`, 'split it'];
    bytes = readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    if (code === 'ENOENT')
      return ['the file is a link that leads nowhere', 'put the file itself here, or remove the link'];
    return [`the file cannot be read (${code})`, 'give the user who runs govgraph the right to read it'];
  }
  heard?.(bytes);
  if (!isUtf8(bytes)) return [badByte(bytes), 'save the file as UTF-8'];
  // A byte order mark says nothing in UTF-8, and some editors write it.
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

function badByte(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'the file is UTF-16, not UTF-8 (bad byte 0xFF at position 0)';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'the file is UTF-16, not UTF-8 (bad byte 0xFE at position 0)';
  // Decoding puts U+FFFD for what is not UTF-8; the first byte that does not come back is the first bad one.
  const again = Buffer.from(bytes.toString('utf8'), 'utf8');
  let at = 0;
  while (at < bytes.length && bytes[at] === again[at]) at += 1;
  const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return `the file is not UTF-8: bad byte 0x${byte} at position ${String(at)}, in line ${String(line)}`;
}
