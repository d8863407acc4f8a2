import type { ReportContent } from './report-content.ts';
import { determinedBy, esc, factList, outcomeText, REVIEW, verdictText } from './report-html-parts.ts';
import { APPLICABILITY_WORDS, BASIS_WORDS } from './report-words.ts';

type Person = ReportContent['people'][number];
type Criterion = Person['results'][number]['criteria'][number];

/** For each person every book, and for each book every criterion with its reason, facts and what auditors recorded. */
export function criteriaPart(content: ReportContent): string {
  const titles = new Map(content.books.map((book) => [book.id, book.title]));
  return content.people.map((person) => personPart(content, titles, person)).join('\n');
}

function personPart(content: ReportContent, titles: ReadonlyMap<string, string>, { name, results, claim }: Person): string {
  const blocks = results.filter(({ criteria }) => criteria.length > 0).map((result) => {
    const head = `${esc(result.book)} ${esc(titles.get(result.book) ?? '')}: ${verdictText(result)}`;
    const why = `${APPLICABILITY_WORDS[result.applicability]}: ${esc(result.applicabilityReason)} Rests on ${BASIS_WORDS[result.basis]}.`;
    // The heading is a row of the table's head, so that paper repeats it where the table goes on.
    return `<table class="criteria"><thead><tr><th colspan="3" scope="colgroup"><h4>${head}</h4><p class="note">${why}</p></th></tr></thead><tbody>${result.criteria.map((one) => row(content, one)).join('\n')}</tbody></table>`;
  });
  return `<section><h3>${esc(name)}</h3>${claim === null ? '' : `<p class="note">The company calls the person outside.</p>${factList(content, [claim])}`}${blocks.join('\n')}</section>`;
}

function row(content: ReportContent, one: Criterion): string {
  return `<tr><th scope="row">${esc(one.rule)}</th><td>${outcomeText(one.outcome)}${one.review ? REVIEW : ''}<small>${BASIS_WORDS[one.basis]}${sides(one)}</small></td>`
    + `<td>${esc(one.reason)}${one.toAsk.map((text) => `<small>To ask: ${esc(text)}</small>`).join('')}${factList(content, one.facts)}${determinedBy(content, one.determinations)}</td></tr>`;
}

function sides({ organisation, group }: Criterion): string {
  return organisation === null && group === null ? '' : `; itself ${organisation ?? 'not told apart'}, with its group ${group ?? 'not told apart'}`.toLowerCase();
}
