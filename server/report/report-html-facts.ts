import type { ReportContent } from './report-content.ts';
import { esc } from './report-html-parts.ts';
import { citationsText } from './report-words.ts';
import { keptWith } from '../shared/kept-with.ts';

/** More facts than this are told once, in a numbered list that many criteria and checks lead to. */
const TOLD = 6;

interface Told {
  readonly sentences: ReadonlyMap<string, string>;
  /** Ids of the facts of each long list, and the place of the list under its ids. */
  readonly lists: readonly (readonly string[])[];
  readonly places: ReadonlyMap<string, number>;
}

const toldIn = keptWith(tellOnce);

/**
 * Facts as sentences, each with its id small beside it, which leads to where it is stated; many as a link to the list
 * that tells them.
 */
export function factList(content: ReportContent, ids: readonly string[]): string {
  if (ids.length === 0) return '';
  const { places, sentences } = toldIn(content);
  const place = places.get(ids.join(' '));
  if (place !== undefined)
    return `<small>${String(ids.length)} facts, told in <a href="#l-${String(place)}">list ${String(place)}</a></small>`;
  return sentenceList(sentences, ids);
}

/** Every long list of facts once, each fact as a sentence; empty when there is none. */
export function longListsPart(content: ReportContent): string {
  const { lists, sentences } = toldIn(content);
  if (lists.length === 0) return '';
  return `<h2>Long lists of facts</h2>${lists.map((ids, i) => `<section class="list" id="l-${String(i + 1)}"><h4>List ${String(i + 1)}: ${String(ids.length)} facts</h4>${sentenceList(sentences, ids)}</section>`).join('\n')}`;
}

/** Every fact with where it is stated. */
export function factsPart({ facts }: ReportContent): string {
  return `<table class="facts"><thead><tr><th scope="col">Fact</th><th scope="col">Stated in</th></tr></thead><tbody>${facts
    .map(
      (fact) =>
        `<tr id="f-${esc(fact.id)}"><td>${esc(fact.sentence)}<small>${esc(fact.id)}${fact.basis === 'STATED' ? '' : `; ${fact.basis.toLowerCase()}`}</small></td><td>${esc(citationsText(fact))}${fact.note === null ? '' : `<small>${esc(fact.note)}</small>`}</td></tr>`,
    )
    .join('\n')}</tbody></table>`;
}

function sentenceList(sentences: Told['sentences'], ids: readonly string[]): string {
  return `<ul class="facts">${ids.map((id) => `<li>${esc(sentences.get(id) ?? id)} <a href="#f-${esc(id)}">${esc(id)}</a></li>`).join('')}</ul>`;
}

function tellOnce(content: ReportContent): Told {
  const used = [
    ...content.people.flatMap(({ results }) => results.flatMap(({ criteria }) => criteria)),
    ...content.checks,
  ];
  const long = new Map(used.filter(({ facts }) => facts.length > TOLD).map(({ facts }) => [facts.join(' '), facts]));
  return {
    sentences: new Map(content.facts.map(({ id, sentence }) => [id, sentence])),
    lists: [...long.values()],
    places: new Map([...long.keys()].map((key, i) => [key, i + 1])),
  };
}
