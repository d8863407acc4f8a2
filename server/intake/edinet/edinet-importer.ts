import { en as titles } from '../messages/en.ts';
import type { Importer, IntakeFile, ReadOptions, Statement } from '../importer.ts';
import { isCodeList, readCodeList } from './code-list.ts';
import { checkInstance } from './cover-rules.ts';
import { packageFolders } from './package-rules.ts';
import { isPackage, readPackage, readTable, unreadOf } from './read-package.ts';
import { readReport } from './sections/whole-report.ts';
import { isFlatCsv, readFlatCsv } from './xbrl/flat-csv.ts';
import { InlineSet } from './xbrl/inline.ts';
import { readInstance } from './xbrl/instance.ts';
import { Refusal } from '../refusal.ts';
import { unreadable } from '../stated-problem.ts';

const EDINET = 'disclosure.edinet-fsa.go.jp';

/**
 * Filings of listed companies in Japan as its regulator's system gives them: annual and other securities reports and
 * large holding reports as packages of XBRL (type 1) or of tables (type 5) or as a bare instance, and the list of
 * EDINET codes.
 */
export const edinetImporter: Importer = {
  format: 'edinet',
  title: titles.edinet,
  recognises,
  foldersIn: packageFolders,
  read,
};

function recognises(file: IntakeFile): number {
  if (file.archive !== undefined && isPackage(file.archive)) return 1;
  const kind = kindOf(file.head);
  return kind === undefined ? 0 : kind === 'INLINE' ? 0.8 : 1;
}

type Kind = 'INSTANCE' | 'INLINE' | 'TABLE' | 'CODE_LIST';

function kindOf(head: Uint8Array): Kind | undefined {
  if (isFlatCsv(head)) return 'TABLE';
  if (isCodeList(head)) return 'CODE_LIST';
  const text = new TextDecoder().decode(head);
  if (!text.includes(EDINET) || !/^\uFEFF?\s*</.test(text)) return undefined;
  if (/<(\w+:)?xbrl[\s>]/.test(text)) return 'INSTANCE';
  return text.includes('inlineXBRL') ? 'INLINE' : undefined;
}

async function* read(file: IntakeFile, options: ReadOptions): AsyncGenerator<Statement> {
  try {
    yield* readAny(file, options);
  } catch (error) {
    yield error instanceof Refusal ? error.problem : unreadable(error, file.name);
  }
}

async function* readAny(file: IntakeFile, options: ReadOptions): AsyncGenerator<Statement> {
  if (file.archive !== undefined && isPackage(file.archive)) {
    yield* readPackage(file, file.archive);
    return;
  }
  switch (kindOf(file.head)) {
    case 'CODE_LIST':
      yield* readCodeList(file, options);
      return;
    case 'TABLE':
      yield* readTable(await readFlatCsv(file.stream(), file.name), file.name);
      return;
    case 'INLINE': {
      const set = new InlineSet();
      await set.read(file.stream(), file.name);
      const book = set.finish();
      const wrong = [...checkInstance(book, file.name), ...unreadOf(book, file.name)];
      yield* wrong;
      if (!wrong.some(({ severity }) => severity === 'error')) yield* readReport(book, [], false, file.name);
      return;
    }
    default: {
      const book = await readInstance(file.stream(), file.name);
      const wrong = [...checkInstance(book, file.name), ...unreadOf(book, file.name)];
      yield* wrong;
      if (!wrong.some(({ severity }) => severity === 'error')) yield* readReport(book, [], false, file.name);
    }
  }
}
