import type { ReportContent } from './report-content.ts';
import { criteriaPart } from './report-html-criteria.ts';
import { factList, factsPart, longListsPart } from './report-html-facts.ts';
import { WHOLE_BOOK } from '../determinations/determinations.ts';
import {
  apart,
  concludedPart,
  decided,
  determinedBy,
  notes,
  esc,
  japanese,
  outcomeText,
  verdictText,
} from './report-html-parts.ts';
import { REPORT_STYLE } from './report-style.ts';
import { APPLICABILITY_WORDS, evidenceText, MARK_WORDS, VERSION_WORDS, wordingText } from './report-words.ts';

/** The report as one HTML page for A4 paper that needs nothing besides itself. */
export function htmlOf(content: ReportContent): string {
  const { company, on, knownOn, factsHash, booksHash, determinationsHash, determinations } = content;
  const head: readonly (readonly [string, string])[] = [
    ['Day of facts and law', on],
    ['Known by', knownOn],
    ['Facts, SHA-256', factsHash],
    ['Books, SHA-256', booksHash],
    [
      'Determinations, SHA-256',
      `${determinationsHash} (${determinations.length === 0 ? 'none recorded' : `${String(determinations.length)} recorded`})`,
    ],
  ];
  const parts = [
    `<h1>Independence at ${esc(company.name)}</h1>`,
    whatIfPart(content),
    `<dl class="head">${head.map(([term, text]) => `<dt>${term}</dt><dd>${esc(text)}</dd>`).join('')}</dl>`,
    '<p>No evidence found is never “independent”. A verdict of a book that does not apply is a hypothesis. <i class="square"></i>speaks against, <i class="ring"></i>shown not to be met, <b>?</b> not known. Where a code presumes, an explanation is possible.</p>',
    problemsPart(content),
    '<h2>Verdicts</h2>',
    verdictMatrix(content),
    '<h2 class="page">Criteria</h2>',
    criteriaPart(content),
    '<h2>The company itself</h2>',
    checksPart(content),
    '<h2>Questions to ask, the most decisive first</h2>',
    questionsPart(content),
    '<h2>What auditors determined</h2>',
    determinationsPart(content),
    '<h2>Books</h2>',
    booksPart(content),
    '<h2>Rules</h2>',
    rulesPart(content),
    longListsPart(content),
    '<h2>Facts and where they are stated</h2>',
    factsPart(content),
  ];
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<title>Independence at ${esc(company.name)}, ${on}</title>\n<style>${REPORT_STYLE}</style>\n</head>\n<body>\n${parts.filter((part) => part !== '').join('\n')}\n</body>\n</html>\n`;
}

export function whatIfPart({ whatIf, facts }: ReportContent): string {
  if (whatIf === null) return '';
  const sentences = new Map(facts.map(({ id, sentence }) => [id, sentence]));
  const fields = (given: object) =>
    Object.entries(given)
      .filter(([, value]) => value != null)
      .map(([field, value]) => `${field === 'to' ? 'until' : field} ${String(value)}`)
      .join(', ');
  const lines = [
    ...(whatIf.add ?? []).map((one, i) => `Added: ${sentences.get(`supposed-${String(i + 1)}`) ?? fields(one)}`),
    ...(whatIf.change ?? []).map(({ fact, ...rest }) => `Changed: ${sentences.get(fact) ?? fact}: ${fields(rest)}`),
    ...(whatIf.remove ?? []).map((id) => `Left out: ${id}`),
  ];
  return `<div class="box"><b>What if.</b> This report supposes facts that nobody states:<ul>${lines.map((line) => `<li>${esc(line)}</li>`).join('')}</ul></div>`;
}

export function problemsPart({ determinationProblems }: ReportContent): string {
  return determinationProblems.length === 0
    ? ''
    : `<div class="box"><b>Determinations that could not be read.</b><ul>${determinationProblems.map((one) => `<li>${esc(one)}</li>`).join('')}</ul></div>`;
}

export function verdictMatrix(content: ReportContent): string {
  const { books, people } = content;
  const judging = books.filter(({ kind }) => kind !== 'CHECKS');
  const rows = judging.map(({ id, kind }) => {
    const cells = people.map(({ results }) => results.find(({ book }) => book === id));
    const applicability = [
      ...new Set(cells.flatMap((one) => (one === undefined ? [] : [APPLICABILITY_WORDS[one.applicability]]))),
    ].join('; ');
    return `<tr><th scope="row">${esc(id)}<small>${applicability}</small></th>${cells.map((one) => `<td>${one === undefined ? '' : `${verdictText(one, kind)}${concludedPart(one, content)}`}</td>`).join('')}</tr>`;
  });
  return `<table class="matrix"><thead><tr><th scope="col">Book</th>${people.map(({ name, role, candidate }) => `<th scope="col">${esc(name)}<small>${esc(role ?? 'Candidate')}${candidate ? ', stands for election' : ''}</small></th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function checksPart(content: ReportContent): string {
  if (content.checks.length === 0) return '<p>No rule about the company itself was asked.</p>';
  return `<table class="checks"><thead><tr><th scope="col">Rule</th><th scope="col">Found</th><th scope="col">The company says</th><th scope="col">Its facts say</th></tr></thead><tbody>${content.checks
    .map(
      (one) =>
        `<tr><th scope="row">${esc(one.rule)}<small>${APPLICABILITY_WORDS[one.applicability]}</small></th><td>${outcomeText(one.outcome)}${one.subject === null ? '' : `<small>${esc(one.subject)}</small>`}${one.other === null ? '' : `<small>and ${esc(one.other)}</small>`}</td>` +
        `<td>${esc(one.claim ?? '')}</td><td>${esc(one.reason)}${one.toAsk === null ? '' : `<small>To ask: ${esc(one.toAsk)}</small>`}${factList(content, one.facts)}${determinedBy(content, one.determinations)}</td></tr>`,
    )
    .join('\n')}</tbody></table>`;
}

function questionsPart({ questions }: ReportContent): string {
  return `<ol>${questions.map(({ text, couldChange, couldSettle, rules }, i) => `<li id="q-${String(i + 1)}">${esc(text)}<small>Could change ${String(couldChange)}, alone settle ${String(couldSettle)} ${couldSettle === 1 ? 'verdict' : 'verdicts'}; rules ${esc(rules.join(', '))}</small></li>`).join('\n')}</ol>`;
}

export function determinationsPart({ determinations, on }: ReportContent): string {
  if (determinations.length === 0) return '<p>None is recorded.</p>';
  return `<p>They stand beside what the program found and change none of it.</p><table class="checks"><thead><tr><th scope="col">Rule</th><th scope="col">About</th><th scope="col">Decided</th><th scope="col">Why, and on which evidence</th></tr></thead><tbody>${determinations
    .map(
      (one) =>
        `<tr id="d-${esc(one.id)}"><th scope="row">${esc(one.rule === WHOLE_BOOK ? one.book : one.rule)}<small>${one.rule === WHOLE_BOOK ? 'the verdict' : esc(one.book)}</small></th><td>${esc(one.personName ?? 'The company')}${one.placed ? '' : '<small>not judged in this report</small>'}</td><td>${decided(one, on)}</td><td>${apart(one.reason)}<small>Evidence: ${apart(evidenceText(one))}</small>${notes(one)}</td></tr>`,
    )
    .join('\n')}</tbody></table>`;
}

function booksPart({ books }: ReportContent): string {
  return books
    .map(({ id, title, publisher, version, versions, rules, notChecked }) => {
      const list = versions.map(
        (one) =>
          `<li>${esc(one.title)}, ${one.from} to ${one.to ?? 'today'}; ${esc(one.citation)}; ${VERSION_WORDS[one.mark]}${one === version ? '; the version used' : ''}</li>`,
      );
      const open = notChecked.map(({ what, reason }) => `<li>Not checked: ${esc(what)}. ${esc(reason)}</li>`);
      return `<section class="book"><h4>${esc(id)} ${esc(title)}</h4><p class="note">${esc(publisher)}; ${wordingText(rules)}</p><ul>${[...list, ...open].join('\n')}</ul></section>`;
    })
    .join('\n');
}

function rulesPart({ rules }: ReportContent): string {
  return `<table><thead><tr><th scope="col">Rule</th><th scope="col">In short</th><th scope="col">What it asks, in our words</th></tr></thead><tbody>${rules.map(({ id, title, ja, text, citation, mark }) => `<tr><th scope="row">${esc(id)}</th><td>${esc(title)}${japanese(ja)}</td><td>${esc(text)}<small>${esc(citation)}; ${MARK_WORDS[mark]}</small></td></tr>`).join('\n')}</tbody></table>`;
}
