import { citationText } from '../lib/facts/citation.ts';
import type { FindingData } from '../lib/facts/finding-fields.ts';
import type { TableRows } from '../ui/table-files/save-table.ts';

/** A line for each place that shows a finding; one without places has a line too. */
export function findingRows(findings: readonly FindingData[]): TableRows {
  return {
    header: ['id', 'severity', 'kind', 'title', 'detail', 'inTheGraph', 'about', 'sourceId', 'source', 'place'],
    rows: findings.flatMap(({ id, severity, kind, title, detail, resolution, about, citations }) => {
      const told = [id, severity, kind, title, detail, resolution, about.map((one) => one.name).join('; ') || null];
      return citations.length === 0
        ? [[...told, null, null, null]]
        : citations.map((one) => [...told, one.source.id, one.source.title, citationText(one)]);
    }),
  };
}
