import type { FactLine, ReportContent } from './report-content.ts';
import { esc, japanese } from './report-html-parts.ts';
import { citationPlace, MARK_WORDS, VERSION_WORDS, wordingText } from './report-words.ts';

/**
 * The annex of the paper: every question, the books and rules with their citations, and each fact with where it is
 * stated.
 */
export function annexOf(content: ReportContent): string[] {
  const { questions, books, rules, facts } = content;
  // Sources by number: a title told a hundred times makes a paper that nobody reads.
  const titles = new Map(
    facts.flatMap(({ citations }) => citations.map(({ source, title }) => [source, title] as const)),
  );
  const numbers = new Map([...titles.keys()].sort().map((id, i) => [id, i + 1]));
  const cited = ({ citations }: FactLine) =>
    citations.map((one) => `S${String(numbers.get(one.source))} ${citationPlace(one)}`).join('; ');
  return [
    '<h2>Annex: every question</h2>',
    `<div class="columns"><ol>${questions.map(({ text, couldChange, couldSettle, rules: open }, i) => `<li id="q-${String(i + 1)}">${esc(text)} <small>${String(couldChange)}/${String(couldSettle)}; ${esc(open.join(', '))}</small></li>`).join('\n')}</ol></div>`,
    '<h2>Annex: books and rules</h2>',
    '<div class="columns">',
    ...books.map(
      ({ id, title, ja, version, rules: own, notChecked }) =>
        `<p class="note">${esc(id)} ${esc(title)}${japanese(ja)}: ${version === null ? 'no version of the day' : `${esc(version.citation)}, ${VERSION_WORDS[version.mark]}`}; ${wordingText(own)}.${notChecked.length === 0 ? '' : ` Not checked: ${notChecked.map(({ what }) => esc(what)).join('; ')}.`}</p>`,
    ),
    '</div>',
    `<table class="annex"><tbody>${rules.map(({ id, ja, text, citation, mark }) => `<tr><th scope="row">${esc(id)}</th><td>${esc(text)}${japanese(ja)} <i>${esc(citation)}; ${MARK_WORDS[mark]}</i></td></tr>`).join('\n')}</tbody></table>`,
    '<h2>Annex: facts and where they are stated</h2>',
    `<p class="note">${[...numbers].map(([id, n]) => `S${String(n)} ${esc(titles.get(id) ?? id)}`).join('; ')}.</p>`,
    `<div class="columns"><ol>${facts.map((fact, i) => `<li id="f-${String(i + 1)}">${esc(fact.sentence)} <small>${esc(fact.id)}${fact.basis === 'STATED' ? '' : `; ${fact.basis.toLowerCase()}`}. ${esc(cited(fact))}</small></li>`).join('\n')}</ol></div>`,
  ];
}
