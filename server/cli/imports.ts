import { Command } from 'commander';
import { withdrawImport } from '../intake/import-files.ts';
import { readManifest } from '../intake/kept/manifest.ts';
import { importPlanOf } from '../import-plan-of.ts';
import { withFolders, type FolderOptions } from './folders.ts';
import { progressIn } from './import.ts';
import type { Output } from './output.ts';

/** `govgraph imports`: what was imported, in its order. */
export function importsCommand(output: Output): Command {
  return new Command('imports')
    .description('List what was imported, with the id that withdraws it.')
    .option('--json', 'write the list as JSON to the standard output')
    .option('--data <folder>', 'the folder of the embedded store and the imports (setting DATA_DIR)')
    .action((options: FolderOptions & { json?: boolean }) => {
      const imports = readManifest(withFolders(options).dataDir).map(
        ({ options: given, publishedOtherwise: _, ...rest }) => ({ ...rest, options: given }),
      );
      if (options.json === true) return output.answer(JSON.stringify({ imports }, null, 2));
      if (imports.length === 0) return output.answer('Nothing was imported.');
      output.answer(
        imports
          .map(({ id, name, importedAt, source, facts }) => {
            const count = Object.values(facts).reduce((sum, one) => sum + one, 0);
            return `${id}  ${importedAt.slice(0, 10)}  ${String(count).padStart(8)} facts  ${source.title} (${source.published}, ${name})`;
          })
          .join('\n'),
      );
    });
}

/** `govgraph withdraw`: the graph as if the import had never been made. */
export function withdrawCommand(output: Output): Command {
  return new Command('withdraw')
    .description('Take an import back: the graph is as it was without it.')
    .argument('<id>', 'id of the import, as `imports` lists it')
    .option('--json', 'write what was withdrawn as JSON to the standard output')
    .option('--seed <folder>', 'the folder of facts (setting SEED_DIR)')
    .option('--documents <folder>', 'texts of the cited documents (setting DOCUMENTS_DIR)')
    .option('--data <folder>', 'the folder of the embedded store and the imports (setting DATA_DIR)')
    .addHelpText(
      'after',
      '\nExit code: 0 when it is withdrawn, 2 for an id that no import has, 3 for a bad seed, 4 for a bad setting, 6 when the store fails.',
    )
    .action(async (id: string, options: FolderOptions & { json?: boolean }) => {
      const { name, source } = await withdrawImport(importPlanOf(withFolders(options)), id, progressIn(output));
      output.say(`Withdrew ${id}: "${source.title}" (${name}).`);
      if (options.json === true) output.answer(JSON.stringify({ withdrawn: { id, name, source } }, null, 2));
    });
}
