import type { Context } from '../context.ts';
import { BadInput } from '../errors.ts';
import { notFound } from '../facts/near-ids.ts';
import { divide, fromDecimal, rational, type Rational } from '../facts/rational.ts';
import type { Day } from '../shared/day.ts';
import type { Direction } from './chart.ts';
import { ownershipOf } from './ownership.ts';

interface Args {
  readonly company: string;
  readonly direction: Direction;
  readonly on?: Day | null;
  readonly knownOn?: Day | null;
  readonly minPercent?: number | null;
  readonly first?: number | null;
}

const MAX_STAKES = 1000;

export const ownershipResolvers = {
  Query: {
    ownership: async (_: unknown, args: Args, { facts, store }: Context) => {
      const first = args.first ?? 200;
      if (first < 1 || first > MAX_STAKES) throw new BadInput(`"first" is ${String(first)}; ask for 1 to ${String(MAX_STAKES)} stakes.`);
      const threshold = args.minPercent == null ? undefined : thresholdOf(args.minPercent);
      const company = await facts.party(args.company);
      if (company?.type === 'Person') throw new BadInput(`"${args.company}" is a person; ask for its holdings with person(id: "${args.company}") { holdings }.`);
      if (company === undefined) throw await notFound(store, 'company', args.company, ['Company']);
      const knownOn = args.knownOn ?? facts.today();
      const on = args.on ?? knownOn;
      const question = { company: company.id, direction: args.direction, on, knownOn };
      return { company, direction: args.direction, on, knownOn, ...(await ownershipOf(facts, question, { threshold, first })) };
    },
  },
};

/** The percentage as the decimal that was written (5.1 is 51/10, not its nearest binary fraction), as a fraction of the whole. */
export function thresholdOf(percent: number): Rational {
  if (!(percent >= 0 && percent <= 100)) throw new BadInput(`"minPercent" is ${String(percent)}; give a percentage between 0 and 100.`);
  const [digits = '0', exponent = '0'] = String(percent).split('e');
  const power = Number(exponent);
  const scale = rational(10n ** BigInt(Math.abs(power)));
  const value = fromDecimal(digits);
  const written = power < 0 ? divide(value, scale) : rational(value.num * scale.num, value.den);
  return divide(written, rational(100n));
}
