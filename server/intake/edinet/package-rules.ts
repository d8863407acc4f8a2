import type { Archive, ProblemStatement } from '../importer.ts';

/** Where a package of type 1 has its documents, and what is wrong with how it is laid out. */
export interface PackageLayout {
  /** Path of the folder that holds `XBRL`, with its last slash; '' for the top. */
  readonly root: string;
  readonly problems: readonly ProblemStatement[];
}

/** Folders that may lie beside `XBRL` (the regulator's file specification, 2-1). */
const BESIDE = ['AttachDoc', 'AuditDoc', 'PrivateAttach', 'PrivateDoc', 'PublicAttach', 'PublicDoc', 'XBRL'];
/** What other programs leave in an archive; it is not part of the package. */
const LEFT_BY_PROGRAMS = /(^|\/)(__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini)(\/|$)/;
const TEXT_FILE = /\.(xml|xsd|xbrl|html?)$/i;

export function rootOf(archive: Archive): string | undefined {
  for (const { path } of archive.entries) {
    const at = /^(.*\/)?XBRL\/(PublicDoc|AuditDoc)\//.exec(path);
    if (at) return at[1] ?? '';
  }
  return undefined;
}

/** Folders that hold a package each, of type 1 or 5, with their last slash. */
export function packageFolders(archive: Archive): readonly string[] {
  const folders = archive.entries.flatMap(({ path }) => /^((?:.*\/)??)XBRL(?:_TO_CSV)?\/./.exec(path)?.[1] ?? []);
  return [...new Set(folders)];
}

export function documentsIn(archive: Archive, folder: string): string[] {
  return archive.entries.map(({ path }) => path).filter((path) => path.startsWith(folder));
}

/**
 * Checks a package as the regulator does before it accepts one, with its codes: what lies where, files that are empty,
 * a missing cover page or manifest, and the encoding. Not all its rules: those by which a reader could be misled.
 */
export async function checkPackage(archive: Archive, root: string): Promise<ProblemStatement[]> {
  const problems: ProblemStatement[] = [];
  const wrong = (code: string, path: string, message: string, mend: string) =>
    problems.push({ says: 'PROBLEM', severity: 'error', code, message, mend, at: { place: path } });
  const own = archive.entries.filter(({ path }) => path.startsWith(root) && !LEFT_BY_PROGRAMS.test(path));
  const strangers = new Set<string>();
  for (const { path } of own) {
    const [first = ''] = path.slice(root.length).split('/');
    if (BESIDE.includes(first) || strangers.has(first)) continue;
    strangers.add(first);
    const message = `"${first}" may not lie beside the folder XBRL`;
    wrong('EC0100E', path, message, 'take it out of the archive, or fetch the package again');
  }
  for (const { path } of own) {
    const within = path.startsWith(`${root}XBRL/`) ? path.slice(`${root}XBRL/`.length) : undefined;
    if (within !== undefined && !/^(PublicDoc|PrivateDoc|AuditDoc)\//.test(within))
      wrong(
        'EC0349E',
        path,
        'only PublicDoc, PrivateDoc and AuditDoc may lie in the folder XBRL',
        'take it out, or fetch the package again',
      );
    if (within !== undefined && /^P\w+Doc\/(?!\d{7})[^/]+\.html?$/i.test(within))
      wrong(
        'EC0188E',
        path,
        'the name of a page begins with seven digits',
        'fetch the package again, and do not rename its files',
      );
  }
  for (const { path, size } of own)
    if (size === 0) wrong('EC0206E', path, 'the file is empty', 'fetch the package again');
  for (const folder of ['PublicDoc', 'AuditDoc']) {
    const inside = documentsIn(archive, `${root}XBRL/${folder}/`);
    if (inside.length === 0) continue;
    const base = `${root}XBRL/${folder}/`;
    if (!inside.includes(`${base}manifest_${folder}.xml`))
      wrong(
        'EC0132E',
        base,
        `manifest_${folder}.xml is missing`,
        'fetch the package again, and do not rename its files',
      );
    if (folder === 'PublicDoc' && !inside.some((path) => path.startsWith(`${base}0000000_header_`)))
      wrong('EC0132E', base, 'the cover page (0000000_header_…) is missing', 'fetch the package again');
  }
  for (const { path, size } of own) {
    if (size === 0 || !TEXT_FILE.test(path) || !path.startsWith(`${root}XBRL/`)) continue;
    if (!isUtf8(await archive.read(path)))
      wrong('EC5000E', path, 'the file is not UTF-8', 'fetch the package again; a filing is UTF-8 throughout');
  }
  return problems;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(text.slice(0, 200))?.[1];
    return !text.slice(0, 200).includes('\0') && (declared === undefined || /^utf-?8$/i.test(declared));
  } catch {
    return false;
  }
}
