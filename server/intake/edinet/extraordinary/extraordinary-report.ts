import type { EdinetReport } from '../sections/report-statements.ts';
import { readAuditorChange } from './auditor-change.ts';
import { readMajorShareholderChange } from './major-shareholder-change.ts';
import { readRepresentatives } from './representative-change.ts';

/** What an extraordinary report can tell of, by the element that it stands in, and how much of it is read. */
const CHANGES = {
  ChangesInRepresentativeDirectorsTextBlock: readRepresentatives,
  ChangesInMajorShareholderTextBlock: readMajorShareholderChange,
  ChangeInIndependentAuditorsTextBlock: readAuditorChange,
} as const;

/**
 * An extraordinary report: one or a few changes, each in a text of its own whose form a rule lays down and nothing
 * marks. What is not read of it is told, with the words of the law for it.
 */
export function readExtraordinary(report: EdinetReport): void {
  for (const element of report.book.elements) {
    if (!element.endsWith('TextBlock') || /CoverPage|^ReasonForFiling/.test(element)) continue;
    const fact = report.book.plain(element);
    if (fact?.value === undefined) continue;
    const read = (CHANGES as Readonly<Record<string, (typeof CHANGES)[keyof typeof CHANGES] | undefined>>)[element];
    const at = report.spot(fact, 'Extraordinary report');
    if (report.flat && read !== undefined) {
      report.warn(
        'EXTRAORDINARY_TABLE_LOST',
        `this package (type 5, CSV) has lost the cells of the report on ${wordsOf(element)}; nothing is guessed from what is left`,
        `import the XBRL package (type 1) of the same filing, ${report.filing.source}`,
        at,
      );
      continue;
    }
    const unread = read === undefined ? [wordsOf(element)] : read(report, fact.value, at);
    for (const text of unread)
      report.warn(
        'EXTRAORDINARY_NOT_READ',
        `the extraordinary report tells of what is not read: “${text.slice(0, 120)}”`,
        'read it in the filing',
        at,
      );
  }
}

/** "DecisionOnShareExchangeTextBlock": the law's name of it. */
function wordsOf(element: string): string {
  return element
    .replace(/TextBlock$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace(/^./, (letter) => letter.toUpperCase());
}
