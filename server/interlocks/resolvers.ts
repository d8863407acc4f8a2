import type { Context } from '../context.ts';
import { BadInput } from '../errors.ts';
import { notFound } from '../facts/near-ids.ts';
import { pageOf, type PageArgs } from '../facts/page.ts';
import type { Party } from '../shared/facts.ts';
import type { Day } from '../time/day.ts';
import type { FactKind } from '../vocabulary/kinds.ts';
import { readAsked } from '../ownership/arguments.ts';
import { controlledBy, controllersOf } from '../ownership/kept-control.ts';
import { keepAnswers } from '../facts/kept-answers.ts';
import { connect, type Connections } from './connection.ts';
import { allInterlocks } from './all-interlocks.ts';
import { interlocksOf, type Interlock, type When } from './interlocks.ts';
import { waysBetween, type WaysBetween } from './ways.ts';
import { isStepKind, STEP_KINDS, type StepKind } from '../vocabulary/ends.ts';

interface Days {
  readonly on?: Day | null;
  readonly knownOn?: Day | null;
}
interface InterlockArgs extends Days, PageArgs {
  readonly company?: string | null;
  readonly group?: string | null;
  readonly withinGroups?: boolean | null;
}
interface ConnectionArgs extends Days {
  readonly from: string;
  readonly to: string;
  readonly kinds?: readonly FactKind[] | null;
  readonly maxLength?: number | null;
}

interface WaysArgs extends Days {
  readonly between: readonly string[];
  readonly kinds?: readonly FactKind[] | null;
  readonly maxLength?: number | null;
  readonly first?: number | null;
}

const LONGEST = 8;
const MOST_ENDS = 5;
const LONGEST_WAY = 6;
const MOST_WAYS = 20;

export const interlocksResolvers = {
  Query: {
    interlocks: async (_: unknown, args: InterlockArgs, context: Context) => {
      const page = args.last == null ? args : { ...args, first: null };
      const found = await interlocksAsked(args, context);
      const ofOne = args.company != null;
      return pageOf(found, page, ({ of, company }) => (ofOne ? company.id : `${of.id} ${company.id}`));
    },
    connection: async (_: unknown, args: ConnectionArgs, context: Context) =>
      (await chainsBetween(args, context)).chains,
    ways: (_: unknown, args: WaysArgs, context: Context) => waysAsked(args, context),
    connections: (_: unknown, args: ConnectionArgs, context: Context) => chainsBetween(args, context),
  },
};

/** Entries kept at most, over all days: a pair and each person of it. */
const MOST_KEPT = 20_000;
const everyPair = keepAnswers<readonly Interlock[]>(MOST_KEPT, (pairs) =>
  pairs.reduce((sum, { people }) => sum + 1 + people.length, 0),
);

async function interlocksAsked(args: InterlockArgs, context: Context): Promise<readonly Interlock[]> {
  const { facts, store } = context;
  const when = { on: args.on ?? undefined, knownOn: args.knownOn ?? facts.today() };
  if (args.company != null && args.group != null) throw new BadInput('Give "company" or "group", not both.');
  if (args.company == null) {
    const all = await everyPair.of(context, `${when.on ?? ''} ${when.knownOn}`, () => allInterlocks(facts, when));
    return apart(args.group == null ? all : await ofGroup(all, args.group, when, context), args, context);
  }
  const company = await facts.party(args.company);
  if (company?.type !== 'Company') throw await notFound(store, 'company', args.company, ['Company']);
  return apart(await interlocksOf(facts, company, when), args, context);
}

async function ofGroup(pairs: readonly Interlock[], group: string, when: When, context: Context) {
  if ((await context.facts.party(group)) === undefined)
    throw await notFound(context.store, 'party', group, ['Company', 'Person']);
  const { on, knownOn, stated } = await readAsked({ on: when.on ?? null, knownOn: when.knownOn }, context);
  const members = new Set([group, ...(await controlledBy(context, group, { on, knownOn }, stated))]);
  return pairs.filter(({ of, company }) => members.has(of.id) && members.has(company.id));
}

/** Without pairs of one group, where these are to be put aside. */
async function apart(pairs: readonly Interlock[], { withinGroups, ...days }: InterlockArgs, context: Context) {
  if (withinGroups !== false) return pairs;
  const { on, knownOn, stated } = await readAsked({ on: days.on ?? null, knownOn: days.knownOn ?? null }, context);
  const ids = [...new Set(pairs.flatMap(({ of, company }) => [of.id, company.id]))];
  const controllers = await controllersOf(context, ids, { on, knownOn }, stated);
  const above = (id: string) => new Set([id, ...(controllers.get(id) ?? [])]);
  return pairs.filter(({ of, company }) => {
    const other = above(company.id);
    return ![...above(of.id)].some((id) => other.has(id));
  });
}

async function chainsBetween(args: ConnectionArgs, { facts, store }: Context): Promise<Connections> {
  const maxLength = args.maxLength ?? 6;
  if (maxLength < 1 || maxLength > LONGEST) {
    throw new BadInput(`"maxLength" is ${String(maxLength)}; a chain may have 1 to ${String(LONGEST)} steps.`);
  }
  if (args.from === args.to) throw new BadInput(`"from" and "to" are both "${args.from}"; name two parties.`);
  const kinds = stepKinds(args.kinds);
  for (const id of [args.from, args.to]) {
    if ((await facts.party(id)) === undefined) throw await notFound(store, 'party', id, ['Company', 'Person']);
  }
  const when = { on: args.on ?? undefined, knownOn: args.knownOn ?? facts.today() };
  return connect(facts, { from: args.from, to: args.to, kinds, maxLength, ...when });
}

async function waysAsked(args: WaysArgs, { facts, store }: Context): Promise<WaysBetween[]> {
  const { between } = args;
  const maxLength = args.maxLength ?? 4;
  const first = args.first ?? 5;
  if (maxLength < 1 || maxLength > LONGEST_WAY)
    throw new BadInput(`"maxLength" is ${String(maxLength)}; a way may have 1 to ${String(LONGEST_WAY)} steps.`);
  if (first < 1 || first > MOST_WAYS)
    throw new BadInput(`"first" is ${String(first)}; ask for 1 to ${String(MOST_WAYS)} ways.`);
  if (between.length < 2 || between.length > MOST_ENDS)
    throw new BadInput(`"between" names ${String(between.length)}; name 2 to ${String(MOST_ENDS)} parties.`);
  const kinds = stepKinds(args.kinds);
  const parties: Party[] = [];
  for (const id of between) {
    const party = await facts.party(id);
    if (party === undefined) throw await notFound(store, 'party', id, ['Company', 'Person']);
    // Former ids name the same party again.
    if (parties.some((other) => other.id === party.id))
      throw new BadInput(`"between" names "${party.id}" twice; name each party once.`);
    parties.push(party);
  }
  const when = { on: args.on ?? undefined, knownOn: args.knownOn ?? facts.today() };
  return waysBetween(facts, parties, { kinds, maxLength, first, ...when });
}

function stepKinds(kinds: readonly FactKind[] | null | undefined): StepKind[] {
  return (kinds ?? STEP_KINDS).map((kind) => {
    if (isStepKind(kind)) return kind;
    throw new BadInput(`${kind} joins no two parties; a chain may be made of ${STEP_KINDS.join(', ')}.`);
  });
}
