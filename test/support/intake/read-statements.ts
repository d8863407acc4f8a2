import { openIntake } from '../../../server/intake/files/open-intake.ts';
import { IMPORTERS } from '../../../server/intake/formats.ts';
import type { Importer, ReadOptions, Statement } from '../../../server/intake/importer.ts';
import { recognise } from '../../../server/intake/recognise.ts';

export interface ReadFile {
  /** Name of the format that recognised it. */
  readonly format: string;
  readonly statements: readonly Statement[];
  /** Those of one kind. */
  readonly of: <S extends Statement['says']>(says: S) => Extract<Statement, { says: S }>[];
}

/**
 * For tests: what an importer states of a file, as it comes, before the gate and the graph. Without an importer the one
 * that recognises the content. Throws as importers and the opener do (a Refusal for a damaged file).
 */
export async function readStatements(path: string, options: ReadOptions = {}, importer?: Importer): Promise<ReadFile> {
  const opened = await openIntake(path);
  try {
    const reading = importer ?? (await recognise(opened.file, IMPORTERS));
    const statements: Statement[] = [];
    for await (const statement of reading.read(opened.file, options)) statements.push(statement);
    return {
      format: reading.format,
      statements,
      of: <S extends Statement['says']>(says: S) =>
        statements.filter((one): one is Extract<Statement, { says: S }> => one.says === says),
    };
  } finally {
    opened.close();
  }
}
