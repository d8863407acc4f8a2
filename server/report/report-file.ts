import type { FactReader } from '../facts/fact-reader.ts';
import { visibleJson } from '../shared/unseen-characters.ts';
import { contentOf } from './report-content.ts';
import { csvOf } from './report-csv.ts';
import { htmlOf } from './report-html.ts';
import { paperOf } from './paper-html.ts';
import { applyingOnly } from '../independence/applying.ts';
import type { ReportView } from '../independence/judging.ts';

export const REPORT_FORMATS = ['HTML', 'CSV', 'JSON'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/**
 * The report as the text of one file; the same report gives the same bytes. When the asker named no books, of the books
 * that apply alone, as a paper to sign; with `allBooks`, and of named books, everything.
 */
export async function reportFile(
  report: ReportView,
  reader: FactReader,
  format: ReportFormat,
  allBooks = false,
): Promise<string> {
  const whole = allBooks || report.booksNamed;
  const content = await contentOf(whole ? report : applyingOnly(report), reader);
  if (format === 'JSON') return `${visibleJson(JSON.stringify(content, null, 2))}\n`;
  return format === 'CSV' ? csvOf(content) : whole ? htmlOf(content) : paperOf(content);
}
