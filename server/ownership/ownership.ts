import type { FactReader } from '../facts/fact-reader.ts';
import type { ViewOf } from '../facts/fact-view.ts';
import type { Rational } from '../facts/rational.ts';
import type { Company } from '../shared/facts.ts';
import { chainsFrom, MAX_CHAINS, type Path } from './chains.ts';
import { edgesInto, MAX_LEVELS, MAX_PARTIES, readChart, type Chart, type Question } from './chart.ts';
import { cyclesIn } from './cycles.ts';
import type { Edge } from './edge.ts';
import { partExplained } from './explained.ts';
import { byDistanceAndShare, mayReach, stakeOf, type Stake } from './stakes.ts';
import { excessWarnings } from './totals.ts';

/** The GraphQL type Ownership without its question. */
export interface Ownership {
  readonly stakes: readonly Stake[];
  readonly holdings: readonly ViewOf<'HOLDS'>[];
  readonly cycles: readonly (readonly Company[])[];
  readonly warnings: readonly string[];
  readonly totalStakes: number;
  readonly truncated: boolean;
}

export interface Cut {
  /** A fraction; stakes that certainly lie below it are left out. */
  readonly threshold: Rational | undefined;
  readonly first: number;
}

/**
 * Who holds a company or what it holds, along every simple chain of direct holdings. Shares are exact intervals; a chain
 * with an unknown share has no product and makes the sum a lower bound. Cycles are named, and not followed round.
 */
export async function ownershipOf(facts: FactReader, question: Question, { threshold, first }: Cut): Promise<Ownership> {
  const chart = await readChart(facts, question);
  const { direct: edges, explained } = partExplained(chart.edges);
  const { paths, cut } = chainsFrom(question.company, edges, question.direction);
  const all = stakesOf(chart, question, paths, explained, cut || chart.cut).sort(byDistanceAndShare);
  const reaching = threshold === undefined ? all : all.filter((stake) => mayReach(stake, threshold));
  const stakes = reaching.slice(0, first);
  const shown = new Set([question.company, ...stakes.map((stake) => stake.party.id)]);
  return {
    stakes,
    holdings: edges.filter((edge) => shown.has(edge.holder) && shown.has(edge.held)).map((edge) => edge.view),
    cycles: cyclesIn(edges).map((ids) => companies(chart, ids)),
    warnings: [...(await excess(facts, chart, question, edges, explained)), ...limits(chart, cut)],
    totalStakes: reaching.length,
    truncated: stakes.length < reaching.length || cut || chart.cut,
  };
}

function stakesOf(chart: Chart, question: Question, paths: readonly Path[], explained: readonly Edge[], cut: boolean): Stake[] {
  const up = question.direction === 'UP';
  const byParty = new Map<string, Path[]>();
  for (const path of paths) {
    const far = up ? path.holder : path.held;
    byParty.set(far, [...(byParty.get(far) ?? []), path]);
  }
  const stated = [...chart.stated, ...explained.map((edge) => edge.view)].filter(
    ({ fact }) => (up ? fact.object : fact.subject) === question.company,
  );
  return [...chart.parties.values()]
    .filter(({ party }) => party.id !== question.company)
    .map(({ party, level }) =>
      stakeOf({
        party, level, cut,
        paths: byParty.get(party.id) ?? [],
        stated: stated.find(({ fact }) => (up ? fact.subject : fact.object) === party.id),
      }),
    );
}

/** Upwards every holder of the companies met is at hand; downwards their other holders are asked for. */
async function excess(
  facts: FactReader, chart: Chart, question: Question, edges: readonly Edge[], explained: readonly Edge[],
): Promise<string[]> {
  const nameOf = (id: string) => chart.parties.get(id)?.party.name ?? id;
  if (question.direction === 'UP') return excessWarnings(edges, nameOf);
  const all = await edgesInto(facts, [...new Set(edges.map((edge) => edge.held))], question);
  const indirect = new Set(explained.map((edge) => edge.view.fact.id));
  return excessWarnings(all.filter((edge) => !indirect.has(edge.view.fact.id)), nameOf);
}

function companies(chart: Chart, ids: readonly string[]): Company[] {
  return ids.flatMap((id) => {
    const party = chart.parties.get(id)?.party;
    return party?.type === 'Company' ? [party] : [];
  });
}

function limits(chart: Chart, cut: boolean): string[] {
  return [
    ...(chart.cut ? [`More than ${String(MAX_PARTIES)} parties or ${String(MAX_LEVELS)} levels are connected; the farthest are left out.`] : []),
    ...(cut ? [`There are more than ${String(MAX_CHAINS)} chains; the longest are left out, so every sum is a lower bound.`] : []),
  ];
}
