import type { Context } from '../context.ts';
import { compareText } from '../facts/fact-order.ts';
import { rational } from '../numbers/rational.ts';
import { shortPercent } from '../ownership/read/edge.ts';
import type { Policy } from '../ownership/exact/policies.ts';
import type { Days } from '../ownership/read/asked-days.ts';
import { isNominee, type HoldingReader } from '../ownership/read/holding-reader.ts';
import { keptControl } from '../ownership/kept-control.ts';
import { ownersOf } from '../ownership/owners.ts';
import type { Chart } from '../ownership/calculate/chart.ts';
import { ultimateOwners } from '../ownership/exact/ultimate-owners.ts';
import { controlEverywhere, controlledIn, readWholeNetwork, type WholeNetwork } from '../ownership/whole-control.ts';
import type { VoteCertainty } from '../ownership/calculate/group-votes.ts';
import { turn } from '../shared/turns/turns.ts';
import type { Company, Party } from '../shared/facts.ts';
import { ranked, type RankedEntry } from './ranked.ts';

/** Companies of one owner that are named. */
const NAMED = 100;
/** Companies whose holdings are read at once. */
const AT_ONCE = 500;

export interface OwnerCounts {
  readonly party: Party;
  readonly certain: number;
  readonly possible: number;
  readonly percent: string;
  readonly companies: readonly { readonly company: Company; readonly certainty: VoteCertainty }[];
}

export interface LargestOwners {
  readonly owners: readonly RankedEntry<OwnerCounts>[];
  readonly companiesHeld: number;
  readonly companiesInAll: number;
}

interface Asked {
  readonly policy: Policy;
  readonly days: Days;
  readonly reader: HoldingReader;
}

/**
 * Who ultimately owns or controls how many companies: each company is asked for its ultimate owners under the policy
 * (natural persons), and for those who control it as the policy defines control while nobody certainly controls them.
 * One pass over the whole graph: its holdings are read once, and what each party controls is worked out once.
 */
export async function largestOwners(context: Context, asked: Asked): Promise<LargestOwners> {
  const { facts, signal } = context;
  const companies = (await facts.everyParty()).filter((party): party is Company => party.type === 'Company');
  const network = await readWholeNetwork(context, asked.days, asked.reader);
  const held = [...heldIn(network.chart, companies), ...(await withHolders(companies.filter(isNominee), asked.reader))];
  const ownersIn = await wholeOwners(network, asked.policy, signal);
  const found = new Map<string, { party: Party; companies: { company: Company; certainty: VoteCertainty }[] }>();
  for (const company of held) {
    // Chains end at a nominee unless it is the one asked about: then it is a question of its own.
    const owners = isNominee(company) ? await ultimatelyOf(company, context, asked) : ownersIn(company.id);
    for (const [party, certainty] of owners) {
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
function heldIn({ edges, explained, votes, powers, stated }: Chart, companies: readonly Company[]): Company[] {
  const held = new Set([
    ...[...edges, ...explained, ...votes, ...powers].map((one) => one.held),
    ...stated.map(({ view }) => view.fact.object),
  ]);
  return companies.filter(({ id }) => held.has(id));
}

/** The ultimate owners of any company but a nominee, each once, with what is best known. */
async function wholeOwners(
  network: WholeNetwork,
  policy: Policy,
  signal: AbortSignal | undefined,
): Promise<(company: string) => ReadonlyMap<Party, VoteCertainty>> {
  const { chart, model } = network;
  const controllers = await controlEverywhere(network, policy.control, signal);
  const controlled = controlledIn(model, policy.control, { powers: policy.powers === 'ALWAYS', signal });
  const partyAt = (node: number): Party | undefined => chart.parties.get(model.partyOf(node))?.party;
  const isPerson = (node: number): boolean =>
    partyAt(node)?.type === 'Person' && model.ownNode(model.partyOf(node)) === node;
  const isControlled = (id: string) => controllers.get(id)?.some(({ certainty }) => certainty === 'CERTAIN') === true;
  const graphs = { graph: model.graph, sure: model.sure, votes: model.votes, controlled };
  return (company) => {
    const found = new Map<Party, VoteCertainty>();
    const node = model.ownNode(company);
    if (node === undefined) return found;
    for (const owner of ultimateOwners(model.graph, node, policy, isPerson, signal, graphs).owners) {
      const person = partyAt(owner.node);
      if (person !== undefined) found.set(person, owner.answer === 'YES' ? 'CERTAIN' : 'POSSIBLE');
    }
    for (const { party, certainty } of controllers.get(company) ?? []) {
      const above = chart.parties.get(party)?.party;
      if (above?.type === 'Company' && !isNominee(above) && !isControlled(party)) found.set(above, certainty);
    }
    return found;
  };
}

/** The same asked of the store. */
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

/** Each ultimate owner of one company once, with what is best known. */
export async function ultimatelyOf(
  company: Company,
  context: Context,
  { policy, days, reader }: Asked,
): Promise<ReadonlyMap<Party, VoteCertainty>> {
  const { facts, signal } = context;
  const question = { focus: company.id, direction: 'UP' as const, language: 'en' as const, ...days };
  const found = new Map<Party, VoteCertainty>();
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
