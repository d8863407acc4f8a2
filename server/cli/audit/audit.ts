import { extname } from 'node:path';
import { Command } from 'commander';
import { BadInput } from '../../errors.ts';
import type { ReportArgs } from '../../independence/judging.ts';
import { reportFile, type ReportFormat } from '../../report/report-file.ts';
import { askedDay } from '../asked-day.ts';
import { auditBoards, type BoardsAsked } from './audit-boards.ts';
import { inAuditWorld, type WorldOptions } from './audit-world.ts';
import type { Output } from '../output.ts';
import { printPdf } from '../print/print-pdf.ts';
import { writeAnswer } from '../write-answer.ts';

interface Options extends WorldOptions {
  readonly on: string;
  readonly known?: string;
  readonly since?: string;
  readonly all?: boolean;
  readonly allBooks?: boolean;
  readonly books?: string;
  readonly out?: string;
}
type Kind = ReportFormat | 'PDF' | 'XLSX';
const KINDS: Readonly<Record<string, Kind>> = {
  '.html': 'HTML',
  '.csv': 'CSV',
  '.json': 'JSON',
  '.pdf': 'PDF',
  '.xlsx': 'XLSX',
};

/**
 * `govgraph audit <companies…>`: who is independent on a day, as a file; of several companies, or with `--since`, as an
 * overview.
 */
export function auditCommand(output: Output): Command {
  return new Command('audit')
    .description('Judge the independence of a company’s outside officers on a day, and write the report.')
    .argument('[companies...]', 'id of the company, for instance iij; several give an overview, a part for each')
    .option('--all', 'the overview of every company that has a board, one after the other')
    .requiredOption('--on <day>', 'day of facts and law, YYYY-MM-DD')
    .option('--known <day>', 'nothing published later is used; today when left out')
    .option('--since <day>', 'an overview that tells also which verdicts became others after this day')
    .option(
      '--books <ids>',
      'ids of rule books with commas between; the report of one company tells those that apply when left out',
    )
    .option('--all-books', 'every book in the report, each criterion in full, also of books that do not apply')
    .option(
      '--out <file>',
      'file to write: .pdf, .html, .csv or .json, of an overview also .xlsx; without it, JSON on the standard output',
    )
    .option('--determinations <file>', 'what auditors recorded, from this file; from the data folder when left out')
    .option('--no-determinations', 'leave out what auditors recorded')
    .option('--seed <folder>', 'the folder of facts and rule books (setting SEED_DIR)')
    .option('--documents <folder>', 'texts of the cited documents (setting DOCUMENTS_DIR)')
    .option('--data <folder>', 'the folder of the embedded store (setting DATA_DIR)')
    .addHelpText(
      'after',
      '\nAn overview (several companies, --all or --since) is .csv, .xlsx or .json: verdict counts by book, what the company says and its facts speak against, changes.\nThe same facts, books, determinations, --on and --known give the same bytes (a workbook also carries the time it was written). A PDF needs a browser: see GOVGRAPH_BROWSER.\nExit code: 0 with a report, 2 for a bad option, 3 for a bad seed, 4 without a browser for a PDF, 6 when the store fails.',
    )
    .action(async (named: string[], options: Options) => {
      const kind = kindOf(options.out);
      const companies = companiesOf(named, options);
      const on = askedDay(options.on, '--on');
      const since = options.since === undefined ? undefined : askedDay(options.since, '--since');
      if (since !== undefined && since >= on)
        throw new BadInput(`--since ${since} is not before --on ${on}; give an earlier day.`);
      const knownOn = options.known === undefined ? undefined : askedDay(options.known, '--known');
      const books = booksIn(options);
      const [company, ...more] = companies ?? [];
      if (company === undefined || more.length > 0 || since !== undefined) {
        await overview({ companies, on, knownOn, since, books }, kind, options, output);
        return;
      }
      if (kind === 'XLSX')
        throw new BadInput(
          `--out ${options.out ?? ''}: a report of one company is no table; let the name end in .pdf, .html, .csv or .json.`,
        );
      const args = { company, on, ...(knownOn && { knownOn }), ...(books && { books }) };
      const text = await report(args, options, kind === 'PDF' ? 'HTML' : kind, output);
      if (options.out === undefined) output.answer(text.trimEnd());
      else {
        writeAnswer(options.out, kind === 'PDF' ? await printPdf(text, on) : text);
        output.say(`Wrote ${options.out}.`);
      }
    });
}

async function report(args: ReportArgs, options: Options, format: ReportFormat, output: Output): Promise<string> {
  return inAuditWorld(options, output, async ({ judging, fresh }) => {
    const context = fresh();
    const judged = await judging.report(args, context);
    for (const problem of judged.determinationProblems) output.say(problem);
    return reportFile(judged, context.facts, format, options.allBooks);
  });
}

async function overview(asked: BoardsAsked, kind: Kind, options: Options, output: Output): Promise<void> {
  const { out } = options;
  if (kind === 'HTML' || kind === 'PDF')
    throw new BadInput(
      `--out ${out ?? ''}: an overview is a table; let the name end in .csv, .xlsx or .json, or ask for one company.`,
    );
  const told = await inAuditWorld(options, output, (world) => auditBoards(world, asked, kind, out, output));
  if (out !== undefined) output.say(`Wrote ${String(told)} ${told === 1 ? 'company' : 'companies'} to ${out}.`);
}

/** Each once, in the order given; undefined for all. */
function companiesOf(named: readonly string[], { all = false }: Options): readonly string[] | undefined {
  if (all && named.length > 0) throw new BadInput(`Name companies or give --all, not both: ${named.join(', ')}.`);
  if (!all && named.length === 0)
    throw new BadInput('Name a company, for instance govgraph audit iij --on 2007-06-26, or give --all.');
  return all ? undefined : [...new Set(named)];
}

function booksIn({ books }: Options): string[] | undefined {
  return books
    ?.split(',')
    .map((id) => id.trim())
    .filter(Boolean);
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
