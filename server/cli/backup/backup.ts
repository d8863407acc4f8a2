import { resolve } from 'node:path';
import { Command } from 'commander';
import { backUp, restore, type Backup } from './data-copy.ts';
import { withFolders, type FolderOptions } from '../folders.ts';
import type { Output } from '../output.ts';

interface Options extends FolderOptions {
  readonly json?: boolean;
}

/** `govgraph backup` and `govgraph restore`: what cannot be made again, out of the data folder and back. */
export function backupCommands(output: Output): Command[] {
  const told = (verb: string, { files, madeAt }: Backup, where: string, options: Options) => {
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    output.say(`${verb} ${String(files.length)} files, ${String(bytes)} bytes, of ${madeAt}: ${where}.`);
    if (options.json === true) output.answer(JSON.stringify({ folder: where, madeAt, files }, null, 2));
  };
  const data = '--data <folder>';
  const json = ['--json', 'write the list of files as JSON to the standard output'] as const;
  return [
    new Command('backup')
      .description('Copy what cannot be made again (records, decisions, trail, tokens, imports) into a new folder.')
      .argument('<folder>', 'the folder to make')
      .option(...json)
      .option(data, 'the folder of the embedded store (setting DATA_DIR)')
      .addHelpText(
        'after',
        '\nThe server may go on meanwhile. The seed and its documents are yours and are not in it; the graph is made again of both.\nExit code: 0, 2 for a folder that is there already, 6 when it cannot be read or written.',
      )
      .action(async (folder: string, options: Options) => {
        const target = resolve(folder);
        told('Backed up', await backUp(withFolders(options).dataDir, target), target, options);
      }),
    new Command('restore')
      .description('Put a backup into a data folder that is not there yet; the next start makes the graph.')
      .argument('<folder>', 'the folder that backup made')
      .option(...json)
      .option(data, 'the folder to make (setting DATA_DIR)')
      .addHelpText('after', '\nExit code: 0, 2 for a folder that holds data, 6 for a backup that is damaged.')
      .action((folder: string, options: Options) => {
        const { dataDir } = withFolders(options);
        told('Restored', restore(resolve(folder), dataDir), dataDir, options);
      }),
  ];
}
