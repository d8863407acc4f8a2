import { firstSentence } from './first-sentence.ts';
import { annexOf } from './paper-annex.ts';
import type { ReportContent } from './report-content.ts';
import { apart, decided, determinedBy, esc, japanese, outcomeText, REVIEW, verdictText } from './report-html-parts.ts';
import { REPORT_STYLE } from './report-style.ts';
import { BASIS_WORDS } from './report-words.ts';
import { determinationsPart, problemsPart, verdictMatrix, whatIfPart } from './report-html.ts';

type Person = ReportContent['people'][number];
type Criterion = Person['results'][number]['criteria'][number];
type Check = ReportContent['checks'][number];

/** Questions that stand on the first page. */
const FIRST = 8;
const STYLE = `
@page { margin: 12mm 14mm; }
section.person, h2.page { break-before: page; }
table.paper { table-layout: fixed; margin-bottom: 8px; }
table.paper th:first-child { width: 22%; }
table.paper td:nth-child(2) { width: 16%; }
.sign { display: grid; grid-template-columns: 1fr 1fr; gap: 4px 24px; margin: 12px 0; }
.sign p { margin: 0; padding-top: 18px; border-bottom: 1px solid var(--faint); }
table.annex, table.annex small { font-size: 7.5px; line-height: 1.25; }
table.annex td, table.annex th { padding: 1px 6px 1px 0; }
.columns { columns: 2; column-gap: 6mm; font-size: 7.5px; line-height: 1.25; }
.columns ol { padding-left: 22px; }
.columns small { display: inline; font-size: 7px; }
`;

/**
 * The report as a paper that is read and signed: what stands out first, a page for each officer with a sentence for each
 * criterion, then the company, and an annex with rules and facts. For A4; it needs nothing besides itself.
 */
export function paperOf(content: ReportContent): string {
  const { company, on } = content;
  const parts = [
    ...summary(content),
    ...content.people.map((person) => personPage(content, person)),
    '<h2 class="page">The company itself</h2>',
    companyPart(content),
    '<h2>What auditors determined</h2>',
    determinationsPart(content),
    ...annexOf(content),
  ];
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<title>Independence at ${esc(company.name)}, ${on}</title>\n<style>${REPORT_STYLE}${STYLE}</style>\n</head>\n<body>\n${parts.filter((part) => part !== '').join('\n')}\n</body>\n</html>\n`;
}

function summary(content: ReportContent): string[] {
  const { company, on, knownOn, factsHash, booksHash, determinationsHash, booksLeftOut, questions } = content;
  const out = standsOut(content);
  return [
    `<h1>Independence at ${esc(company.name)}</h1>`,
    whatIfPart(content),
    `<dl class="head"><dt>Day of facts and law</dt><dd>${on}; known by ${knownOn}</dd><dt>SHA-256</dt><dd>facts ${factsHash}<br>books ${booksHash}<br>determinations ${determinationsHash}</dd></dl>`,
    problemsPart(content),
    '<h2>Verdicts</h2>',
    `<p>Under the books that apply. No evidence found is never “independent”.${booksLeftOut.length === 0 ? '' : ` Not told, because they do not apply: ${esc(booksLeftOut.join(', '))}.`}</p>`,
    verdictMatrix(content),
    '<h2>What stands out</h2>',
    out.length === 0
      ? '<p>Nothing speaks against anybody, and no check of the company fails.</p>'
      : `<ul>${out.map((line) => `<li>${line}</li>`).join('')}</ul>`,
    '<h2>Questions to ask, the most decisive first</h2>',
    questions.length === 0
      ? '<p>None is open.</p>'
      : `<ol>${questions
          .slice(0, FIRST)
          .map((one) => `<li>${esc(one.text)} <small>${settling(one)}</small></li>`)
          .join(
            '',
          )}</ol>${questions.length > FIRST ? `<p class="note">${String(questions.length - FIRST)} more in the annex.</p>` : ''}`,
    '<div class="sign"><p>Prepared by</p><p>Day</p><p>Reviewed by</p><p>Day</p></div>',
  ];
}

/** How much hangs on a question. */
export function settling({ couldChange, couldSettle, rules }: ReportContent['questions'][number]): string {
  return `Could change ${String(couldChange)}, alone settle ${String(couldSettle)}; ${esc(rules.join(', '))}`;
}

function standsOut(content: ReportContent): string[] {
  const persons = content.people.flatMap(({ name, claim, results }) =>
    results
      .filter(({ verdict }) => verdict === 'NOT_OUTSIDE' || verdict === 'NOT_INDEPENDENT')
      .map((result) => {
        const against = result.criteria.filter(({ outcome }) => outcome === 'TRIGGERED');
        const said =
          claim !== null && result.verdict === 'NOT_OUTSIDE' ? ' <b>The company calls the person outside.</b>' : '';
        const kind = content.books.find(({ id }) => id === result.book)?.kind;
        return `<b>${esc(name)}</b>, ${esc(result.book)}: ${verdictText(result, kind)}. ${against.map(({ rule, reason }) => `${esc(rule)}: ${esc(firstSentence(reason))}`).join(' ')}${said}`;
      }),
  );
  const failed = content.checks
    .filter(({ outcome }) => outcome === 'FAIL')
    .map(
      ({ rule, subject, reason, claim }) =>
        `${esc(rule)}${subject === null ? '' : `, ${esc(subject)}`}: ${outcomeText('FAIL')}. ${esc(firstSentence(reason))}${claim === null ? '' : ` ${esc(companySays(claim))}`}`,
    );
  return [...persons, ...failed];
}

function personPage(content: ReportContent, person: Person): string {
  const titles = new Map(content.rules.map(({ id, title, ja }) => [id, `${esc(title)}${japanese(ja)}`]));
  const books = person.results.filter(({ criteria }) => criteria.some(({ outcome }) => outcome !== 'NOT_APPLICABLE'));
  const role = `${person.role ?? 'Candidate'}${person.candidate ? ', stands for election' : ''}`;
  const tables = books.map((result) => {
    const book = content.books.find(({ id }) => id === result.book);
    const rows = result.criteria
      .filter(({ outcome }) => outcome !== 'NOT_APPLICABLE')
      .map((one) => criterionRow(content, titles.get(one.rule) ?? '', one));
    return `<h4>${esc(result.book)} ${esc(book?.title ?? '')}${japanese(book?.ja)}: ${verdictText(result, book?.kind)}</h4>${determinedBy(content, result.conclusions)}<table class="paper"><tbody>${rows.join('\n')}</tbody></table>`;
  });
  const checks = content.checks.filter((one) => one.outcome !== 'NOT_APPLICABLE' && isAbout(one, person, content));
  if (checks.length > 0)
    tables.push(
      `<h4>What is checked about the person</h4><table class="paper"><tbody>${checks.map((one) => checkRow(content, one, [one.other])).join('\n')}</tbody></table>`,
    );
  return `<section class="person"><h2>${esc(person.name)}</h2><p class="note">${esc(role)}.${person.claim === null ? '' : ' The company calls the person outside.'}</p>${tables.length === 0 ? '<p>No book that applies has a rule for such an officer.</p>' : tables.join('\n')}</section>`;
}

function criterionRow(content: ReportContent, title: string, one: Criterion): string {
  const asked = one.toAsk.flatMap((text) => {
    const place = content.questions.findIndex((question) => question.text === text);
    return place === -1 ? [] : [`<a href="#q-${String(place + 1)}">${String(place + 1)}</a>`];
  });
  const ask = asked.length === 0 ? '' : ` To ask: ${asked.join(', ')}.`;
  const found = `${outcomeText(one.outcome)}${one.review ? REVIEW : ''}`;
  return row(
    content,
    one,
    [title],
    found,
    `<small>${restsOn(content, one.facts, BASIS_WORDS[one.basis])}${ask}</small>`,
  );
}

function checkRow(content: ReportContent, one: Check, about: readonly (string | null)[]): string {
  const names = about.flatMap((name) => (name === null ? [] : [esc(name)]));
  const more = [
    one.claim === null ? '' : `<small>${esc(companySays(one.claim))}</small>`,
    one.facts.length === 0 ? '' : `<small>${restsOn(content, one.facts, '')}</small>`,
    one.toAsk === null ? '' : `<small>To ask: ${esc(firstSentence(one.toAsk))}</small>`,
  ];
  return row(content, one, names, outcomeText(one.outcome), more.join(''));
}

function row(
  content: ReportContent,
  one: Criterion | Check,
  about: readonly string[],
  found: string,
  more: string,
): string {
  const marks = one.determinations
    .flatMap((id) => content.determinations.filter((recorded) => recorded.id === id))
    .map(
      (recorded) =>
        `<div class="auditor"><b>Auditor</b> ${decided(recorded, content.on)}. ${apart(recorded.reason)}</div>`,
    );
  return `<tr><th scope="row">${esc(one.rule)}${about.length === 0 ? '' : `<small>${about.join(' and ')}</small>`}</th><td>${found}</td><td>${esc(firstSentence(one.reason))}${more}${marks.join('')}</td></tr>`;
}

/** The first sentence of what it says, named as its word once. */
function companySays(claim: string): string {
  const said = firstSentence(claim);
  return said.startsWith('The company ') ? said : `The company says: ${said}`;
}

/** Facts by their number in the annex. */
function restsOn({ facts }: ReportContent, ids: readonly string[], otherwise: string): string {
  const links = ids
    .map((id) => facts.findIndex((fact) => fact.id === id) + 1)
    .map((n) => `<a href="#f-${String(n)}">${String(n)}</a>`);
  return `Rests on ${links.length === 0 ? otherwise : `${links.length === 1 ? 'fact' : 'facts'} ${links.join(', ')}`}.`;
}

/** Checks about one of the officers stand on the officer's page: those whose subject is the name of one officer alone. */
function isAbout({ subject }: Check, { name }: Person, { people }: ReportContent): boolean {
  return subject === name && people.filter((one) => one.name === name).length === 1;
}

function companyPart(content: ReportContent): string {
  const told = content.checks.filter(
    (one) => one.outcome !== 'NOT_APPLICABLE' && !content.people.some((person) => isAbout(one, person, content)),
  );
  if (told.length === 0) return '<p>No rule about the company itself applies.</p>';
  return `<table class="paper"><tbody>${told.map((one) => checkRow(content, one, [one.subject, one.other])).join('\n')}</tbody></table>`;
}
