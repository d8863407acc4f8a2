import { extname } from 'node:path';
import { Command } from 'commander';
import { BadInput } from '../../errors.ts';
import { questionnaireFile, type QuestionnaireFileFormat } from '../../questionnaire/questionnaire-file.ts';
import { questionnaireOf } from '../../questionnaire/questionnaire.ts';
import { askedDay } from '../asked-day.ts';
import { inAuditWorld, type WorldOptions } from '../audit/audit-world.ts';
import type { Output } from '../output.ts';
import { printPdf } from '../print/print-pdf.ts';
import { writeAnswer } from '../write-answer.ts';

interface Options extends WorldOptions {
  readonly on: string;
  readonly known?: string;
  readonly person?: string;
  readonly books?: string;
  readonly allBooks?: boolean;
  readonly out?: string;
}
const KINDS: Readonly<Record<string, QuestionnaireFileFormat | 'PDF'>> = {
  '.html': 'HTML',
  '.pdf': 'PDF',
  '.csv': 'CSV',
  '.json': 'JSON',
};

/** `govgraph questionnaire`: the open questions of a report as forms to fill in. */
export function questionnaireCommand(output: Output): Command {
  return new Command('questionnaire')
    .description('Write the open questions of a report as forms: one for each officer, one for the company.')
    .argument('<company>', 'id of the company, for instance iij')
    .requiredOption('--on <day>', 'day of facts and law, YYYY-MM-DD')
    .option('--known <day>', 'nothing published later is used; today when left out')
    .option('--person <id>', 'the form of this officer alone')
    .option('--books <ids>', 'questions of these rule books, with commas between; of those that apply when left out')
    .option('--all-books', 'questions also of books that do not apply')
    .option('--out <file>', 'file to write: .html or .pdf to print, .csv or .json to fill in; without it, JSON')
    .option('--seed <folder>', 'the folder of facts and rule books (setting SEED_DIR)')
    .option('--documents <folder>', 'texts of the cited documents (setting DOCUMENTS_DIR)')
    .option('--data <folder>', 'the folder of the embedded store (setting DATA_DIR)')
    .addHelpText(
      'after',
      '\nWhat several criteria ask is one question; those that settle most come first. Fill in the .csv or .json, sign it in it, and bring it back with: govgraph answers FILE\nExit code: 0, 2 for a bad option, 3 for a bad seed, 4 without a browser for a PDF, 6 when the store fails.',
    )
    .action(async (company: string, options: Options) => {
      const kind = kindOf(options.out);
      const on = askedDay(options.on, '--on');
      const knownOn = options.known === undefined ? undefined : askedDay(options.known, '--known');
      const books = options.books
        ?.split(',')
        .map((id) => id.trim())
        .filter(Boolean);
      const text = await inAuditWorld(options, output, async ({ judging, fresh }) => {
        const context = fresh();
        const report = await judging.report(
          { company, on, ...(knownOn && { knownOn }), ...(books && { books }) },
          context,
        );
        const people = report.people.map(({ officer }) => officer.person);
        if (options.person !== undefined && !people.includes(options.person))
          throw new BadInput(
            `--person ${options.person}: nobody under this id is judged at "${company}" on ${on}; ${people.join(', ') || 'nobody'} ${people.length === 1 ? 'is' : 'are'}.`,
          );
        const questionnaire = await questionnaireOf(report, context.facts, options);
        return questionnaireFile(questionnaire, kind === 'PDF' ? 'HTML' : kind);
      });
      if (options.out === undefined) output.answer(text.trimEnd());
      else {
        writeAnswer(options.out, kind === 'PDF' ? await printPdf(text, on) : text);
        output.say(`Wrote ${options.out}.`);
      }
    });
}

function kindOf(file: string | undefined): QuestionnaireFileFormat | 'PDF' {
  if (file === undefined) return 'JSON';
  const kind = KINDS[extname(file).toLowerCase()];
  if (kind === undefined)
    throw new BadInput(`--out ${file}: the name says no kind of form; let it end in ${Object.keys(KINDS).join(', ')}.`);
  return kind;
}
