import { turn } from '../../shared/turns/turns.ts';
import type { Company } from '../../shared/facts.ts';
import type { PartyStatement, ProblemStatement } from '../importer.ts';
import type { ImportScratch } from '../spill/import-scratch.ts';
import type { Many } from '../spill/spilled-list.ts';
import { identifierOf, inRank, type Identifier } from '../identity/identifiers.ts';
import { partyId } from './ids.ts';
import { isStandIn, namesSaid, realNames, unnamed } from './names/stand-in-names.ts';
import { indexIdentifiers, partyWith, type MergeWorld, type WorldParty } from './merge-world.ts';
import { isTypeOpen, settleType } from './open-type.ts';

/** A party of a file as the graph has it. */
export interface Resolved {
  readonly id: string;
  /** It was in the graph before this file. */
  readonly matched: boolean;
  /** The identifier by which it was found. */
  readonly by?: string | undefined;
  readonly statements: readonly PartyStatement[];
  /** The names by which the graph knew it before; undefined where it knew none. */
  readonly knownAs: readonly string[] | undefined;
}

/** The parties of one file. */
export interface FileParties {
  /** Id of the party that the file calls by this key. */
  readonly idOf: (key: string) => string | undefined;
  /** Each key's party, in order of first mention. */
  readonly all: Many<Resolved>;
  readonly counts: { readonly new: number; readonly matched: number };
  /** The first of either, each once, by the last of its keys. */
  readonly met: readonly Resolved[];
}

/** Parties that are told by themselves: so many that were there, and so many that are new. */
const MOST_MET = 1_000;

/** What a decision says about a party: the id of the one it is, or of those it is not. */
export interface PartyDecided {
  readonly sameAs: (id: string) => string | undefined;
  readonly differ: (a: string, b: string) => boolean;
}

export const UNDECIDED: PartyDecided = { sameAs: () => undefined, differ: () => false };

/**
 * Puts the parties of a file into the world: onto the one that has one of their identifiers, else as new ones. Never by
 * name. Whoever else this process serves has a turn in between.
 */
export async function resolveParties(
  world: MergeWorld,
  statements: Iterable<PartyStatement>,
  scope: string,
  tell: (problem: ProblemStatement) => void,
  scratch: Pick<ImportScratch, 'groups' | 'list' | 'map'>,
  decided: PartyDecided = UNDECIDED,
): Promise<FileParties> {
  const byKey = scratch.groups<PartyStatement>();
  for (const statement of statements) {
    byKey.add(statement.key, statement);
    await turn();
  }
  const resolved = scratch.list<Resolved>();
  const ids = scratch.map<string>();
  const [fresh, known] = [scratch.map<true>(), scratch.map<true>()];
  const met = new Map<string, Resolved>();
  for (const [key, all] of byKey) {
    const last = all.at(-1);
    await turn();
    if (last === undefined) continue;
    const identifiers = identifiersOf(all, tell);
    takeBack(world, identifiers, last, tell);
    const found = find(world, identifiers, last, tell);
    if (found === undefined && last.mustExist === true) tell(notThere(last));
    const made = found?.id ?? freshId(world, partyId(identifiers, last.name ?? 'unknown', scope, key), scope, key);
    const id = decided.sameAs(made) ?? made;
    const before = world.parties.get(id);
    const party = joined(before, id, all, tell);
    world.parties.set(id, party);
    indexIdentifiers(world, party);
    if (before === undefined) fresh.set(id, true);
    const matched = !fresh.has(id);
    if (matched) known.set(id, true);
    const knownAs = before === undefined || isStandIn(before) ? undefined : before.names;
    const one = { id, matched, by: found?.by, statements: all, knownAs };
    resolved.push(one);
    ids.set(key, id);
    if (met.has(id) || (matched ? known : fresh).size <= MOST_MET) met.set(id, one);
  }
  return {
    idOf: (key) => ids.get(key),
    all: resolved,
    counts: { new: fresh.size, matched: known.size },
    met: [...met.values()],
  };
}

function identifiersOf(statements: readonly PartyStatement[], tell: (problem: ProblemStatement) => void): Identifier[] {
  const found = new Map<string, Identifier>();
  for (const { identifiers, at } of statements) {
    for (const printed of identifiers ?? []) {
      const identifier = identifierOf(printed);
      const unfit = identifier === undefined ? `"${printed}" is no "scheme:value"` : identifier.unfit;
      const fresh = identifier === undefined || !found.has(identifier.text);
      if (unfit !== undefined && fresh && !unfit.endsWith('does not identify a party'))
        tell({
          says: 'PROBLEM',
          severity: 'warning',
          code: 'IDENTIFIER_UNFIT',
          message: `${unfit}; nobody is found by it`,
          mend: 'look the number up in its register',
          at,
        });
      if (identifier !== undefined) found.set(identifier.text, identifier);
    }
  }
  return [...found.values()];
}

/**
 * Who was only named is what it is described as, where nobody said yet what it is. Taken for what it is not, it gives
 * its identifiers up to whoever is described by them, and what an earlier file states of it stays where it is: also
 * where the other identifiers are those of a party that is there.
 */
function takeBack(
  world: MergeWorld,
  identifiers: readonly Identifier[],
  { type, name, at }: PartyStatement,
  tell: (problem: ProblemStatement) => void,
): void {
  const met = new Set(identifiers.flatMap(({ scheme, value }) => partyWith(world, scheme, value) ?? []));
  for (const { scheme, value, text } of identifiers) {
    const id = partyWith(world, scheme, value);
    const party = id === undefined ? undefined : world.parties.get(id);
    if (party === undefined || party.type === type || !isStandIn(party)) continue;
    if (met.size === 1 && isTypeOpen(party)) {
      settleType(world, party.id, type === 'Person' ? 'person' : 'company');
      continue;
    }
    const rest = (party.identifiers ?? []).filter((one) => one !== text);
    world.parties.set(party.id, { ...party, identifiers: rest });
    world.byIdentifier.delete(text);
    tell({
      says: 'PROBLEM',
      severity: 'warning',
      code: 'NAMED_BEFORE',
      message: `an earlier file names "${party.name}" and does not say that it is a ${type.toLowerCase()}; what it states of it is not joined to "${name ?? ''}"`,
      mend: 'take the earlier file back, and import it again after this one',
      about: [party.id],
      at,
    });
  }
}

/** The party with the best of the identifiers; tells when others are of somebody else. */
function find(
  world: MergeWorld,
  identifiers: readonly Identifier[],
  { type, name, at }: PartyStatement,
  tell: (problem: ProblemStatement) => void,
): { id: string; by: string } | undefined {
  const found = inRank(identifiers.filter(({ unfit }) => unfit === undefined)).flatMap(({ scheme, value, text }) => {
    const id = partyWith(world, scheme, value);
    return id === undefined ? [] : [{ id, by: text }];
  });
  const fitting = found.filter(({ id }) => world.parties.get(id)?.type === type);
  const ids = [...new Set(found.map(({ id }) => id))];
  const [best] = fitting;
  if (ids.length > (best === undefined ? 0 : 1))
    tell({
      says: 'PROBLEM',
      severity: 'warning',
      code: 'IDENTIFIERS_DISAGREE',
      message:
        best === undefined
          ? `"${name ?? ''}" has an identifier of ${ids.join(', ')}, which is no ${type.toLowerCase()}`
          : `the identifiers of "${name ?? ''}" lead to different parties: ${found.map(({ id, by }) => `${by} to ${id}`).join(', ')}; ${best.by} decides`,
      mend: 'correct the identifier that is wrong',
      about: ids,
      at,
    });
  return best;
}

function notThere({ type, identifiers = [], at }: PartyStatement): ProblemStatement {
  return {
    says: 'PROBLEM',
    severity: 'error',
    code: 'PARTY_NOT_THERE',
    message: `the graph has no ${type.toLowerCase()} ${identifiers.join(', ')}`,
    mend: 'load or import first what the file speaks of, or export the file anew from this graph',
    at,
  };
}

function freshId(world: MergeWorld, id: string, ...where: readonly string[]): string {
  if (!world.parties.has(id)) return id;
  for (let n = 2; ; n += 1) {
    const next = `${id}-${String(n)}`;
    if (!world.parties.has(next)) return next;
    if (n > 1_000_000) throw new RangeError(`no id is left for ${where.join(' ')}`);
  }
}

/**
 * What is known of the party and what the file says of it: nothing known is overwritten; what differs is told. What
 * stands in for a name alone gives way to one.
 */
function joined(
  known: WorldParty | undefined,
  id: string,
  statements: readonly PartyStatement[],
  tell: (problem: ProblemStatement) => void,
): WorldParty {
  const last = statements.at(-1) as PartyStatement;
  // Who describes it is heard before who only refers to it by a number.
  const described = statements.filter((statement) => !isStandIn(statement));
  const stated = <K extends keyof PartyStatement>(field: K): PartyStatement[K] | undefined =>
    (described.findLast((statement) => statement[field] !== undefined) ??
      statements.findLast((statement) => statement[field] !== undefined))?.[field];
  const standsIn = known !== undefined && isStandIn(known);
  const nameLocal = known?.nameLocal ?? stated('nameLocal');
  const told = standsIn ? undefined : known?.name;
  const name = told ?? (described.length > 0 || !standsIn ? stated('name') : undefined) ?? known?.name ?? unnamed(last);
  const spellings = statements.flatMap(namesSaid);
  // A file may call a party by its id in the graph.
  const met = known === undefined ? spellings : spellings.filter((text) => text !== id);
  const before = known === undefined ? [] : realNames(known, standsIn && name !== known.name);
  const names = [...new Set([...before, name, ...met])];
  const identifiers = withNew(
    known?.identifiers ?? [],
    statements.flatMap((statement) => statement.identifiers ?? []),
  );
  const common = {
    id,
    name,
    ...(nameLocal === undefined ? {} : { nameLocal }),
    names,
    ...optional('namedBy', known?.namedBy),
  };
  if ((known?.type ?? last.type) === 'Person') {
    const born = known?.type === 'Person' ? known.born : undefined;
    const now = stated('born');
    if (born !== undefined && now !== undefined && !born.startsWith(now) && !now.startsWith(born))
      tell(differs(last, `${name} (${id}) was born ${born} and is said to be born ${now}`));
    return {
      type: 'Person',
      ...common,
      ...optional('born', born !== undefined && now?.startsWith(born) !== true ? born : now),
      ...(identifiers.length === 0 ? {} : { identifiers }),
    };
  }
  const company = known?.type === 'Company' ? known : undefined;
  const kindOpen = company === undefined || company.kind === 'UNKNOWN' || (standsIn && described.length > 0);
  return {
    type: 'Company',
    ...common,
    kind: kindOpen ? (stated('kind') ?? company?.kind ?? 'UNKNOWN') : company.kind,
    ...optional('listed', company?.listed ?? stated('listed')),
    ...optional('jurisdiction', company?.jurisdiction ?? stated('jurisdiction')),
    identifiers,
  } satisfies Company;
}

/** The identifiers known, and those of the file that are not among them in another writing. */
function withNew(known: readonly string[], stated: readonly string[]): string[] {
  const all = new Map(known.map((text) => [identifierOf(text)?.text ?? text, text]));
  for (const text of stated) {
    const identifier = identifierOf(text);
    if (identifier === undefined || identifier.scheme === 'govgraph') continue;
    if (!all.has(identifier.text)) all.set(identifier.text, identifier.text);
  }
  return [...all.values()];
}

function differs({ at }: PartyStatement, message: string): ProblemStatement {
  return {
    says: 'PROBLEM',
    severity: 'warning',
    code: 'PARTY_DIFFERS',
    message,
    mend: 'look whether the two are one person',
    at,
  };
}

function optional<K extends string, V>(field: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [field]: value }) as { readonly [P in K]?: V };
}
