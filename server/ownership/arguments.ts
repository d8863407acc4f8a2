import type { Context } from '../context.ts';
import { BadInput } from '../errors.ts';
import { notFound } from '../facts/near-ids.ts';
import { compare, divide, fromDecimal, rational, ZERO, type Rational } from '../numbers/rational.ts';
import { heapOfProcess } from '../shared/memory/heap-of-process.ts';
import type { Day } from '../time/day.ts';
import type { Company, Party } from '../shared/facts.ts';
import type { Threshold } from './exact/controlled-nodes.ts';
import { POLICIES, type Policy } from './exact/policies.ts';
import { createHoldingMemory } from './read/holding-memory.ts';
import { createHoldingReader, type HoldingReader } from './read/holding-reader.ts';
import type { Days } from './read/asked-days.ts';
import { supposing, type HypotheticalHolding } from './ownership-what-if.ts';

export interface OwnershipDayArgs {
  readonly on?: Day | null;
  readonly knownOn?: Day | null;
  readonly whatIf?: readonly HypotheticalHolding[] | null;
}

const MAX_ROWS = 1000;
const memory = createHoldingMemory();
heapOfProcess.keeps(memory);

/** What was asked as far as every question of ownership asks it: days, and the holdings as they are and as supposed. */
export interface OwnershipAsked extends Days {
  readonly stated: HoldingReader;
  /** Undefined when nothing is supposed. */
  readonly supposed: HoldingReader | undefined;
  readonly suppositions: readonly HypotheticalHolding[];
}

/**
 * Readers share one memory per version of the graph. Throws NOT_FOUND for a supposed holder or company that is not
 * there.
 */
export async function readAsked(
  { on, knownOn, whatIf }: OwnershipDayArgs,
  { facts, store }: Context,
): Promise<OwnershipAsked> {
  const known = knownOn ?? facts.today();
  const days: Days = { on: on ?? known, knownOn: known };
  const version = `${store.engine} ${(await store.meta())?.seedHash ?? ''}`;
  const stated = createHoldingReader(facts, days, memory, version);
  const suppositions = whatIf ?? [];
  if (suppositions.length === 0) return { ...days, stated, supposed: undefined, suppositions };
  for (const { holder, company, from } of suppositions) {
    if ((await facts.party(company))?.type !== 'Company') throw await notFound(store, 'company', company, ['Company']);
    for (const id of [holder, from]) {
      if (id != null && (await facts.party(id)) === undefined)
        throw await notFound(store, 'party', id, ['Company', 'Person']);
    }
  }
  return { ...days, stated, supposed: await supposing(stated, facts, days, suppositions), suppositions };
}

/** The party of whichever of two arguments is given; exactly one must be. */
export async function eitherParty(
  given: Readonly<Record<string, string | null | undefined>>,
  kinds: Readonly<Record<string, Party['type'] | undefined>>,
  { facts, store }: Context,
): Promise<{ readonly name: string; readonly party: Party }> {
  const names = Object.keys(given);
  const chosen = names.filter((name) => given[name] != null);
  const [name = ''] = chosen;
  if (chosen.length !== 1) {
    const both = names.map((one) => `"${one}"`).join(' or ');
    throw new BadInput(`Give exactly one of ${both}; ${chosen.length === 0 ? 'none was' : 'both were'} given.`);
  }
  const id = given[name] ?? '';
  const kind = kinds[name];
  const party = await facts.party(id);
  if (party !== undefined && (kind === undefined || party.type === kind)) return { name, party };
  if (party !== undefined) {
    const other = party.type.toLowerCase();
    throw new BadInput(
      `"${id}" is a ${other}, not a ${(kind ?? '').toLowerCase()}.${names.includes(other) ? ` Ask with ${other}: "${id}".` : ''}`,
    );
  }
  throw await notFound(store, kind?.toLowerCase() ?? 'party', id, kind === undefined ? ['Company', 'Person'] : [kind]);
}

export async function companyOf(id: string, context: Context): Promise<Company> {
  const { party } = await eitherParty({ company: id }, { company: 'Company' }, context);
  return party as Company;
}

/** Ids of companies and persons that are there. Throws NOT_FOUND for the first that is none. */
export async function partiesAsked(
  ids: readonly string[] | null | undefined,
  { facts, store }: Context,
): Promise<readonly string[] | undefined> {
  if (ids == null) return undefined;
  const found = new Set((await facts.parties([...new Set(ids)])).map((party) => party.id));
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) throw await notFound(store, 'party', missing, ['Company', 'Person']);
  return ids;
}

export function rowsAsked(first: number | null | undefined, fallback: number): number {
  const rows = first ?? fallback;
  if (rows < 1 || rows > MAX_ROWS)
    throw new BadInput(`"first" is ${String(rows)}; ask for 1 to ${String(MAX_ROWS)} and go on with "after".`);
  return rows;
}

export function policyOf(id: string): Policy {
  const policy = POLICIES.find((one) => one.id === id);
  if (policy === undefined)
    throw new BadInput(`There is no policy "${id}"; there are ${POLICIES.map((one) => one.id).join(', ')}.`);
  return policy;
}

/** A percentage in decimal text as a threshold. */
export function controlThreshold(percent: string, inclusive: boolean, name = 'threshold'): Threshold {
  const value = fromDecimal(percent);
  if (compare(value, ZERO) < 0 || compare(value, rational(100n)) > 0) {
    throw new BadInput(`"${name}" is ${percent}; give a percentage between 0 and 100, such as "50" or "33.34".`);
  }
  return { share: divide(value, rational(100n)), inclusive };
}

/**
 * The percentage as the decimal that was written (5.1 is 51/10, not its nearest binary fraction), as a fraction of the
 * whole.
 */
export function thresholdOf(percent: number): Rational {
  if (!(percent >= 0 && percent <= 100))
    throw new BadInput(`"minPercent" is ${String(percent)}; give a percentage between 0 and 100.`);
  const [digits = '0', exponent = '0'] = String(percent).split('e');
  const power = Number(exponent);
  const scale = rational(10n ** BigInt(Math.abs(power)));
  const value = fromDecimal(digits);
  const written = power < 0 ? divide(value, scale) : rational(value.num * scale.num, value.den);
  return divide(written, rational(100n));
}
