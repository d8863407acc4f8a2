import type { Board, Company, Fact, Finding, Person, Source } from '../shared/facts.ts';
import type { Citation } from '../shared/citation.ts';
import { isWithheld, type Withheld } from '../shared/withheld.ts';
import type { GraphContent } from '../store/graph-content.ts';
import { draftsOf, type FactDraft } from './drafts.ts';
import { factsOf, graphOf, publishedIn } from './seed-facts.ts';
import type { Seed } from './read-seed.ts';
import type { CitationEntry } from './seed-values.ts';

/**
 * The graph of a seed that was checked, as it is for who may not read some of its sources:
 *
 * - a fact is there when another source states it, with what that one tells of days and places, and without the note,
 *   which may be on the other; one that is derived or inferred rests on all it cites, and goes with the first
 * - a party or a board is there when another source describes it, or something that is there names it; of a party that
 *   only those sources describe no more than its name is told
 * - a finding goes with any source, fact or party it is about
 * - what took the place of a fact that is not there takes the place of the one before it
 *
 * `known` are the facts of the whole seed, where its check is at hand.
 */
export function graphWithout(seed: Seed, withheld: Withheld, known?: readonly Fact[]): GraphContent {
  const whole = graphOf(seed, known);
  if (withheld.length === 0) return whole;
  const kept = (citation: { readonly source: string }) => !isWithheld(withheld, citation.source);
  const sources = whole.sources.filter(({ id }) => !isWithheld(withheld, id));
  const drafts = draftsLeft(draftsOf(seed), kept);
  const boards = whole.boards.flatMap((board) => boardLeft(board, drafts, kept));
  const named = namedBy(drafts, boards, sources);

  const cited = new Map(
    [...seed.companies.map(({ value }) => value), ...(seed.people?.value.people ?? [])].map(({ id, citations }) => [
      id,
      citations.some(kept),
    ]),
  );
  const spellings = new Map<string, string[]>();
  const identifiers = new Map<string, string[]>();
  for (const { subject, entry } of drafts) {
    const list = entry['attribute'] === 'SPELLING' ? spellings : identifiers;
    const text = entry['text'];
    if (!['SPELLING', 'IDENTIFIER'].includes(String(entry['attribute'])) || typeof text !== 'string') continue;
    list.set(subject, [...(list.get(subject) ?? []), text]);
  }
  const namesOf = (party: Company | Person, isCited: boolean) => {
    const own = [party.name, ...(isCited && party.nameLocal !== undefined ? [party.nameLocal] : [])];
    return [...new Set([...own, ...(spellings.get(party.id) ?? [])])];
  };
  const companies = whole.companies.flatMap((company): Company[] => {
    const { id, type, name } = company;
    const isCited = cited.get(id) === true;
    if (!isCited && !named.has(id)) return [];
    const told = { names: namesOf(company, isCited), identifiers: [...new Set(identifiers.get(id) ?? [])] };
    return [isCited ? { ...company, ...told } : { type, id, name, kind: 'UNKNOWN', ...told }];
  });
  const persons = whole.persons.flatMap((person): Person[] => {
    const { id, type, name } = person;
    const isCited = cited.get(id) === true;
    if (!isCited && !named.has(id)) return [];
    const names = namesOf(person, isCited);
    return [isCited ? { ...person, names } : { type, id, name, names }];
  });
  const facts = factsOf(drafts, publishedIn(sources)).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const there = new Set([...companies, ...persons, ...boards, ...sources, ...facts].map(({ id }) => id));
  const findings = whole.findings.filter((finding) => isWhole(finding, there, kept));
  return { companies, persons, boards, sources, findings, facts };
}

type IsKept = (citation: { readonly source: string }) => boolean;

function draftsLeft(drafts: readonly FactDraft[], kept: IsKept): FactDraft[] {
  const gone = new Map<string, string | undefined>();
  const left = drafts.flatMap((draft): FactDraft[] => {
    const { entry } = draft;
    const citations = entry.citations.filter(kept);
    if (citations.length === entry.citations.length) return [draft];
    if (citations.length === 0 || entry.basis !== 'STATED') {
      gone.set(draft.id, entry.supersedes);
      return [];
    }
    // A day given for the whole fact is that of its first citation.
    const isFirst = citations[0] === entry.citations[0];
    const { observedOn, note: _, ...rest } = entry;
    return [{ ...draft, entry: { ...rest, citations, ...(isFirst && { observedOn }) } }];
  });
  const before = (id: string | undefined): string | undefined => {
    const seen = new Set<string>();
    let at = id;
    while (at !== undefined && gone.has(at) && !seen.has(at)) {
      seen.add(at);
      at = gone.get(at);
    }
    return at;
  };
  return left.map((draft) => {
    const supersedes = before(draft.entry.supersedes);
    return supersedes === draft.entry.supersedes ? draft : { ...draft, entry: { ...draft.entry, supersedes } };
  });
}

function boardLeft(board: Board, drafts: readonly FactDraft[], kept: IsKept): Board[] {
  const citations = board.citations.filter(kept);
  if (citations.length > 0) return [{ ...board, citations }];
  const first = drafts.find(({ subject, object }) => subject === board.id || object === board.id);
  return first === undefined ? [] : [{ ...board, citations: first.entry.citations.map(plain) }];
}

/** Where a fact names a board, not when it was observed. */
function plain({ source, place, pointer, line, lineEnd }: CitationEntry): Citation {
  return {
    source,
    place,
    ...(pointer !== undefined && { pointer }),
    ...(line !== undefined && { line }),
    ...(lineEnd !== undefined && { lineEnd }),
  };
}

function namedBy(
  drafts: readonly FactDraft[],
  boards: readonly Board[],
  sources: readonly Source[],
): ReadonlySet<string> {
  return new Set([
    ...drafts.flatMap(({ subject, object, references }) => [subject, object, ...references.map(({ id }) => id)]),
    ...boards.map(({ company }) => company),
    ...sources.map(({ publisher }) => publisher),
  ]);
}

function isWhole({ about, facts, citations }: Finding, there: ReadonlySet<string>, kept: IsKept): boolean {
  return citations.every(kept) && [...about, ...facts].every((id) => there.has(id));
}
