import { csvCell } from '../shared/csv-cell.ts';
import type { ReportContent } from './report-content.ts';
import {
  citationsText,
  concludedOf,
  determinationHead,
  evidenceText,
  notesText,
  verdictInFull,
} from './report-words.ts';

const HEADER = [
  'company',
  'on',
  'knownOn',
  'kind',
  'person',
  'role',
  'otherCompany',
  'book',
  'version',
  'applicability',
  'verdict',
  'verdictInWords',
  'verdictBasis',
  'verdictReview',
  'concludedVerdict',
  'concludedState',
  'concludedByAuditors',
  'rule',
  'ruleTitle',
  'outcome',
  'basis',
  'review',
  'reason',
  'companySays',
  'toAsk',
  'determinedByAuditors',
  'facts',
  'factsInWords',
  'factCitations',
  'lawCitation',
  'lawTextKnown',
  'versionDatesKnown',
  'supposed',
  'factsHash',
  'booksHash',
  'determinationsHash',
] as const;
type Row = Partial<Record<(typeof HEADER)[number], string>>;
const KNOWN = { S: 'confirmed', K: 'from knowledge', D: 'in the documents' } as const;

/**
 * One line for each criterion of each person, then one for each check, then one for each determination that belongs to
 * none of these; UTF-8 with a mark that spreadsheets know, lines end in CR LF.
 */
export function csvOf(content: ReportContent): string {
  const { company, on, knownOn, factsHash, booksHash, determinationsHash } = content;
  const rules = new Map(content.rules.map((rule) => [rule.id, rule]));
  const facts = new Map(content.facts.map((fact) => [fact.id, fact]));
  const books = new Map(content.books.map((book) => [book.id, book]));
  const recorded = new Map(content.determinations.map((one) => [one.id, one]));
  const determined = (ids: readonly string[]) =>
    ids
      .flatMap((id) => recorded.get(id) ?? [])
      .map((one) =>
        [`${determinationHead(one, on)}. Why: ${one.reason} Evidence: ${evidenceText(one)}`, ...notesText(one)].join(
          ' Note: ',
        ),
      )
      .join(' | ');
  const line = (cells: Row, rule: string, ids: readonly string[]) => {
    const law = rules.get(rule);
    const cited = ids.flatMap((id) => facts.get(id) ?? []);
    const version = books.get(cells.book ?? '')?.version;
    const row: Row = {
      company: company.name,
      on,
      knownOn,
      ...cells,
      version: version?.title ?? '',
      rule,
      ruleTitle: law?.title ?? '',
      facts: ids.join(' '),
      factsInWords: cited.map(({ sentence }) => sentence).join(' | '),
      factCitations: cited.map(citationsText).join(' | '),
      lawCitation: law?.citation ?? '',
      lawTextKnown: law === undefined ? '' : KNOWN[law.mark],
      versionDatesKnown: version == null ? '' : KNOWN[version.mark],
      supposed: yes(content.whatIf !== null),
      factsHash,
      booksHash,
      determinationsHash,
    };
    return HEADER.map((field) => csvCell(row[field] ?? '')).join(',');
  };
  const concluded = (result: ReportContent['people'][number]['results'][number]): Row => {
    const one = concludedOf(result, content.determinations);
    return {
      concludedVerdict: one?.concludes ?? '',
      concludedState: one === undefined ? '' : `${one.state}${one.onOtherFacts === true ? ', on other facts' : ''}`,
      concludedByAuditors: determined(result.conclusions),
    };
  };
  const criteria = content.people.flatMap((person) =>
    person.results.flatMap((result) =>
      result.criteria.map((one) =>
        line(
          {
            kind: 'criterion',
            person: person.name,
            role: person.role ?? 'Candidate',
            book: result.book,
            applicability: result.applicability,
            verdict: result.verdict,
            verdictInWords: verdictInFull(result, books.get(result.book)?.kind),
            verdictBasis: result.basis,
            verdictReview: yes(result.review),
            ...concluded(result),
            outcome: one.outcome,
            basis: one.basis,
            review: yes(one.review),
            reason: one.reason,
            toAsk: one.toAsk.join(' '),
            determinedByAuditors: determined(one.determinations),
          },
          one.rule,
          one.facts,
        ),
      ),
    ),
  );
  const checks = content.checks.map((one) =>
    line(
      {
        kind: 'check',
        person: one.subject ?? '',
        otherCompany: one.other ?? '',
        book: one.book,
        applicability: one.applicability,
        outcome: one.outcome,
        reason: one.reason,
        companySays: one.claim ?? '',
        toAsk: one.toAsk ?? '',
        determinedByAuditors: determined(one.determinations),
      },
      one.rule,
      one.facts,
    ),
  );
  const others = content.determinations
    .filter(({ placed }) => !placed)
    .map((one) =>
      line(
        {
          kind: 'determination',
          person: one.personName ?? '',
          book: one.book,
          determinedByAuditors: determined([one.id]),
        },
        one.rule,
        [],
      ),
    );
  return `\uFEFF${[HEADER.join(','), ...criteria, ...checks, ...others].join('\r\n')}\r\n`;
}

function yes(flag: boolean): string {
  return flag ? 'yes' : 'no';
}
