import type { Context } from '../context.ts';
import { compareText } from '../facts/fact-order.ts';
import { rational } from '../numbers/rational.ts';
import { shortPercent } from '../ownership/read/edge.ts';
import type { Policy } from '../ownership/exact/policies.ts';
import type { Days } from '../ownership/read/days.ts';
import { isNominee, type HoldingReader } from '../ownership/read/holding-reader.ts';
import { keptControl } from '../ownership/kept-control.ts';
import { ownersOf } from '../ownership/owners.ts';
import type { Certainty } from '../ownership/calculate/votes.ts';
import { turn } from '../shared/turns.ts';
import type { Company, Party } from '../shared/facts.ts';
import { ranked, type Ranked } from './ranked.ts';

/** Companies of one owner that are named. */
const NAMED = 100;
/** Companies whose holdings are read at once. */
const AT_ONCE = 500;

export interface OwnerCounts {
  readonly party: Party;
  readonly certain: number;
  readonly possible: number;
  readonly percent: string;
  readonly companies: readonly { readonly company: Company; readonly certainty: Certainty }[];
}

export interface LargestOwners {
  readonly owners: readonly Ranked<OwnerCounts>[];
  readonly companiesHeld: number;
  readonly companiesInAll: number;
}

interface Asked {
  readonly policy: Policy;
  readonly days: Days;
  readonly reader: HoldingReader;
}

/**
 * Who ultimately owns or controls how many companies: each company is asked for its ultimate owners under the policy (natural
 * persons), and for those who control it as the policy defines control while nobody certainly controls them.
 */
export async function largestOwners(context: Context, asked: Asked): Promise<LargestOwners> {
  const { signal } = context;
  const companies = (await context.facts.everyParty()).filter((party): party is Company => party.type === 'Company');
  const held = await withHolders(companies, asked.reader);
  const found = new Map<string, { party: Party; companies: { company: Company; certainty: Certainty }[] }>();
  for (const company of held) {
    for (const [party, certainty] of await ultimatelyOf(company, context, asked)) {
      const own = found.get(party.id) ?? { party, companies: [] };
      own.companies.push({ company, certainty });
      found.set(party.id, own);
    }
    await turn();
    signal?.throwIfAborted();
  }
  const counts = [...found.values()].map(({ party, companies: owned }): OwnerCounts => {
    const certain = owned.filter(({ certainty }) => certainty === 'CERTAIN').length;
    return {
      party,
      certain,
      possible: owned.length - certain,
      percent: held.length === 0 ? '0' : shortPercent(rational(BigInt(certain), BigInt(held.length))),
      companies: owned
        .sort(
          (a, b) =>
            Number(b.certainty === 'CERTAIN') - Number(a.certainty === 'CERTAIN') ||
            compareText(a.company.id, b.company.id),
        )
        .slice(0, NAMED),
    };
  });
  const owners = await ranked(
    counts,
    (a, b) =>
      b.certain - a.certain ||
      b.possible - a.possible ||
      compareText(a.party.name, b.party.name) ||
      compareText(a.party.id, b.party.id),
    ({ certain }) => certain,
  );
  return { owners, companiesHeld: held.length, companiesInAll: companies.length };
}

/** Companies in which a holding, a part of the votes or a power is stated. */
async function withHolders(companies: readonly Company[], reader: HoldingReader): Promise<Company[]> {
  const held: Company[] = [];
  for (let i = 0; i < companies.length; i += AT_ONCE) {
    const some = companies.slice(i, i + AT_ONCE);
    const found = await reader.holdings(
      some.map(({ id }) => id),
      'UP',
    );
    held.push(
      ...some.filter((_, n) => {
        const { edges = [], votes = [], powers = [], stated = [] } = found[n] ?? {};
        return edges.length + votes.length + powers.length + stated.length > 0;
      }),
    );
  }
  return held;
}

/** Each ultimate owner once, with what is best known. */
async function ultimatelyOf(
  company: Company,
  context: Context,
  { policy, days, reader }: Asked,
): Promise<ReadonlyMap<Party, Certainty>> {
  const { facts, signal } = context;
  const question = { focus: company.id, direction: 'UP' as const, ...days };
  const found = new Map<Party, Certainty>();
  const { owners } = await ownersOf(facts, question, { policy, signal, reader });
  for (const { person, certainty } of owners) found.set(person, certainty);
  const { rows } = await keptControl(context, question, policy.control, reader);
  for (const { party, certainty } of rows) {
    if (party.type !== 'Company' || isNominee(party)) continue;
    const above = await keptControl(context, { ...question, focus: party.id }, policy.control, reader);
    if (!above.rows.some((row) => row.certainty === 'CERTAIN')) found.set(party, certainty);
  }
  return found;
}
