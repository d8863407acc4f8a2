import type { Directness } from '../../../vocabulary/word-lists.ts';
import {
  readAffiliateBlocks,
  type AffiliateRow,
  type Affiliates,
  type AffiliateSection,
  type PrintedStake,
} from '../words/affiliate-table.ts';
import { namesNobody } from '../words/company-name.ts';
import { kindOf } from '../words/holder-name.ts';
import { readBlocks } from '../words/html-blocks.ts';
import type { XbrlFact } from '../xbrl/xbrl-facts.ts';
import { sameNumber } from './figures.ts';
import type { EdinetReport } from './report-statements.ts';

const OVERVIEW = 'OverviewOfAffiliatedEntitiesTextBlock';
const PLACE = 'Overview of affiliated entities';

/** Parents, subsidiaries and affiliates with their votes, from the table of the report. */
export function readAffiliates(report: EdinetReport): void {
  const fact = report.book.plain(OVERVIEW);
  const affiliates = fact?.value === undefined ? undefined : readTable(report, fact, fact.value);
  countSubsidiaries(report, affiliates);
}

function readTable(report: EdinetReport, fact: XbrlFact, html: string): Affiliates | undefined {
  const at = report.spot(fact, PLACE);
  if (report.flat) {
    report.warn(
      'AFFILIATES_TABLE_LOST',
      'this package (type 5, CSV) has lost the cells of the table of affiliates; nothing is guessed from what is left',
      `import the XBRL package (type 1) of the same filing, ${report.filing.source}`,
      at,
    );
    return undefined;
  }
  const affiliates = consolidatedUnder(report, readAffiliateBlocks(readBlocks(html)));
  const named = affiliates.rows.filter(({ name }) => !namesNobody(name));
  if (named.length < affiliates.rows.length)
    report.warn(
      'AFFILIATES_NOT_NAMED',
      `rows of the table of affiliates that name no company are left out: ${String(affiliates.rows.length - named.length)}`,
      'read them in the filing',
      at,
    );
  for (const row of named) readRow(report, row, { ...at, place: `${PLACE}, ${row.name}` });
  for (const { section, count, words } of affiliates.notNamed)
    report.fact(
      'affiliates',
      {
        kind: 'HAS_ATTRIBUTE',
        subject: report.filing.filer,
        object: '',
        attribute: 'OTHERS_NOT_NAMED',
        label: section.words,
        count,
        text: words,
      },
      at,
      report.filing.periodEnd,
    );
  if (affiliates.rows.length === 0 && /[|｜]|割合/.test(html))
    report.warn('AFFILIATES_NOT_READ', 'no table of affiliates could be read', 'read it in the filing', at);
  return affiliates;
}

/**
 * Who reports under IFRS consolidates every subsidiary (IFRS 10.4, B86), and lists them as "subsidiaries" where others
 * list "consolidated subsidiaries".
 */
function consolidatedUnder(report: EdinetReport, affiliates: Affiliates): Affiliates {
  if (report.book.value('AccountingStandardsDEI') !== 'IFRS') return affiliates;
  const of = <T extends { readonly section: AffiliateSection }>(one: T): T =>
    one.section.words === 'subsidiaries'
      ? { ...one, section: { ...one.section, accounting: 'CONSOLIDATED_SUBSIDIARY' } }
      : one;
  return { rows: affiliates.rows.map(of), notNamed: affiliates.notNamed.map(of) };
}

function readRow(report: EdinetReport, row: AffiliateRow, at: ReturnType<EdinetReport['spot']>): void {
  const { filer, periodEnd } = report.filing;
  const party = report.company(row.name, at, { kind: kindOf(row.name, false, false) });
  const stakes: readonly PrintedStake[] =
    row.stakes.length === 0 ? [{ reverse: undefined, percent: undefined }] : row.stakes;
  for (const stake of stakes) {
    const reverse = stake.reverse ?? row.section.reverse;
    const note = notesOf(row, stake);
    report.fact(
      'affiliates',
      {
        kind: 'HOLDS',
        subject: reverse ? party : filer,
        object: reverse ? filer : party,
        interest: stake.capital === true ? 'SHARES' : 'VOTES',
        direct: directnessOf(stake),
        nominee: false,
        accounting: row.section.accounting,
        ...(stake.percent === undefined ? {} : { percent: stake.percent }),
        ...(note === '' ? {} : { note }),
      },
      at,
      periodEnd,
    );
  }
}

/** A figure without a part in round brackets is held directly: the form asks for that part. */
function directnessOf({ percent, indirect }: PrintedStake): Directness {
  if (percent === undefined) return 'UNKNOWN';
  if (indirect === undefined) return 'DIRECT';
  return sameNumber(percent, indirect) ? 'INDIRECT' : 'BOTH';
}

function notesOf(row: AffiliateRow, { percent, indirect, close }: PrintedStake): string {
  return [
    ...(row.section.words === 'parent companies' ? ['A parent company of the filer.'] : []),
    ...(percent === undefined && row.stakes.length === 0 ? ['The table gives no percentage.'] : []),
    ...(indirect === undefined || (percent !== undefined && sameNumber(percent, indirect))
      ? []
      : [`Of this ${indirect} % indirectly.`]),
    ...(close === undefined ? [] : [`Close or consenting parties hold ${close} % besides, not included.`]),
    ...(row.relations === '' ? [] : [`Relations: ${row.relations}.`]),
  ].join(' ');
}

/** The number of consolidated subsidiaries as the notes state it, beside those named and those only counted. */
function countSubsidiaries(report: EdinetReport, affiliates: Affiliates | undefined): void {
  const stated = report.book.plain('NumberOfConsolidatedSubsidiaries');
  const count = Number(stated?.value);
  if (stated === undefined || !/^\d+$/.test(stated.value ?? '')) return;
  const at = report.spot(stated, 'Number of consolidated subsidiaries');
  const { filer, periodEnd } = report.filing;
  // A record of its own: a package without the table must not take the table of another back.
  report.fact(
    'subsidiary-count',
    { kind: 'HAS_ATTRIBUTE', subject: filer, object: '', attribute: 'SUBSIDIARY_COUNT', label: 'consolidated', count },
    at,
    periodEnd,
  );
  if (affiliates === undefined || affiliates.rows.length === 0) return;
  const named = affiliates.rows.filter(({ section }) => section.accounting === 'CONSOLIDATED_SUBSIDIARY').length;
  const others =
    affiliates.notNamed.find(({ section }) => section.accounting === 'CONSOLIDATED_SUBSIDIARY')?.count ?? 0;
  if (named + others !== count)
    report.finding({
      kind: 'COUNT',
      severity: 'LOW',
      title: 'The consolidated subsidiaries are not as many as stated',
      detail: `The notes count ${String(count)} consolidated subsidiaries; the list names ${String(named)} and speaks of ${String(others)} more.`,
      about: [filer],
      at,
    });
}
