import { Command } from 'commander';
import { keptImports } from '../intake/kept/imported-world.ts';
import { loadSeed, type LoadResult, type Progress } from '../seed/load-seed.ts';
import { counted, problemLines } from '../seed/seed-invalid.ts';
import { storeOf } from '../store-of.ts';
import { withFolders, type FolderOptions } from './folders.ts';
import type { Output } from './output.ts';

/** `govgraph load`: the seed takes the place of the graph in the store, whole or not at all. */
export function loadCommand(output: Output): Command {
  return new Command('load')
    .description('Check the seed and load it into the store, unless it is there already.')
    .option('--force', 'load even when nothing has changed, or when the store is damaged')
    .option('--json', 'write the result as JSON to the standard output')
    .option('--seed <folder>', 'the folder of facts (setting SEED_DIR)')
    .option('--documents <folder>', 'texts of the cited documents (setting DOCUMENTS_DIR)')
    .option('--data <folder>', 'the folder of the embedded store (setting DATA_DIR)')
    .addHelpText(
      'after',
      '\nUntil a load is complete the old graph stays; interrupted, it changes nothing.\nExit code: 0 when the graph is there, 2 for a bad option, 3 for a bad seed, 4 for a bad setting, 6 when the store fails.',
    )
    .action(async (options: FolderOptions & { force?: boolean; json?: boolean }) => {
      const config = withFolders(options);
      const plan = {
        seedDir: config.seedDir,
        documentsDir: config.documentsDir,
        store: storeOf(config),
        force: options.force === true,
        addition: keptImports(config.dataDir),
      };
      const result = await loadSeed(plan, (progress) => {
        output.progress(inWords(progress));
      });
      for (const problem of plan.addition.problems ?? []) output.say(problem);
      if (result.warnings.length > 0) output.say(problemLines(config.seedDir, result.warnings));
      output.say(summary(result));
      if (options.json === true) output.answer(JSON.stringify(result, null, 2));
    });
}

function inWords({ step, written, total }: Progress): string {
  if (step === 'check') return 'Checking the seed …';
  if (step === 'commit') return 'Putting the new graph in place …';
  return `Writing ${String(written)} of ${String(total)} …`;
}

function summary({ outcome, reason, nodes, facts, durations }: LoadResult): string {
  const ms = Math.round(durations.check + durations.look + durations.write);
  const what = `${counted(nodes, 'node')}, ${counted(facts, 'fact')}, ${String(ms)} ms`;
  return outcome === 'loaded' ? `Loaded (${reason}): ${what}.` : `Nothing to do (${reason}): ${what}.`;
}
