import type { ReportContent } from './report-content.ts';
import { factList } from './report-html-facts.ts';
import { determinedBy, esc, outcomeText, REVIEW, verdictText } from './report-html-parts.ts';
import { APPLICABILITY_WORDS, BASIS_WORDS, verdictInFull, VERSION_WORDS, wordingText } from './report-words.ts';

type Person = ReportContent['people'][number];
type Criterion = Person['results'][number]['criteria'][number];

/** For each person every book, and for each book every criterion with its reason, facts and what auditors recorded. */
export function criteriaPart(content: ReportContent): string {
  const books = new Map(content.books.map((book) => [book.id, book]));
  const numbers = new Map(content.questions.map(({ text }, i) => [text, i + 1]));
  return content.people.map((person) => personPart(content, { books, numbers }, person)).join('\n');
}

interface Lists {
  readonly books: ReadonlyMap<string, ReportContent['books'][number]>;
  /** The number of each question in the list of questions. */
  readonly numbers: ReadonlyMap<string, number>;
}

function personPart(content: ReportContent, { books, numbers }: Lists, { name, results, claim }: Person): string {
  const blocks = results
    .filter(({ criteria }) => criteria.length > 0)
    .map((result) => {
      const book = books.get(result.book);
      const head = `${esc(result.book)} ${esc(book?.title ?? '')}: ${verdictText(result, book?.kind, verdictInFull)}`;
      const law =
        book === undefined
          ? ''
          : ` The law: ${book.version === null ? '' : `${esc(book.version.title)}, ${VERSION_WORDS[book.version.mark]}; `}${wordingText(book.rules)}.`;
      const why = `${APPLICABILITY_WORDS[result.applicability]}: ${esc(result.applicabilityReason)} Rests on ${BASIS_WORDS[result.basis]}.${law}`;
      // The heading is a row of the table's head, so that paper repeats it where the table goes on.
      return `<table class="criteria"><colgroup><col class="rule"><col class="found"><col></colgroup><thead><tr><th colspan="3" scope="colgroup"><h4>${head}</h4><p class="note">${why}</p>${determinedBy(content, result.conclusions)}</th></tr></thead><tbody>${result.criteria.map((one) => row(content, numbers, one)).join('\n')}</tbody></table>`;
    });
  const none = blocks.length === 0;
  return `<section class="person${none ? ' empty' : ''}"><h3>${esc(name)}</h3>${claim === null ? '' : `<div class="claim"><p class="note">The company calls the person outside.</p>${factList(content, [claim])}</div>`}${none ? '<p class="note">None of these books has a rule for such an officer.</p>' : blocks.join('\n')}</section>`;
}

function row(content: ReportContent, numbers: Lists['numbers'], one: Criterion): string {
  return (
    `<tr><th scope="row">${esc(one.rule)}</th><td>${outcomeText(one.outcome)}${one.review ? REVIEW : ''}<small>${BASIS_WORDS[one.basis]}${sides(one)}</small></td>` +
    `<td>${esc(one.reason)}${asking(numbers, one.toAsk)}${factList(content, one.facts)}${determinedBy(content, one.determinations)}</td></tr>`
  );
}

/** By number: one question stands beside many criteria, and in full in the list of questions. */
function asking(numbers: Lists['numbers'], texts: readonly string[]): string {
  if (texts.length === 0) return '';
  const links = texts
    .map((text) => numbers.get(text))
    .map((number) => (number === undefined ? '' : `<a href="#q-${String(number)}">${String(number)}</a>`))
    .filter(Boolean);
  const others = texts.filter((text) => !numbers.has(text)).map((text) => `<small>To ask: ${esc(text)}</small>`);
  return `${links.length === 0 ? '' : `<small>To ask: ${links.length === 1 ? 'question' : 'questions'} ${links.join(', ')}</small>`}${others.join('')}`;
}

function sides({ organisation, group }: Criterion): string {
  return organisation === null && group === null
    ? ''
    : `; itself ${organisation ?? 'not told apart'}, with its group ${group ?? 'not told apart'}`.toLowerCase();
}
