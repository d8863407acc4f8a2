import type { Day } from '../../../time/day.ts';
import type { Spot } from '../../importer.ts';
import type { EdinetReport } from '../sections/report-statements.ts';
import { spaced } from '../words/company-name.ts';
import { datesIn } from '../words/footnotes.ts';
import { linesOf } from '../words/html-blocks.ts';

const AUDITOR = '(?:監査)?公認会計士等の名称';
const COMES = new RegExp(`(?:選任|就任)(?:する|した|予定の)${AUDITOR}[\\s：:]*(.*)$`);
const LEAVES = new RegExp(`(?:退任|辞任)(?:する|した|予定の)${AUDITOR}[\\s：:]*(.*)$`);
const DAY = /異動の?(?:予定)?年月日/;

/**
 * One auditor takes the place of another: the one that leaves audits until the day, the other from it on. Gives what
 * could not be read.
 */
export function readAuditorChange(report: EdinetReport, html: string, at: Spot): string[] {
  const lines = linesOf(html).map(spaced);
  const [comes, leaves] = [firmBehind(lines, COMES), firmBehind(lines, LEAVES)];
  const day = dayIn(lines);
  if ((comes === undefined && leaves === undefined) || day === undefined)
    return [['監査公認会計士等の異動', comes, leaves].filter((text) => text !== undefined).join(' ')];
  const { filer, asOf } = report.filing;
  const ahead = asOf !== undefined && day > asOf;
  const audits = (name: string | undefined, span: { readonly from: Day } | { readonly to: Day }) => {
    if (name === undefined) return;
    const place = { ...at, place: `Extraordinary report, auditors, ${name}` };
    report.fact(
      'auditor-change',
      {
        kind: 'AUDITS',
        subject: report.company(name, place, { kind: 'AUDIT_FIRM' }),
        object: filer,
        ...span,
        ...(ahead ? { basis: 'INFERRED' as const, note: 'Decided when the report was filed, for a later day.' } : {}),
      },
      place,
    );
  };
  audits(leaves, { to: day });
  audits(comes, { from: day });
  return [];
}

/** The firm behind its words, on the line or the next; a person who audits alone is none. */
function firmBehind(lines: readonly string[], words: RegExp): string | undefined {
  const found = lines.flatMap((line, i) => {
    const said = words.exec(line)?.[1];
    if (said === undefined) return [];
    const name = said === '' ? (lines[i + 1] ?? '') : said;
    return /監査法人/.test(name) && !/[。、]|名称/.test(name) && name.length <= 40 ? [name] : [];
  });
  const [only, ...others] = new Set(found);
  return others.length > 0 ? undefined : only;
}

function dayIn(lines: readonly string[]): Day | undefined {
  const days = lines.flatMap((line, i) => {
    const at = DAY.exec(line);
    if (at === null) return [];
    const own = datesIn(line.slice(at.index)).filter((date) => date.length === 10);
    return own.length > 0
      ? own.slice(0, 1)
      : datesIn(lines[i + 1] ?? '')
          .filter((date) => date.length === 10)
          .slice(0, 1);
  });
  const [only, ...others] = new Set(days);
  return others.length > 0 ? undefined : only;
}
