import { extname, resolve } from 'node:path';
import { Command } from 'commander';
import { BadInput } from '../errors.ts';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import { openDeterminations, openDeterminationsFile, type Determinations } from '../determinations/determinations.ts';
import { createJudging } from '../independence/judging.ts';
import { reportFile, type ReportFormat } from '../report/report-file.ts';
import { openShelf } from '../rules/books/shelf.ts';
import { keptImports } from '../intake/kept/imported-world.ts';
import { ensureLoaded } from '../seed/load.ts';
import { isDay, type Day } from '../time/day.ts';
import { storeOf } from '../store-of.ts';
import { withFolders, type FolderOptions } from './folders.ts';
import type { Output } from './output.ts';
import { printPdf } from './print-pdf.ts';
import { writeAnswer } from './write-answer.ts';

interface Options extends FolderOptions {
  readonly on: string;
  readonly known?: string;
  readonly books?: string;
  readonly out?: string;
  /** A file, or false for none. */
  readonly determinations?: string | false;
}
type Kind = ReportFormat | 'PDF';
const KINDS: Readonly<Record<string, Kind>> = { '.html': 'HTML', '.csv': 'CSV', '.json': 'JSON', '.pdf': 'PDF' };

/** `govgraph audit <company>`: who is independent on a day, as a file. */
export function auditCommand(output: Output): Command {
  return new Command('audit')
    .description('Judge the independence of a company’s outside officers on a day, and write the report.')
    .argument('<company>', 'id of the company, for instance iij')
    .requiredOption('--on <day>', 'day of facts and law, YYYY-MM-DD')
    .option('--known <day>', 'nothing published later is used; today when left out')
    .option('--books <ids>', 'ids of rule books with commas between; every book when left out')
    .option('--out <file>', 'file to write: .pdf, .html, .csv or .json; without it, JSON on the standard output')
    .option('--determinations <file>', 'what auditors recorded, from this file; from the data folder when left out')
    .option('--no-determinations', 'leave out what auditors recorded')
    .option('--seed <folder>', 'the folder of facts and rule books (setting SEED_DIR)')
    .option('--documents <folder>', 'texts of the cited documents (setting DOCUMENTS_DIR)')
    .option('--data <folder>', 'the folder of the embedded store (setting DATA_DIR)')
    .addHelpText(
      'after',
      '\nThe same facts, books, determinations, --on and --known give the same bytes. A PDF needs a browser: see GOVGRAPH_BROWSER.\nExit code: 0 with a report, 2 for a bad option, 3 for a bad seed, 4 without a browser for a PDF, 6 when the store fails.',
    )
    .action(async (company: string, options: Options) => {
      const kind = kindOf(options.out);
      const on = day(options.on, '--on');
      const text = await report(company, on, options, kind === 'PDF' ? 'HTML' : kind, output);
      if (options.out === undefined) output.answer(text.trimEnd());
      else {
        writeAnswer(options.out, kind === 'PDF' ? await printPdf(text, on) : text);
        output.say(`Wrote ${options.out}.`);
      }
    });
}

async function report(
  company: string,
  on: Day,
  options: Options,
  format: ReportFormat,
  output: Output,
): Promise<string> {
  const config = withFolders(options);
  const knownOn = options.known === undefined ? undefined : day(options.known, '--known');
  const books = options.books
    ?.split(',')
    .map((id) => id.trim())
    .filter(Boolean);
  const judging = createJudging(openShelf(config.seedDir), recordedBy(options, config.dataDir));
  const plan = {
    seedDir: config.seedDir,
    documentsDir: config.documentsDir,
    store: storeOf(config),
    addition: keptImports(config.dataDir),
  };
  const { store } = await ensureLoaded(plan, (message) => {
    output.progress(message);
  });
  try {
    const today = new Date().toISOString().slice(0, 10);
    const facts = createFactReader(store, today);
    const context = { store, facts, documents: openDocuments(config.documentsDir), requestId: 'audit', today };
    const judged = await judging.report({ company, on, ...(knownOn && { knownOn }), ...(books && { books }) }, context);
    for (const problem of judged.determinationProblems) output.say(problem);
    return await reportFile(judged, facts, format);
  } finally {
    await store.close();
  }
}

function recordedBy({ determinations }: Options, dataDir: string): Determinations | undefined {
  if (determinations === false) return undefined;
  return determinations === undefined
    ? openDeterminations(dataDir, false)
    : openDeterminationsFile(resolve(determinations));
}

function kindOf(file: string | undefined): Kind {
  if (file === undefined) return 'JSON';
  const kind = KINDS[extname(file).toLowerCase()];
  if (kind === undefined)
    throw new BadInput(
      `--out ${file}: the name says no kind of report; let it end in ${Object.keys(KINDS).join(', ')}.`,
    );
  return kind;
}

function day(text: string, option: string): Day {
  if (!isDay(text))
    throw new BadInput(`${option} "${text}" is no day that exists; write it as YYYY-MM-DD, for instance 2007-06-26.`);
  return text;
}
