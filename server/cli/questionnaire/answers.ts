import { Command } from 'commander';
import { EXIT_CODES } from '../../errors.ts';
import { importFiles } from '../../intake/import-files.ts';
import { withFolders, type FolderOptions } from '../folders.ts';
import { importPlanOf } from '../../import-plan-of.ts';
import { inWords, progressIn } from '../import.ts';
import type { Output } from '../output.ts';

interface Options extends FolderOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `govgraph answers`: a questionnaire that was filled in becomes cited facts. */
export function answersCommand(output: Output, end: (code: number) => void): Command {
  return new Command('answers')
    .description('Bring back questionnaires that were filled in: what is answered and signed becomes cited facts.')
    .argument('<file...>', 'questionnaires of `govgraph questionnaire`, .json or .csv, filled in')
    .option('--dry-run', 'read and check everything, and change nothing')
    .option('--json', 'write the result as JSON to the standard output')
    .option('--seed <folder>', 'the folder of facts (setting SEED_DIR)')
    .option('--documents <folder>', 'texts of the cited documents (setting DOCUMENTS_DIR)')
    .option('--data <folder>', 'the folder of the embedded store and the imports (setting DATA_DIR)')
    .addHelpText(
      'after',
      '\nEach form is one source: the questionnaire, its day and who signed it. What is not answered states nothing, and stays unknown. `govgraph withdraw <import>` takes answers back.\nExit code: 0 when all are in the graph, 2 for a bad option, 3 for a bad seed, 6 when the store fails, 7 when a file is refused.',
    )
    .action(async (files: readonly string[], options: Options) => {
      const dryRun = options.dryRun === true;
      const imports = await importFiles(
        importPlanOf(withFolders(options)),
        files.map((path) => ({ path, format: 'answers' })),
        { dryRun, onProgress: progressIn(output) },
      );
      const isRefused = imports.some(({ problems }) => problems.length > 0);
      for (const report of imports) output.say(inWords(report, dryRun, isRefused));
      if (options.json === true) output.answer(JSON.stringify({ imports }, null, 2));
      if (imports.some(({ problems }) => problems.length > 0)) end(EXIT_CODES.IMPORT_REFUSED);
    });
}
