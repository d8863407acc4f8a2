import type { TableRows } from '../ui/table-files/save-table.ts';
import type { ListedImport } from './imports-query.ts';

/** A line for each file that was imported, the latest first. */
export function importRows(imports: readonly ListedImport[]): TableRows {
  return {
    header: [
      'id',
      'file',
      'format',
      'importedAt',
      'sourceId',
      'source',
      'published',
      'newParties',
      'matchedParties',
      'facts',
      'warnings',
    ],
    rows: [...imports]
      .reverse()
      .map((one) => [
        one.id,
        one.name,
        one.formatTitle,
        one.importedAt,
        one.sourceId,
        one.sourceTitle,
        one.published,
        one.newParties,
        one.matchedParties,
        one.facts.reduce((sum, { count }) => sum + count, 0),
        one.warnings.length,
      ]),
  };
}
