import type { Context } from '../context.ts';
import { BadInput } from '../errors.ts';
import { notFound } from '../facts/near-ids.ts';
import { pageOf, type PageArgs } from '../facts/page.ts';
import type { Day } from '../time/day.ts';
import type { FactKind } from '../vocabulary/kinds.ts';
import { connect, type Connections } from './connection.ts';
import { allInterlocks } from './all-interlocks.ts';
import { interlocksOf } from './interlocks.ts';
import { isStepKind, STEP_KINDS } from '../vocabulary/ends.ts';

interface Days {
  readonly on?: Day | null;
  readonly knownOn?: Day | null;
}
interface InterlockArgs extends Days, PageArgs {
  readonly company?: string | null;
}
interface ConnectionArgs extends Days {
  readonly from: string;
  readonly to: string;
  readonly kinds?: readonly FactKind[] | null;
  readonly maxLength?: number | null;
}

const LONGEST = 8;

export const interlocksResolvers = {
  Query: {
    interlocks: async (_: unknown, args: InterlockArgs, { facts, store }: Context) => {
      const when = { on: args.on ?? undefined, knownOn: args.knownOn ?? facts.today() };
      const page = args.last == null ? args : { ...args, first: null };
      if (args.company == null)
        return pageOf(await allInterlocks(facts, when), page, ({ of, company }) => `${of.id} ${company.id}`);
      const company = await facts.party(args.company);
      if (company?.type !== 'Company') throw await notFound(store, 'company', args.company, ['Company']);
      return pageOf(await interlocksOf(facts, company, when), page, (one) => one.company.id);
    },
    connection: async (_: unknown, args: ConnectionArgs, context: Context) =>
      (await chainsBetween(args, context)).chains,
    connections: (_: unknown, args: ConnectionArgs, context: Context) => chainsBetween(args, context),
  },
};

async function chainsBetween(args: ConnectionArgs, { facts, store }: Context): Promise<Connections> {
  const maxLength = args.maxLength ?? 6;
  if (maxLength < 1 || maxLength > LONGEST) {
    throw new BadInput(`"maxLength" is ${String(maxLength)}; a chain may have 1 to ${String(LONGEST)} steps.`);
  }
  if (args.from === args.to) throw new BadInput(`"from" and "to" are both "${args.from}"; name two parties.`);
  const kinds = (args.kinds ?? STEP_KINDS).map((kind) => {
    if (isStepKind(kind)) return kind;
    throw new BadInput(`${kind} joins no two parties; a chain may be made of ${STEP_KINDS.join(', ')}.`);
  });
  for (const id of [args.from, args.to]) {
    if ((await facts.party(id)) === undefined) throw await notFound(store, 'party', id, ['Company', 'Person']);
  }
  const when = { on: args.on ?? undefined, knownOn: args.knownOn ?? facts.today() };
  return connect(facts, { from: args.from, to: args.to, kinds, maxLength, ...when });
}
