import { extname, resolve } from 'node:path';
import { Command } from 'commander';
import { BadInput, NotFound } from '../errors.ts';
import { nearest } from '../facts/near-ids.ts';
import { determinationsText, type DeterminationsFormat } from '../report/determinations-text.ts';
import { openDeterminations, openDeterminationsFile } from '../determinations/determinations.ts';
import { readSeed } from '../seed/read-seed.ts';
import { withFolders } from './folders.ts';
import type { Output } from './output.ts';
import { writeAnswer } from './write-answer.ts';

interface Options {
  readonly company?: string;
  readonly seed?: string;
  readonly data?: string;
  readonly from?: string;
  readonly out?: string;
}
const KINDS: Readonly<Record<string, DeterminationsFormat>> = { '.json': 'JSON', '.jsonl': 'JSONL', '.csv': 'CSV' };

/** `govgraph determinations`: what auditors recorded, as a file. */
export function determinationsCommand(output: Output): Command {
  return new Command('determinations')
    .description('Export what auditors recorded on criteria and checks.')
    .option('--company <id>', 'only those about this company')
    .option(
      '--out <file>',
      'file to write: .json, .jsonl (one entry a line, without the seals of the file they were recorded in; audit --determinations reads it) or .csv; without it, JSON on the standard output',
    )
    .option('--from <file>', 'the file to read; that of the data folder when left out')
    .option('--seed <folder>', 'the folder of facts, which says what companies there are (setting SEED_DIR)')
    .option('--data <folder>', 'the folder of the embedded store (setting DATA_DIR)')
    .addHelpText(
      'after',
      '\nThe file is only read. A line that was cut off, changed or damaged, and entries that are missing, are named on the error stream.\nExit code: 0, 2 for a bad option or a company that is not there, 6 when the file cannot be read.',
    )
    .action((options: Options) => {
      const format = formatOf(options.out);
      const file =
        options.from === undefined
          ? openDeterminations(withFolders(options).dataDir)
          : openDeterminationsFile(resolve(options.from));
      const recorded = file.read(options.company);
      if (options.company !== undefined && recorded.entries.length === 0)
        mustBeThere(options.company, withFolders(options).seedDir);
      for (const problem of recorded.problems) output.say(problem);
      const text = determinationsText(recorded, format);
      if (options.out === undefined) output.answer(text.trimEnd());
      else {
        writeAnswer(options.out, text);
        output.say(`Wrote ${String(recorded.entries.length)} determinations to ${options.out}.`);
      }
    });
}

/** Nothing recorded about a company of the seed is an answer; about one that is not there it is a slip of the pen. */
function mustBeThere(company: string, seedDir: string): void {
  const { companies, unread } = readSeed(seedDir);
  const ids = [...companies.map(({ value }) => value.id), ...unread.flatMap((one) => one.company ?? [])];
  if (ids.length > 0 && !ids.includes(company))
    throw new NotFound('company', company, nearest([...new Set(ids)], company));
}

function formatOf(file: string | undefined): DeterminationsFormat {
  if (file === undefined) return 'JSON';
  const format = KINDS[extname(file).toLowerCase()];
  if (format === undefined)
    throw new BadInput(`--out ${file}: the name says no kind of file; let it end in ${Object.keys(KINDS).join(', ')}.`);
  return format;
}
