import type { FactReader } from '../facts/fact-reader.ts';
import { visibleJson } from '../shared/unseen-characters.ts';
import { contentOf } from './report-content.ts';
import { csvOf } from './report-csv.ts';
import { htmlOf } from './report-html.ts';
import type { ReportView } from '../independence/judging.ts';

export const REPORT_FORMATS = ['HTML', 'CSV', 'JSON'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The whole report as the text of one file; the same report gives the same bytes. */
export async function reportFile(report: ReportView, reader: FactReader, format: ReportFormat): Promise<string> {
  const content = await contentOf(report, reader);
  if (format === 'JSON') return `${visibleJson(JSON.stringify(content, null, 2))}\n`;
  return format === 'CSV' ? csvOf(content) : htmlOf(content);
}
