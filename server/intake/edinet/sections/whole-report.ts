import type { Statement } from '../../importer.ts';
import { readExtraordinary } from '../extraordinary/extraordinary-report.ts';
import { spotOf, type FactBook } from '../xbrl/xbrl-facts.ts';
import { readAffiliates } from './affiliates.ts';
import { readAuditors } from './auditors.ts';
import { readBorrowings } from './borrowings.ts';
import { readCandidates } from './candidates.ts';
import { readCareers } from './careers.ts';
import { filerParty, readFiling, sourceOf } from './filing.ts';
import { readHolders } from './holders.ts';
import { readLargeHolding } from './large-holding.ts';
import { readOfficers } from './officers.ts';
import { marksPolicy, readPolicyHoldings } from './policy-holdings.ts';
import { printedPolicy } from './printed-policy.ts';
import { EdinetReport } from './report-statements.ts';
import { readShares } from './shares.ts';
import { readStanding } from './standing.ts';
import { tellUnread } from './unread-sections.ts';
import { readVoters } from './voters.ts';

/** Contradictions shown one by one; the rest is counted. */
const MOST_SHOWN = 20;

/** All that one filing states, from the facts of its instance and of its audit reports. */
export function* readReport(
  book: FactBook,
  audits: readonly FactBook[],
  flat: boolean,
  file: string,
): Generator<Statement> {
  const filing = readFiling(book, file);
  const report = new EdinetReport(book, filing, flat, file);
  yield sourceOf(filing, book, file);
  const large = book.plain('NameOfIssuer') !== undefined && book.all('TotalNumberOfStocksEtcHeld').length > 0;
  // Who submits a large holding report need not hold anything.
  if (large) readLargeHolding(report);
  else {
    yield filerParty(filing, book);
    readStanding(report);
    const counts = readShares(report);
    const holders = readHolders(report, counts);
    readVoters(report);
    const officers = readOfficers(report, holders);
    const candidates = readCandidates(report, officers, holders);
    readAffiliates(report);
    readPolicyHoldings(report, holders);
    if (!marksPolicy(report)) printedPolicy(report);
    // Behind all that names companies of today: a career calls some by what they were called then.
    readCareers(report, [...officers.members, ...officers.executives, ...candidates]);
    readAuditors(report, audits);
    readBorrowings(report);
    if (filing.records.startsWith('esr:')) readExtraordinary(report);
    tellUnread(report);
  }
  findContradictions(report);
  yield* report.all();
}

/** Two values of one element in one context: the first is read, and the finding names both. */
function findContradictions(report: EdinetReport): void {
  const { contradictions } = report.book;
  const { filer } = report.filing;
  for (const { fact, other } of contradictions.slice(0, MOST_SHOWN))
    report.finding({
      kind: 'CONTRADICTION',
      severity: 'MEDIUM',
      title: `${fact.element} is stated twice, differently`,
      detail: `In the context ${fact.context} the filing states "${shown(fact.value)}" and "${shown(other)}"; the first is read.`,
      about: [filer],
      at: spotOf(fact, `${fact.element}, ${fact.context}`),
    });
  const more = contradictions.length - MOST_SHOWN;
  if (more > 0)
    report.warn(
      'MORE_CONTRADICTIONS',
      `${String(more)} more facts are stated twice, differently`,
      'compare them in the filing',
      {
        place: report.file,
      },
    );
}

function shown(value: string | undefined): string {
  return value === undefined ? 'no value' : value.slice(0, 80);
}
