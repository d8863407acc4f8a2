import { BadInput } from '../../errors.ts';
import { notFound } from '../../facts/near-ids.ts';
import { readingOf, shownName } from '../../facts/names/name-in-language.ts';
import { pageOf } from '../../facts/page.ts';
import type { Context } from '../../context.ts';
import type { FactView } from '../../facts/fact-view.ts';
import { allReady, whenReady, type Ready } from '../../shared/turns/ready.ts';
import type { Company, Party, Person } from '../../shared/facts.ts';
import type { FactKind } from '../../vocabulary/kinds.ts';
import { GONE } from '../../vocabulary/gone-records.ts';
import type { BoardKind } from '../../vocabulary/parties.ts';
import type { AttributeKind } from '../../vocabulary/word-lists.ts';
import type { BoardView } from './board-view.ts';
import { largestFirst } from '../facts/holdings.ts';
import { largestBalanceFirst } from '../facts/loans.ts';
import { daysOf, type DayArgs, type FieldResolver, type KindArgs, type ListArgs } from '../resolver.ts';
import { coServicePage } from './co-service.ts';

const idOf = (view: FactView) => view.fact.id;

/** Facts of one kind at one end, or at either. */
function factsAt(end: 'from' | 'to' | 'about', kind: FactKind): FieldResolver<Party, DayArgs> {
  return ({ id }, args, { facts }) => facts[end]([id], { ...daysOf(args), kinds: [kind] });
}

const heldBy =
  (end: 'from' | 'to'): FieldResolver<Party, DayArgs & ListArgs> =>
  ({ id }, args, { facts }) => {
    const views = facts[end]([id], { ...daysOf(args), kinds: ['HOLDS'] });
    return whenReady(
      whenReady(views, (found) => largestFirst(found, facts)),
      (ordered) => pageOf(ordered, args, idOf),
    );
  };

/** A company's facts are also those of its boards. */
const everyFact: FieldResolver<Party, DayArgs & ListArgs & KindArgs> = async (party, args, { facts }) => {
  const ids = party.type === 'Company' ? await facts.withBoards([party.id]) : [party.id];
  return pageOf(await facts.about(ids, { ...daysOf(args), kinds: args.kinds ?? undefined }), args, idOf);
};

const formerIds: FieldResolver<Party> = ({ id }, _, { formerly }) => formerly?.(id) ?? [];

const noLongerInSource: FieldResolver<Party, DayArgs> = ({ id }, args, { facts }) =>
  whenReady(facts.from([id], { ...daysOf(args), kinds: ['HAS_ATTRIBUTE'] }), (views) =>
    views.filter(({ fact }) => fact.label === GONE.label && fact.text === GONE.text),
  );

const shown: FieldResolver<Party> = (party, _, { facts }) => shownName(party, facts.language);
const findingsOf: FieldResolver<Party> = async ({ id }, _, { facts }) => facts.findings(await facts.withBoards([id]));

export const partyTypes = {
  Party: { __resolveType: (party: Party) => party.type },
  Company: {
    formerIds,
    shownName: shown,
    reading: readingOf,
    noLongerInSource,
    facts: everyFact,
    holders: heldBy('to'),
    holdings: heldBy('from'),
    findings: findingsOf,
    board: (async ({ id }, { kind, ...days }, { facts }) => {
      const board = (await facts.boardsOf([id])).find((one) => one.kind === (kind ?? 'DIRECTORS'));
      return board && { board, ...daysOf(days) };
    }) satisfies FieldResolver<Company, DayArgs & { kind?: BoardKind | null }>,
    boards: (async ({ id }, _, { facts }) =>
      (await facts.boardsOf([id])).map((board): BoardView => ({
        board,
        on: undefined,
        knownOn: undefined,
      }))) satisfies FieldResolver<Company>,
    sharesOutstanding: (({ id }, args, { facts }) =>
      facts.sharesOutstanding(id, args.on ?? undefined, args.knownOn ?? facts.today())) satisfies FieldResolver<
      Company,
      DayArgs
    >,
    lenders: (({ id }, args, { facts }) =>
      whenReady(facts.to([id], { ...daysOf(args), kinds: ['LENDS_TO'] }), largestBalanceFirst)) satisfies FieldResolver<
      Company,
      DayArgs
    >,
    trades: factsAt('about', 'TRADES_WITH'),
    auditors: factsAt('to', 'AUDITS'),
    auditSignatures: factsAt('to', 'SIGNS_AUDIT_OF'),
    posts: factsAt('to', 'WORKS_FOR'),
    liabilityContracts: factsAt('to', 'LIABILITY_LIMITED_BY'),
    businessTransfers: factsAt('about', 'TRANSFERS_BUSINESS_TO'),
    predecessors: factsAt('from', 'SUCCEEDS'),
    nomineeLinks: factsAt('about', 'NOMINEE_FOR'),
    attributes: (async ({ id }, { kinds, ...days }, { facts }) => {
      const views = await facts.from([id], { ...daysOf(days), kinds: ['HAS_ATTRIBUTE'] });
      return kinds == null ? views : views.filter(({ fact }) => kinds.includes(fact.attribute));
    }) satisfies FieldResolver<Company, DayArgs & { kinds?: readonly AttributeKind[] | null }>,
    coverage: factsAt('from', 'COVERED_BY'),
  },
  Person: {
    formerIds,
    shownName: shown,
    reading: readingOf,
    noLongerInSource,
    facts: everyFact,
    holdings: heldBy('from'),
    findings: findingsOf,
    seats: factsAt('from', 'SITS_ON'),
    posts: factsAt('from', 'WORKS_FOR'),
    nominations: factsAt('from', 'NOMINATED_TO'),
    kin: factsAt('about', 'KIN_OF'),
    coService: coServicePage,
  } satisfies Record<string, FieldResolver<Person, DayArgs & ListArgs & KindArgs>>,
};

/** Party, company or person by id, or many companies. Throws NotFound with near ids of the same sort. */
export const partyQueries = {
  party: (_: unknown, { id }: { id: string }, context: Context) => partyOf(id, context),
  company: (_: unknown, { id }: { id: string }, context: Context) => partyOf(id, context, 'Company'),
  person: (_: unknown, { id }: { id: string }, context: Context) => partyOf(id, context, 'Person'),
  companies: (_: unknown, { ids }: { ids: readonly string[] }, context: Context) => {
    const unique = [...new Set(ids)];
    if (unique.length > MAX_AT_ONCE) {
      throw new BadInput(`"ids" names ${String(unique.length)} companies; ask for ${String(MAX_AT_ONCE)} at a time.`);
    }
    return allReady(unique.map((id) => partyOf(id, context, 'Company')));
  },
};

/** Companies one question asks for by name. */
const MAX_AT_ONCE = 500;

function partyOf(id: string, { facts, store }: Context, type?: Party['type']): Ready<Party> {
  return whenReady(facts.party(id), (party) =>
    party !== undefined && (type === undefined || party.type === type)
      ? party
      : notFound(store, type?.toLowerCase() ?? 'party', id, type === undefined ? ['Company', 'Person'] : [type]).then(
          (error) => Promise.reject(error),
        ),
  );
}
