import { BadInput } from '../errors.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import { decodeParty } from '../shared/node-record.ts';
import type { Party } from '../shared/facts.ts';
import { bareIdentifier, isCalled } from '../shared/identifier.ts';
import { gramIds } from '../shared/name-key.ts';
import type { Store } from '../store/store.ts';
import { bestMatch, byQuality, wantedOf, type Match } from './match.ts';

export type PartyKind = 'PERSON' | 'COMPANY';

export interface Found {
  readonly party: Party;
  readonly match: Match;
}

/** Longest text that is looked for, in characters. */
export const MAX_TEXT = 200;
/** Parties that are compared with the text, and entries of the index that are read to find them. */
const MAX_CANDIDATES = 2000;
const MAX_READ = 50_000;
/** Shorter texts are no identifier: a year, a part of a name. */
const LEAST_IDENTIFIER = 5;

/**
 * The company with this identifier; else parties with a name or an id like the text, the best first: the whole name, its beginning, its words in any order, a part of
 * it; and only when there is none of these, names that are near. Case, accents, width, kana and the words for a form of
 * company do not matter. Ties are broken by how much of the name the text covers, then name, then id.
 *
 * Throws BadInput for a text that is empty or longer than MAX_TEXT.
 */
export async function searchParties(
  store: Store,
  facts: FactReader,
  text: string,
  kinds: readonly PartyKind[],
): Promise<Found[]> {
  if (text.trim() === '') throw new BadInput('"text" is empty; give a name, a part of one, or an id.');
  if (text.length > MAX_TEXT)
    throw new BadInput(`"text" has ${String(text.length)} characters; give at most ${String(MAX_TEXT)}.`);
  const types = kinds.map((kind) => (kind === 'PERSON' ? 'Person' : 'Company'));
  const identified = await byIdentifier(facts, text, types);
  if (identified.length > 0) return identified;
  const wanted = wantedOf(text);
  if (wanted.joined === '') return [];
  const candidates = await candidatesFor(store, facts, text, types);
  const found = candidates.flatMap((party): Found[] => {
    const match = bestMatch(wanted, [
      ...new Set([party.name, ...(party.nameLocal === undefined ? [] : [party.nameLocal]), ...party.names, party.id]),
    ]);
    return match === undefined ? [] : [{ party, match }];
  });
  const sure = found.filter(({ match }) => match.how !== 'NEAR');
  return (sure.length > 0 ? sure : found).sort(
    (a, b) =>
      byQuality(a.match, b.match) || compareText(a.party.name, b.party.name) || compareText(a.party.id, b.party.id),
  );
}

/** Companies one of whose identifiers is the text, with its scheme or without. An identifier is long and no name: nothing else is meant. */
async function byIdentifier(facts: FactReader, text: string, types: readonly string[]): Promise<Found[]> {
  const wanted = bareIdentifier(text);
  if (wanted.length < LEAST_IDENTIFIER || !/\d/.test(wanted) || !types.includes('Company')) return [];
  const found = (await facts.everyParty()).flatMap((party): Found[] => {
    const spelling = party.type === 'Company' ? party.identifiers.find((one) => isCalled(one, wanted)) : undefined;
    return spelling === undefined ? [] : [{ party, match: { spelling, how: 'EXACT', score: 1 } }];
  });
  return found.sort((a, b) => compareText(a.party.name, b.party.name) || compareText(a.party.id, b.party.id));
}

async function candidatesFor(
  store: Store,
  facts: FactReader,
  text: string,
  types: readonly string[],
): Promise<Party[]> {
  const grams = gramIds(text);
  const rare = await rareGrams(store, grams);
  const [named, idLike] = await Promise.all([
    rare.length === 0 ? [] : store.ask('search/parties-with-grams', { grams: rare, types, limit: MAX_CANDIDATES }),
    store.ask('search/id-like', { grams, limit: MAX_CANDIDATES }),
  ]);
  const parties = new Map(named.map((row) => [row.id, decodeParty(row.type, row.party)]));
  const byId = idLike.filter((row) => types.includes(row.type) && !parties.has(row.id)).map((row) => row.id);
  for (const party of await facts.parties(byId)) parties.set(party.id, party);
  return [...parties.values()];
}

/** The pieces that lead to the fewest parties, as many as can be read; every piece in a graph of ordinary size. */
async function rareGrams(store: Store, grams: readonly string[]): Promise<string[]> {
  const rows = (await store.ask('search/gram-degrees', { grams }))
    .filter((row) => row.degree > 0)
    .sort((a, b) => a.degree - b.degree);
  let read = 0;
  return rows.filter((row, i) => (read += row.degree) <= MAX_READ || i === 0).map((row) => row.gram);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
