import type { BoardKind } from '../../../vocabulary/parties.ts';
import type { Spot } from '../../importer.ts';
import type { EdinetReport } from './report-statements.ts';

/**
 * The boards that a title is a seat on; an executive officer who is no director has none, and works for the company.
 */
export function boardsOf(title: string): BoardKind[] {
  if (/取締役|\bDirector\b/i.test(title))
    return ['DIRECTORS', ...COMMITTEES.flatMap(({ words, kind }) => (words.test(title) ? [kind] : []))];
  return /監査役|Auditor/i.test(title) ? ['COMPANY_AUDITORS'] : [];
}

/**
 * Committees whose members a title names. One committee for nominations and pay together, which a company may have of
 * its own will, is neither of the two that the law knows: the title tells it.
 */
const COMMITTEES = [
  { words: /監査等委員|監査委員/, kind: 'AUDIT_COMMITTEE' },
  { words: /指名委員/, kind: 'NOMINATION_COMMITTEE' },
  { words: /(?<!指名[・･、及びおよび]*)報酬委員/, kind: 'COMPENSATION_COMMITTEE' },
] as const;

const BOARD_NAMES: Partial<Record<BoardKind, string>> = {
  DIRECTORS: 'Board of directors',
  COMPANY_AUDITORS: 'Board of company auditors',
  AUDIT_COMMITTEE: 'Audit committee',
  NOMINATION_COMMITTEE: 'Nomination committee',
  COMPENSATION_COMMITTEE: 'Compensation committee',
};

/** `title` tells an audit and supervisory committee (監査等委員会) from the audit committee of three committees. */
export function boardOf(report: EdinetReport, kind: BoardKind, title: string, at: Spot): string {
  const key = `${report.filing.filer}:board:${kind}`;
  const said = report.statements.some((statement) => statement.says === 'BOARD' && statement.key === key);
  const name =
    kind === 'AUDIT_COMMITTEE' && title.includes('監査等委員')
      ? 'Audit and supervisory committee'
      : (BOARD_NAMES[kind] ?? 'Board');
  if (!said) report.statements.push({ says: 'BOARD', key, company: report.filing.filer, kind, name, at });
  return key;
}
