import { firstSentence } from './first-sentence.ts';
import { annexOf } from './paper-annex.ts';
import { together, type PaperRow } from './paper-rows.ts';
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
section.person { break-before: page; }
h2.page { break-before: auto; }
table.paper [lang='ja'] { font-size: 7px; }
section.person h4 [lang='ja'] { font-size: 8px; font-weight: 400; }
table.paper { table-layout: fixed; margin-bottom: 8px; }
table.paper { font-size: 8.5px; line-height: 1.25; margin-bottom: 4px; }
table.paper small { font-size: 8px; }
table.paper th, table.paper td { padding: 1.5px 8px 1.5px 0; }
table.paper th:first-child { width: 34%; }
table.paper small { display: inline; }
table.paper .rule { white-space: nowrap; }
table.paper th .rule + small { margin-left: 3px; }
table.paper td:nth-child(2) { width: 13%; }
section.person h2 { margin: 0 0 2px; }
section.person h4 { margin: 6px 0 1px; font-size: 10px; }
section.person h4 small { display: inline; }
.sign { display: grid; grid-template-columns: 1fr 1fr; gap: 4px 24px; margin: 12px 0; }
.sign p { margin: 0; padding-top: 18px; border-bottom: 1px solid var(--faint); }
table.annex, table.annex small { font-size: 7.5px; line-height: 1.25; }
table.annex td, table.annex th { padding: 1px 6px 1px 0; }
.columns { columns: 2; column-gap: 6mm; font-size: 7.5px; line-height: 1.25; }
.columns ol { padding-left: 22px; }
.columns small { display: inline; font-size: 7px; }
.columns p { margin: 0 0 3px; }
`;

/**
 * The report as a paper that is read and signed: what stands out first, a page for each officer with a sentence for
 * each criterion, then the company, and an annex with rules and facts. For A4; it needs nothing besides itself.
 */
export function paperOf(whole: ReportContent): string {
  const content = { ...whole, people: whole.people.filter((person) => isTold(whole, person)) };
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

/**
 * Whoever is called outside, and others of whom a book that applies asks something; who only sits on a committee may be
 * nobody's business.
 */
function isTold(content: ReportContent, person: Person): boolean {
  const asked = person.results.some(({ criteria }) => criteria.some(({ outcome }) => outcome !== 'NOT_APPLICABLE'));
  return person.claim !== null || asked || content.checks.some((one) => isAbout(one, person, content));
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
        return `<b>${esc(name)}</b>, ${esc(result.book)}: ${verdictText({ ...result, unread: [] }, kind)}. ${against.map(({ rule, reason }) => `${esc(rule)}: ${esc(firstSentence(reason))}`).join(' ')}${said}`;
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
    return `<h4>${esc(result.book)} ${esc(book?.title ?? '')}${japanese(book?.ja)}: ${verdictText(result, book?.kind)}</h4>${determinedBy(content, result.conclusions)}<table class="paper"><tbody>${rowsOf(rows)}</tbody></table>`;
  });
  const checks = content.checks.filter((one) => one.outcome !== 'NOT_APPLICABLE' && isAbout(one, person, content));
  if (checks.length > 0)
    tables.push(
      `<h4>What is checked about the person</h4><table class="paper"><tbody>${rowsOf(checks.map((one) => checkRow(content, one, [one.other], person.name)))}</tbody></table>`,
    );
  return `<section class="person"><h2>${esc(person.name)}</h2><p class="note">${esc(role)}.${person.claim === null ? '' : ' The company calls the person outside.'}</p>${tables.length === 0 ? '<p>No book that applies has a rule for such an officer.</p>' : tables.join('\n')}</section>`;
}

function criterionRow(content: ReportContent, title: string, one: Criterion): PaperRow {
  const reason = firstSentence(one.reason);
  const marks = markedBy(content, one.determinations);
  // Criteria that are open for one reason are one row: what would settle them stands beside it.
  const shared = one.outcome === 'UNKNOWN' && marks.length === 0;
  return {
    key: shared ? `${String(one.review)} ${reason}` : undefined,
    rule: one.rule,
    about: title === '' ? [] : [title],
    found: `${outcomeText(one.outcome)}${one.review ? REVIEW : ''}`,
    reasons: [reason],
    facts: factNumbers(content, one.facts),
    asks: one.toAsk.flatMap((text) => {
      const place = content.questions.findIndex((question) => question.text === text);
      return place === -1 ? [] : [place + 1];
    }),
    more: [...(one.facts.length === 0 ? [`<small>Rests on ${BASIS_WORDS[one.basis]}.</small>`] : []), ...marks],
  };
}

function checkRow(content: ReportContent, one: Check, about: readonly (string | null)[], whose?: string): PaperRow {
  const said = firstSentence(one.reason);
  // On somebody's own page the name is not told in each line.
  const reason = whose !== undefined && said.startsWith(`${whose}: `) ? said.slice(whose.length + 2) : said;
  const marks = markedBy(content, one.determinations);
  const shared = one.outcome === 'UNKNOWN' && marks.length === 0 && one.other === null;
  const asked = content.questions.findIndex(({ text }) => text === one.toAsk);
  const ofOneQuestion = content.checks.filter(
    ({ toAsk, subject, outcome }) => toAsk === one.toAsk && subject === one.subject && outcome === one.outcome,
  );
  // What one answer settles is one row; else what one rule asks.
  const key = ofOneQuestion.length > 1 && one.toAsk !== null ? one.toAsk : one.rule;
  return {
    key: shared ? key : undefined,
    rule: one.rule,
    about: about.flatMap((name) => (name === null ? [] : [esc(name)])),
    found: outcomeText(one.outcome),
    reasons: [reason.replace(/^./, (first) => first.toUpperCase())],
    facts: factNumbers(content, one.facts),
    asks: asked === -1 ? [] : [asked + 1],
    more: [
      one.claim === null ? '' : `<small>${esc(companySays(one.claim))}</small>`,
      one.toAsk === null || asked !== -1 ? '' : `<small>To ask: ${esc(firstSentence(one.toAsk))}</small>`,
      ...marks,
    ].filter((part) => part !== ''),
  };
}

function rowsOf(rows: readonly PaperRow[]): string {
  return together(rows)
    .map(({ rules, found, reasons, facts, asks, more }) => {
      const names = rules.map(
        ({ id, about }) =>
          `<span class="rule">${esc(id)}</span>${about.length === 0 ? '' : `<small>${about.join(' and ')}</small>`}`,
      );
      const links = (letter: string, numbers: readonly number[]) =>
        numbers.map((n) => `<a href="#${letter}-${String(n)}">${String(n)}</a>`).join(', ');
      const rests = facts.length === 0 ? '' : `Rests on ${facts.length === 1 ? 'fact' : 'facts'} ${links('f', facts)}.`;
      const ask = asks.length === 0 ? '' : `To ask: ${links('q', asks)}.`;
      const small = [rests, ask].filter((part) => part !== '').join(' ');
      return `<tr><th scope="row">${names.join(' · ')}</th><td>${found}</td><td>${esc(reasons.join(' '))}${small === '' ? '' : ` <small>${small}</small>`}${more.map((part) => ` ${part}`).join('')}</td></tr>`;
    })
    .join('\n');
}

function markedBy(content: ReportContent, ids: readonly string[]): string[] {
  return ids
    .flatMap((id) => content.determinations.filter((recorded) => recorded.id === id))
    .map(
      (recorded) =>
        `<div class="auditor"><b>Auditor</b> ${decided(recorded, content.on)}. ${apart(recorded.reason)}</div>`,
    );
}

/** The first sentence of what it says, named as its word once. */
function companySays(claim: string): string {
  const said = firstSentence(claim);
  return said.startsWith('The company ') ? said : `The company says: ${said}`;
}

/** Facts by their number in the annex. */
function factNumbers({ facts }: ReportContent, ids: readonly string[]): number[] {
  return ids.map((id) => facts.findIndex((fact) => fact.id === id) + 1).filter((n) => n > 0);
}

/**
 * Checks about one of the officers stand on the officer's page: those whose subject is the name of one officer alone.
 */
function isAbout({ subject }: Check, { name }: Person, { people }: ReportContent): boolean {
  return subject === name && people.filter((one) => one.name === name).length === 1;
}

function companyPart(content: ReportContent): string {
  const told = content.checks.filter(
    (one) => one.outcome !== 'NOT_APPLICABLE' && !content.people.some((person) => isAbout(one, person, content)),
  );
  if (told.length === 0) return '<p>No rule about the company itself applies.</p>';
  return `<table class="paper"><tbody>${rowsOf(told.map((one) => checkRow(content, one, [one.subject, one.other])))}</tbody></table>`;
}
