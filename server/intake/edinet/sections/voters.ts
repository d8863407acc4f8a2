import { namesNobody, spaced, withoutMarks } from '../words/company-name.ts';
import { readHolderName } from '../words/holder-name.ts';
import type { XbrlFact } from '../xbrl/xbrl-facts.ts';
import { percentOf, sharesOf } from './figures.ts';
import { holderParty } from './holders.ts';
import type { EdinetReport } from './report-statements.ts';

const MEMBER = /^No(\d+)MajorShareholdersVotingRightsMember$/;

/**
 * Those with the most votes, whom a company with shares of several classes lists in a table of their own. What counts
 * there are votes: how many shares they have stands in the other table, where they are in it.
 */
export function readVoters(report: EdinetReport): void {
  const { book, filing } = report;
  const rows = book
    .all('NameMajorShareholdersVotingRights')
    .flatMap((fact) => {
      const no = numberOf(report, fact);
      return no === undefined || book.contextOf(fact).base.startsWith('Prior') ? [] : [{ fact, no }];
    })
    .sort((a, b) => a.no - b.no);
  const named = rows.map(({ fact }) => spaced(fact.value ?? ''));
  for (const { fact, no } of rows) {
    const at = report.spot(fact, `Shareholders with the most votes, No ${String(no)}`);
    if (namesNobody(withoutMarks(fact.value ?? '').text)) {
      tellUnnamed(report, no, at);
      continue;
    }
    const address = book.at('AddressMajorShareholdersVotingRights', fact.context)?.value;
    const holder = readHolderName(fact.value ?? '', address);
    const votes = sharesOf(book.at('NumberOfVotingRightsHeld', fact.context)?.value);
    const ratio = book.at('RatioOfVotingRightsHeld', fact.context);
    const percent = percentOf(ratio?.value);
    // Of one row it is all of the holder's votes, as the list of affiliates may state them too.
    const twice = named.filter((name) => name === spaced(fact.value ?? '')).length > 1;
    const account = holder.account ?? (twice ? `No ${String(no)}` : undefined);
    report.fact(
      'voters',
      {
        kind: 'HOLDS',
        subject: holderParty(report, holder, at),
        object: filing.filer,
        interest: 'VOTES',
        direct: 'DIRECT',
        nominee: holder.nominee,
        accounting: 'UNKNOWN',
        ...(account === undefined ? {} : { account }),
        ...(percent === undefined ? {} : { percent }),
        ...(votes === undefined ? {} : { note: `${votes} votes.` }),
      },
      ratio === undefined ? at : report.spot(ratio, at.place),
      report.dayOf(fact),
    );
  }
}

function tellUnnamed(report: EdinetReport, no: number, at: ReturnType<EdinetReport['spot']>): void {
  report.warn(
    'HOLDER_NOT_NAMED',
    `row ${String(no)} of the shareholders with the most votes has no name; it is left out`,
    'read it in the filing',
    at,
  );
}

function numberOf({ book }: EdinetReport, fact: XbrlFact): number | undefined {
  const [number] = book.contextOf(fact).members.flatMap((member) => MEMBER.exec(member)?.[1] ?? []);
  return number === undefined || fact.value === undefined ? undefined : Number(number);
}
