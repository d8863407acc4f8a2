import { BadInput } from '../errors.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import type { SearchableNode, NamedType, NameIndex } from '../store/names/name-index.ts';
import { namesOf } from '../facts/names/names-of.ts';
import { bareIdentifier, isWritten } from '../shared/names/identifier.ts';
import { eachInTurns, sortInTurns } from '../shared/turns/in-turns.ts';
import { turn } from '../shared/turns/turns.ts';
import type { Store } from '../store/store.ts';
import { byQuality, nearMatch, soundMatch, sureMatch, wantedOf, type Match } from './match.ts';

export type PartyKind = 'PERSON' | 'COMPANY';

export interface SearchHit {
  readonly party: SearchableNode;
  readonly match: Match;
}

/** Longest text that is looked for, in characters. */
export const MAX_TEXT = 200;
/**
 * Parties that are compared with the text; those whose names are compared letter by letter when no name has the text in
 * it.
 */
const MAX_CANDIDATES = 2000;
const MAX_NEAR = 200;
/** Of each way in which a sound is written. */
const MAX_SOUNDS = 500;
/** Shorter texts are no identifier: a year, a part of a name. */
const LEAST_IDENTIFIER = 5;

/**
 * Those with this identifier; else parties with a name or an id like the text, the best first: the whole name, its
 * beginning, its words in any order, a part of it; then those that are read like it, in kana or letters; and only when
 * there is none of these, names that are near. Case, accents, width, kana and the words for a form of company do not
 * matter. Ties are broken by how much of the name the text covers, then name, then id.
 *
 * Throws BadInput for a text that is empty or longer than MAX_TEXT.
 */
export async function searchParties(
  store: Store,
  facts: Pick<FactReader, 'signal'>,
  text: string,
  kinds: readonly PartyKind[],
): Promise<SearchHit[]> {
  if (text.trim() === '') throw new BadInput('"text" is empty; give a name, a part of one, or an id.');
  if (text.length > MAX_TEXT)
    throw new BadInput(`"text" has ${String(text.length)} characters; give at most ${String(MAX_TEXT)}.`);
  const types = kinds.map((kind) => (kind === 'PERSON' ? 'Person' : 'Company'));
  const names = await namesOf(store);
  const { written, asNumber } = byIdentifier(names, text, types);
  if (written.length > 0) return written;
  const named = await byName(names, text, types, facts.signal);
  const has = new Set(asNumber.map(({ party }) => party.id));
  return [...asNumber, ...named.filter(({ party }) => !has.has(party.id))];
}

async function byName(
  names: NameIndex,
  text: string,
  types: readonly NamedType[],
  signal: AbortSignal | undefined,
): Promise<SearchHit[]> {
  const wanted = wantedOf(text);
  if (wanted.joined === '') return [];
  await turn();
  const candidates = names.like(text, types, MAX_CANDIDATES);
  const sure = await matching(candidates, (spellings) => sureMatch(wanted, spellings), signal);
  const has = new Set(sure.map(({ party }) => party.id));
  const likes = new Map<string, SearchableNode>();
  for (const one of wanted.sound?.texts ?? []) {
    await turn();
    for (const found of names.like(one, types, MAX_SOUNDS)) likes.set(found.id, found);
  }
  const unlike = [...likes.values()].filter(({ id }) => !has.has(id));
  const sounding = await matching(unlike, (spellings) => soundMatch(wanted, spellings), signal);
  if (sure.length + sounding.length > 0) return [...sure, ...sounding];
  // Who spells a name otherwise shares fewer of its pieces: those who share most are compared letter by letter.
  return matching(candidates.slice(0, MAX_NEAR), (spellings) => nearMatch(wanted, spellings), signal);
}

/**
 * Parties one of whose identifiers is the text, with its scheme or without. An identifier is long and no name: nothing
 * else is meant, unless its zeros are left out.
 */
function byIdentifier(
  names: NameIndex,
  text: string,
  types: readonly NamedType[],
): { readonly written: SearchHit[]; readonly asNumber: SearchHit[] } {
  const wanted = bareIdentifier(text);
  if (wanted.length < LEAST_IDENTIFIER || !/\d/.test(wanted)) return { written: [], asNumber: [] };
  const found = names.called(wanted, types);
  const told = (some: typeof found) =>
    some
      .map(({ named, identifier }): SearchHit => ({
        party: named,
        match: { spelling: identifier, how: 'EXACT', score: 1 },
      }))
      .sort(byQualityAndName);
  return {
    written: told(found.filter(({ identifier }) => isWritten(identifier, wanted))),
    asNumber: told(found.filter(({ identifier }) => !isWritten(identifier, wanted))),
  };
}

async function matching(
  candidates: readonly SearchableNode[],
  matchOf: (spellings: readonly string[]) => Match | undefined,
  signal: AbortSignal | undefined,
): Promise<SearchHit[]> {
  const hits: SearchHit[] = [];
  const compare = (party: SearchableNode) => {
    const match = matchOf([...party.spellings, party.id]);
    if (match !== undefined) hits.push({ party, match });
  };
  await eachInTurns(candidates, compare, signal);
  return sortInTurns(hits, byQualityAndName, signal);
}

function byQualityAndName(a: SearchHit, b: SearchHit): number {
  return (
    byQuality(a.match, b.match) ||
    compareText(a.party.spellings[0] ?? '', b.party.spellings[0] ?? '') ||
    compareText(a.party.id, b.party.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
