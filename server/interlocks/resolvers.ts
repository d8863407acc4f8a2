import type { Context } from '../context.ts';
import { BadInput } from '../errors.ts';
import { notFound } from '../facts/near-ids.ts';
import { pageOf, type PageArgs } from '../facts/page.ts';
import type { Day } from '../time/day.ts';
import type { FactKind } from '../shared/facts.ts';
import { connect, type Chain } from './connection.ts';
import { interlocksOf } from './interlocks.ts';
import { isStepKind, STEP_KINDS } from './neighbours.ts';

interface Days {
  readonly on?: Day | null;
  readonly knownOn?: Day | null;
}
interface InterlockArgs extends Days, PageArgs {
  readonly company: string;
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
      const company = await facts.party(args.company);
      if (company?.type !== 'Company') throw await notFound(store, 'company', args.company, ['Company']);
      const when = { on: args.on ?? undefined, knownOn: args.knownOn ?? facts.today() };
      const { first, after } = args;
      return pageOf(
        await interlocksOf(facts, company.id, when),
        { first: first ?? 50, after },
        (one) => one.company.id,
      );
    },
    connection: async (_: unknown, args: ConnectionArgs, { facts, store }: Context): Promise<Chain[]> => {
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
    },
  },
};
