import type { FactLine, ReportContent } from './report-content.ts';

const HEADER = [
  'company', 'on', 'knownOn', 'kind', 'person', 'book', 'version', 'applicability', 'verdict', 'verdictBasis', 'verdictReview', 'rule', 'ruleTitle', 'outcome',
  'basis', 'review', 'reason', 'companySays', 'toAsk', 'facts', 'factCitations', 'lawCitation', 'lawTextKnown', 'factsHash', 'booksHash',
] as const;
const KNOWN = { S: 'confirmed', K: 'from knowledge', D: 'in the documents' } as const;

/** One line for each criterion of each person, then one for each check; UTF-8 with a mark that spreadsheets know, lines end in CR LF. */
export function csvOf(content: ReportContent): string {
  const { company, on, knownOn, factsHash, booksHash } = content;
  const rules = new Map(content.rules.map((rule) => [rule.id, rule]));
  const facts = new Map(content.facts.map((fact) => [fact.id, fact]));
  const versions = new Map(content.books.map(({ id, version }) => [id, version?.title ?? '']));
  const line = (cells: Partial<Record<(typeof HEADER)[number], string>>, rule: string, ids: readonly string[]) => {
    const law = rules.get(rule);
    const row: Partial<Record<(typeof HEADER)[number], string>> = {
      company: company.name, on, knownOn, ...cells, version: versions.get(cells.book ?? '') ?? '', rule, ruleTitle: law?.title ?? '', facts: ids.join(' '),
      factCitations: ids.flatMap((id) => facts.get(id) ?? []).map(citationsText).join(' | '), lawCitation: law?.citation ?? '',
      lawTextKnown: law === undefined ? '' : KNOWN[law.mark], factsHash, booksHash,
    };
    return HEADER.map((field) => cell(row[field] ?? '')).join(',');
  };
  const criteria = content.people.flatMap((person) => person.results.flatMap((result) => result.criteria.map((one) => line({
    kind: 'criterion', person: person.name, book: result.book, applicability: result.applicability, verdict: result.verdict, verdictBasis: result.basis,
    verdictReview: yes(result.review), outcome: one.outcome, basis: one.basis, review: yes(one.review), reason: one.reason, toAsk: one.toAsk.join(' '),
  }, one.rule, one.facts))));
  const checks = content.checks.map((one) => line({
    kind: 'check', person: one.subject ?? '', book: one.book, applicability: one.applicability, outcome: one.outcome, reason: one.reason,
    companySays: one.claim ?? '', toAsk: one.toAsk ?? '',
  }, one.rule, one.facts));
  return `\uFEFF${[HEADER.join(','), ...criteria, ...checks].join('\r\n')}\r\n`;
}

/** `Notice 2007: Business Report 4(1), line 284; …`. */
export function citationsText({ citations }: FactLine): string {
  return citations.map(({ title, place, line, lineEnd }) => {
    const at = line === null ? '' : lineEnd === null || lineEnd === line ? `, line ${line}` : `, lines ${line}-${lineEnd}`;
    return `${title}: ${place}${at}`;
  }).join('; ');
}

function yes(flag: boolean): string {
  return flag ? 'yes' : 'no';
}

/** A cell that begins like a formula gets an apostrophe, so that a spreadsheet shows it instead of running it. */
function cell(value: string): string {
  const inert = /^[=+@\t\r]|^-(?!\d)/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
