import type { ReportContent } from './report-content.ts';
import { citationsText } from './report-csv.ts';
import { REPORT_STYLE } from './report-style.ts';

const VERDICTS = {
  OUTSIDE: '<i class="ring"></i>Outside', NOT_OUTSIDE: '<i class="square"></i>Not outside', INDEPENDENT: '<i class="ring"></i>Independent', NOT_INDEPENDENT: '<i class="square"></i>Not independent', INSUFFICIENT: '<b>?</b> Not established', NOT_APPLICABLE: '– No rule',
} as const;
const OUTCOMES = {
  TRIGGERED: '<i class="square"></i>Triggered', CLEAR: '<i class="ring"></i>Clear', UNKNOWN: '<b>?</b> Unknown', NOT_APPLICABLE: '– Does not apply', PASS: '<i class="ring"></i>As the rule asks', FAIL: '<i class="square"></i>Not as the rule asks', REVIEW: '<b>?</b> To be judged',
} as const;
const APPLICABILITY = { APPLIES: 'applies', IN_FORCE_NOT_ADDRESSED: 'in force, not addressed', NOT_IN_FORCE: 'not in force, hypothetical' } as const;
const MARKS = { S: 'text confirmed', K: 'from knowledge, text not confirmed', D: 'stated in the cited documents' } as const;
const BASES = { DERIVED: 'facts and arithmetic', ASSERTED: 'the company’s word', WEAK_NEGATIVE: 'silence under a duty to speak', INFERRED: 'a conclusion written down' } as const;

/** The report as one HTML page for A4 paper that needs nothing besides itself. */
export function htmlOf(content: ReportContent): string {
  const { company, on, knownOn, factsHash, booksHash } = content;
  const parts = [
    `<h1>Independence at ${esc(company.name)}</h1>`,
    `<dl class="head"><dt>Day of facts and law</dt><dd>${on}</dd><dt>Known by</dt><dd>${knownOn}</dd><dt>Facts, SHA-256</dt><dd>${factsHash}</dd><dt>Books, SHA-256</dt><dd>${booksHash}</dd></dl>`,
    '<p>No evidence found is never “independent”. A verdict of a book that does not apply is a hypothesis. <i class="square"></i>speaks against, <i class="ring"></i>shown not to be met, <b>?</b> not known.</p>',
    '<h2>Verdicts</h2>', matrix(content), '<h2>Criteria</h2>', ...content.people.map((person) => personPart(content, person)),
    '<h2>The company itself</h2>', checksPart(content), '<h2>Questions to ask, the most decisive first</h2>', questionsPart(content),
    '<h2>Books</h2>', booksPart(content), '<h2>Rules</h2>', rulesPart(content), '<h2>Facts and where they are stated</h2>', factsPart(content),
  ];
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Independence at ${esc(company.name)}, ${on}</title>\n<style>${REPORT_STYLE}</style>\n</head>\n<body>\n${parts.join('\n')}\n</body>\n</html>\n`;
}

function matrix({ books, people }: ReportContent): string {
  const judging = books.filter(({ kind }) => kind !== 'CHECKS');
  const rows = judging.map(({ id }) => {
    const cells = people.map(({ results }) => results.find(({ book }) => book === id));
    const applicability = [...new Set(cells.flatMap((cell) => (cell === undefined ? [] : [APPLICABILITY[cell.applicability]])))].join('; ');
    return `<tr><th>${esc(id)}<small>${applicability}</small></th>${cells.map((cell) => `<td>${cell === undefined ? '' : verdictText(cell)}</td>`).join('')}</tr>`;
  });
  return `<table><thead><tr><th>Book</th>${people.map(({ name, role, candidate }) => `<th>${esc(name)}<small>${esc(role ?? 'candidate')}${candidate ? ', stands for election' : ''}</small></th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

type Result = ReportContent['people'][number]['results'][number];

function verdictText({ verdict, basis, review }: Result): string {
  const said = verdict === 'OUTSIDE' && basis === 'ASSERTED' ? '<i class="ring stated"></i>Outside, as stated' : VERDICTS[verdict];
  return `${said}${review ? ' <b class="review">Review</b>' : ''}`;
}

function personPart(content: ReportContent, { name, results, claim }: ReportContent['people'][number]): string {
  const titles = new Map(content.books.map((book) => [book.id, book.title]));
  const blocks = results.filter(({ criteria }) => criteria.length > 0).map((result) =>
    `<h4>${esc(result.book)} ${esc(titles.get(result.book) ?? '')}: ${verdictText(result)}</h4><p class="note">${APPLICABILITY[result.applicability]}: ${esc(result.applicabilityReason)} Rests on ${BASES[result.basis]}.</p>`
    + `<table class="criteria"><tbody>${result.criteria.map((one) =>
      `<tr><th>${esc(one.rule)}</th><td>${OUTCOMES[one.outcome]}${one.review ? ' <b class="review">Review</b>' : ''}<small>${BASES[one.basis]}${sides(one)}</small></td><td>${esc(one.reason)}${one.toAsk.map((text) => `<small>To ask: ${esc(text)}</small>`).join('')}${refs(one.facts)}</td></tr>`,
    ).join('\n')}</tbody></table>`);
  return `<section><h3>${esc(name)}</h3>${claim === null ? '' : `<p class="note">The company calls the person outside:${refs([claim])}</p>`}${blocks.join('\n')}</section>`;
}

function sides({ organisation, group }: Result['criteria'][number]): string {
  return organisation === null && group === null ? '' : `; itself ${organisation ?? 'not told apart'}, with its group ${group ?? 'not told apart'}`.toLowerCase();
}

function checksPart({ checks }: ReportContent): string {
  return `<table><thead><tr><th>Rule</th><th>Found</th><th>The company says</th><th>Its facts say</th></tr></thead><tbody>${checks.map((one) =>
    `<tr><th>${esc(one.rule)}<small>${APPLICABILITY[one.applicability]}</small></th><td>${OUTCOMES[one.outcome]}${one.subject === null ? '' : `<small>${esc(one.subject)}</small>`}</td><td>${esc(one.claim ?? '')}</td><td>${esc(one.reason)}${one.toAsk === null ? '' : `<small>To ask: ${esc(one.toAsk)}</small>`}${refs(one.facts)}</td></tr>`,
  ).join('\n')}</tbody></table>`;
}

function questionsPart({ questions }: ReportContent): string {
  return `<ol>${questions.map(({ text, couldChange, couldSettle, rules }) => `<li>${esc(text)}<small>Could change ${couldChange}, alone settle ${couldSettle} verdicts; rules ${esc(rules.join(', '))}</small></li>`).join('\n')}</ol>`;
}

function booksPart({ books }: ReportContent): string {
  return books.map(({ id, title, publisher, version, versions, notChecked }) => {
    const list = versions.map((one) => `<li>${esc(one.title)}, ${one.from} to ${one.to ?? 'today'}; ${esc(one.citation)}; ${MARKS[one.mark]}${one === version ? '; the version used' : ''}</li>`);
    const open = notChecked.map(({ what, reason }) => `<li>Not checked: ${esc(what)}. ${esc(reason)}</li>`);
    return `<section><h4>${esc(id)} ${esc(title)}</h4><p class="note">${esc(publisher)}</p><ul>${[...list, ...open].join('\n')}</ul></section>`;
  }).join('\n');
}

function rulesPart({ rules }: ReportContent): string {
  return `<table><tbody>${rules.map(({ id, title, text, citation, mark }) => `<tr><th>${esc(id)}</th><td>${esc(title)}</td><td>${esc(text)}<small>${esc(citation)}; ${MARKS[mark]}</small></td></tr>`).join('\n')}</tbody></table>`;
}

function factsPart({ facts }: ReportContent): string {
  return `<table><tbody>${facts.map((fact) => {
    const when = [fact.from && `from ${fact.from}`, fact.to && `to ${fact.to}`, fact.lastStated && `last stated ${fact.lastStated}`].filter(Boolean).join(', ');
    return `<tr id="f-${esc(fact.id)}"><th>${esc(fact.id)}</th><td>${esc(fact.subject)} – ${fact.kind} – ${esc(fact.object)}<small>${esc([fact.says, when].filter(Boolean).join('; '))}</small></td><td>${esc(citationsText(fact))}${fact.note === null ? '' : `<small>${esc(fact.note)}</small>`}</td></tr>`;
  }).join('\n')}</tbody></table>`;
}

function refs(facts: readonly string[]): string {
  return facts.length === 0 ? '' : `<small>Facts: ${facts.map((id) => `<a href="#f-${esc(id)}">${esc(id)}</a>`).join(', ')}</small>`;
}

function esc(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
