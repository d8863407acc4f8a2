import { Command } from 'commander';
import { EXIT_CODES } from '../errors.ts';
import { readShelf } from '../rules/books/shelf.ts';
import { checkSeed, type SeedReport } from '../seed/check-seed.ts';
import { inOrder } from '../seed/problem.ts';
import { counted, problemLines } from '../seed/seed-invalid.ts';
import { failedCases } from './book-cases.ts';
import { isFolder, withFolders, type FolderOptions } from './folders.ts';
import type { Output } from './output.ts';

/** `govgraph check`: 0 when the seed can be loaded and the cases of its rule books hold, 3 when it has errors. */
export function checkCommand(output: Output, end: (code: number) => void): Command {
  return new Command('check')
    .description(
      'Check the seed and list all its problems at once, each with file, line and mend; its rule books too, whose cases are run.',
    )
    .option('--json', 'write the report as JSON to the standard output')
    .option('--seed <folder>', 'the folder of facts (setting SEED_DIR)')
    .option(
      '--documents <folder>',
      'texts of the cited documents; citations are held against them, and without the folder of the setting DOCUMENTS_DIR they are not',
    )
    .addHelpText(
      'after',
      '\nErrors keep the seed from being loaded, a case of a rule book that does not hold excepted; warnings do not.\nExit code: 0 without errors, 2 for a bad option, 3 with errors, 4 for a bad setting.',
    )
    .action((options: FolderOptions & { json?: boolean }) => {
      const { seedDir, documentsDir } = withFolders(options);
      const report = withBooks(checkSeed(seedDir, documentsDir), seedDir);
      const held = isFolder(documentsDir) ? documentsDir : null;
      if (held === null) output.say(`Citations were not held against the texts: there is no folder ${documentsDir}.`);
      output.answer(options.json === true ? asJson(seedDir, held, report) : asText(seedDir, report));
      end(report.errors > 0 ? EXIT_CODES.SEED_INVALID : 0);
    });
}

/**
 * The report with the problems of the rule books that judge the folder, and with cases of its own books that do not
 * hold.
 */
function withBooks(report: SeedReport, seedDir: string): SeedReport {
  const shelf = readShelf(seedDir);
  const problems = inOrder([...report.problems, ...shelf.problems, ...failedCases(shelf, seedDir)]);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { ...report, problems, errors, warnings: problems.length - errors };
}

function asJson(
  seedDir: string,
  citationsHeldAgainst: string | null,
  { problems, errors, warnings, seed }: SeedReport,
): string {
  const read = {
    companies: seed.companies.length,
    people: seed.people?.value.people.length ?? 0,
    sources: seed.sources?.value.sources.length ?? 0,
  };
  return JSON.stringify({ ok: errors === 0, seedDir, citationsHeldAgainst, errors, warnings, read, problems }, null, 2);
}

function asText(seedDir: string, { problems, errors, warnings, seed }: SeedReport): string {
  const read = `${counted(seed.companies.length, 'company file')}, ${counted(seed.people?.value.people.length ?? 0, 'person').replace('persons', 'people')}, ${counted(seed.sources?.value.sources.length ?? 0, 'source')}`;
  const found = `${counted(errors, 'error')}, ${counted(warnings, 'warning')} in ${read}.`;
  return problems.length === 0 ? `No problems in ${read}.` : `${problemLines(seedDir, problems)}\n\n${found}`;
}
