import type { Exporter, ExportedGraph } from '../exporter.ts';
import { csvCell } from '../../shared/csv-cell.ts';
import { citedText, FACT_COLUMNS, fieldsOf, labelsOf, titlesOf } from './fact-columns.ts';

const NO_FINDINGS = 'findings';

/** One row for each fact, with the names at its ends and its citations in words. */
export const csvExporter: Exporter = {
  format: 'csv',
  title: 'CSV: a row for each fact, UTF-8 with a mark that spreadsheets know',
  leavesOut: [
    NO_FINDINGS,
    'parties and boards without a fact',
    'identifiers and further names of parties',
    'attendance and details of attributes',
  ],
  *write(graph: ExportedGraph) {
    const labels = labelsOf(graph);
    const titles = titlesOf(graph.sources);
    const columns = ['id', 'kind', 'subject', 'subjectName', 'object', 'objectName', ...FACT_COLUMNS, 'citations'];
    yield `\uFEFF${columns.join(',')}\r\n`;
    for (const fact of graph.facts) {
      const { id, kind, subject, object } = fact;
      const fields = fieldsOf(fact);
      const cells = [
        id,
        kind,
        subject,
        labels.get(subject) ?? '',
        object === id ? '' : object,
        labels.get(object) ?? '',
        ...FACT_COLUMNS.map((name) => String(fields[name] ?? '')),
        citedText(fact, graph, titles),
      ];
      yield `${cells.map(csvCell).join(',')}\r\n`;
    }
  },
};

/** Each record as the graph has it, one a line: sources, companies, persons, boards, facts, findings. */
export const jsonlExporter: Exporter = {
  format: 'jsonl',
  title: 'Lines of JSON: each record of the graph as it is',
  leavesOut: [],
  *write({ sources, companies, persons, boards, facts, findings }: ExportedGraph) {
    const line = (record: string, value: object) => `${JSON.stringify({ record, ...value })}\n`;
    for (const source of sources) yield line('Source', source);
    for (const party of [...companies, ...persons]) yield line(party.type, party);
    for (const board of boards) yield line('Board', board);
    for (const fact of facts) yield line('Fact', fact);
    for (const finding of findings) yield line('Finding', finding);
  },
};
