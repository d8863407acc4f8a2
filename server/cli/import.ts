import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { Command } from 'commander';
import { BadInput, EXIT_CODES } from '../errors.ts';
import { IMPORTERS } from '../intake/formats.ts';
import { importFiles, type ImportProgress } from '../intake/import-files.ts';
import type { ImportReport, ToldProblem } from '../intake/import-report.ts';
import type { Config } from '../config.ts';
import { isReadingKept } from '../seed/kept-reading.ts';
import { counted } from '../seed/seed-invalid.ts';
import { importPlanOf } from '../import-plan-of.ts';
import { isDay } from '../time/day.ts';
import { withFolders, type FolderOptions } from './folders.ts';
import type { Output } from './output.ts';
import { lineBeside } from '../shared/line-beside.ts';

interface Options extends FolderOptions {
  readonly format?: string;
  readonly mapping?: string;
  readonly sourceTitle?: string;
  readonly published?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `govgraph import`: files become cited facts of the graph, all of them or none. */
export function importCommand(output: Output, end: (code: number) => void): Command {
  return new Command('import')
    .description('Read files of a known format and put what they state into the graph, with its citations.')
    .argument('<file...>', 'files, also .gz and .zip; - is the standard input')
    .option('--format <name>', 'their format, where their content does not tell it')
    .option('--mapping <file>', 'a YAML file that says what the columns of a table are')
    .option('--source-title <title>', 'title of the document, where the file has none')
    .option('--published <day>', 'the day it was published, where the file does not say, as YYYY-MM-DD')
    .option('--dry-run', 'read and check everything, and change nothing')
    .option('--json', 'write the result as JSON to the standard output')
    .option('--seed <folder>', 'the folder of facts (setting SEED_DIR)')
    .option('--documents <folder>', 'texts of the cited documents (setting DOCUMENTS_DIR)')
    .option('--data <folder>', 'the folder of the embedded store and the imports (setting DATA_DIR)')
    .addHelpText(
      'after',
      `\nFormats:\n${IMPORTERS.map(({ format, title }) => `  ${format.padEnd(16)} ${title}`).join('\n')}\n\nUntil an import is complete the old graph stays; interrupted, it changes nothing. The same file again changes nothing.\nExit code: 0 when all are in the graph, 2 for a bad option, 3 for a bad seed, 4 for a bad setting, 6 when the store fails, 7 when a file is refused.`,
    )
    .action(async (files: readonly string[], options: Options) => {
      const { format, sourceTitle, published } = options;
      if (published !== undefined && !isDay(published))
        throw new BadInput(
          `--published "${published}" is no day that exists; write it as YYYY-MM-DD, for instance 2007-06-26.`,
        );
      const mapping = options.mapping === undefined ? undefined : readMapping(options.mapping);
      const shared = {
        ...(format && { format }),
        ...(sourceTitle && { sourceTitle }),
        ...(published && { published }),
        ...(mapping && { mapping }),
      };
      const config = withFolders(options);
      if (options.dryRun !== true) beginSeed(config, output);
      const imports = await importFiles(
        importPlanOf(config),
        files.map((path) => ({ path, ...shared })),
        { dryRun: options.dryRun === true, onProgress: progressIn(output) },
      );
      const isRefused = imports.some(({ problems }) => problems.length > 0);
      for (const report of imports) output.say(inWords(report, options.dryRun === true, isRefused));
      if (options.json === true)
        output.answer(
          JSON.stringify(
            { imports: imports.map(({ met: _, examples: __, there: ___, ...report }) => report) },
            null,
            2,
          ),
        );
      if (isRefused) end(EXIT_CODES.IMPORT_REFUSED);
    });
}

/** Where nothing was ever loaded and there is no folder of facts, an import is the beginning: it is made, empty. */
function beginSeed({ seedDir, dataDir }: Pick<Config, 'seedDir' | 'dataDir'>, output: Output): void {
  if (existsSync(seedDir) || isReadingKept(dataDir)) return;
  try {
    mkdirSync(seedDir, { recursive: true });
  } catch {
    // That it is not there is told when it is read.
    return;
  }
  output.say(`Made ${seedDir}, empty: facts that you write yourself go there. What is imported stands in ${dataDir}.`);
}

/** One line of progress, with the rate. */
export function progressIn(output: Output): (progress: ImportProgress) => void {
  let [started, file] = [performance.now(), ''];
  return (progress) => {
    if (progress.step === 'read') {
      if (progress.file !== file) [started, file] = [performance.now(), progress.file];
      const rate = Math.round((progress.statements / (performance.now() - started || 1)) * 1000);
      output.progress(
        `Reading ${file} … ${progress.statements.toLocaleString('en')} statements${rate > 0 ? `, ${rate.toLocaleString('en')} a second` : ''}`,
      );
    } else if (progress.step === 'merge') output.progress('Joining with the graph …');
    else if (progress.step === 'write')
      output.progress(`Writing ${String(progress.written)} of ${String(progress.total)} …`);
    else output.progress('Putting the new graph in place …');
  };
}

function readMapping(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new BadInput(`--mapping ${path}: the file cannot be read; check the path.`);
  }
}

/** What became of a file; `isRefused` when some file of those that come together is. */
export function inWords(report: ImportReport, dryRun: boolean, isRefused: boolean): string {
  const { file, id, format, source, facts, parties, warnings, problems, changed, there } = report;
  const lines = [
    ...problems.map((problem) => line('error', problem)),
    ...warnings.map((warning) => line('warning', warning)),
  ];
  const all = Object.values(facts).reduce((sum, count) => sum + count, 0);
  const what = `${counted(all, 'fact')} of "${source?.title ?? file}" (${format ?? 'unknown format'}), ${counted(parties.new, 'new party').replace('partys', 'parties')}, ${String(parties.matched)} matched`;
  if (problems.length > 0) lines.push(`Refused ${file}: ${counted(problems.length, 'problem')}; nothing was changed.`);
  else if (dryRun && !there) lines.push(`${file} can be imported: ${what}. Nothing was changed.`);
  else if (isRefused && !there)
    lines.push(`${file} was not imported either: ${what}. Of files that come together all come in, or none.`);
  else if (changed) lines.push(`Imported ${file} as ${id ?? ''}: ${what}.`);
  else lines.push(`${file} changes nothing${source === null ? '' : `: it is there already, as ${id ?? ''}`}.`);
  return lines.join('\n');
}

function line(severity: string, { place, line: stated, code, message, mend }: ToldProblem): string {
  const at = lineBeside(place, stated);
  const where = at === undefined ? place : `${place}, line ${String(at)}`;
  return `${where}  ${severity} ${code}: ${message}${mend === undefined ? '' : `\n    mend: ${mend}`}`;
}
