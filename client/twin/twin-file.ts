import { lineBeside } from '../lib/facts/line-beside.ts';
import type { TableRows } from '../ui/table-files/save-table.ts';
import { PARTY_COLUMNS, relationColumns, type PartyRow } from './twin-columns.tsx';
import type { FactRow } from './use-drawn-facts.ts';
import { say } from './messages/words.ts';

export function partiesFile(rows: readonly PartyRow[]): TableRows {
  return {
    header: [say('id'), ...PARTY_COLUMNS.map(({ header }) => header)],
    rows: rows.map((row) => [row.id, ...PARTY_COLUMNS.map(({ text }) => text(row))]),
  };
}

/** The rows as they stand in the table, and beside them the ids, what each says, and where it is stated. */
export function relationsFile(rows: readonly FactRow[], on: string): TableRows {
  const columns = relationColumns(on);
  return {
    header: [
      say('id'),
      say('kind'),
      ...columns.map(({ header }) => header),
      say('fromId'),
      say('toId'),
      say('whatItSays'),
      say('knownSince'),
      say('sources'),
    ],
    rows: rows.map((row) => [
      row.fact.id,
      row.fact.kind,
      ...columns.map(({ text }) => text(row)),
      row.fact.parties[0]?.id ?? null,
      row.fact.parties.at(1)?.id ?? null,
      row.fact.statement,
      row.fact.knownFrom,
      row.fact.citations
        .map(({ source, place, line: stated }) => {
          const line = lineBeside(place, stated);
          return [source.id, place, line === undefined ? '' : say('line', { line })].filter(Boolean).join(' ');
        })
        .join('; '),
    ]),
  };
}
