import { gather } from '../../../server/intake/gather.ts';
import type { Importer } from '../../../server/intake/importer.ts';
import { addImport } from '../../../server/intake/merge/add-import.ts';
import { emptyWorld, type MergeWorld } from '../../../server/intake/merge/merge-world.ts';
import { fileOf } from './statements-of.ts';

/** A file, and the day of which it is where it does not say so. */
export interface GivenFile {
  readonly importer: Importer;
  readonly content: string | readonly unknown[];
  readonly name?: string;
  readonly published?: string;
}

/** An empty graph after these files, one after the other, and `severity CODE` of what was told. */
export async function importedFiles(
  ...files: readonly GivenFile[]
): Promise<{ readonly world: MergeWorld; readonly told: readonly string[] }> {
  const world = emptyWorld();
  const told: string[] = [];
  for (const [i, { importer, content, name = 'file', published = '2024-01-01' }] of files.entries()) {
    const text = typeof content === 'string' ? content : content.map((one) => JSON.stringify(one)).join('\n');
    const gathered = await gather(importer, fileOf(text, name), { published });
    const { format } = importer;
    const defaults = { id: `i${String(i)}`, fileName: name, sha256: 'x', format, title: undefined, published };
    await addImport(world, defaults, gathered, ({ severity, code }) => {
      told.push(`${severity} ${code}`);
    });
    const problems = [...gathered.problems.errors(), ...gathered.problems.warnings()];
    told.push(...problems.map(({ severity, code }) => `${severity} ${code}`));
  }
  return { world, told };
}

/** Holdings, seats and posts: who has what in whom, by their names. */
export function tiesOf({ facts, parties, boards }: MergeWorld): string[] {
  const nameOf = (id: string) => parties.get(id)?.name ?? parties.get(boards.get(id)?.company ?? '')?.name ?? '';
  return [...facts.values()]
    .filter(({ kind }) => kind !== 'HAS_ATTRIBUTE')
    .map(({ kind, subject, object }) => `${nameOf(subject)} ${kind} ${nameOf(object)}`)
    .sort();
}
