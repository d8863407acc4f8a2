import type { FactReader } from '../facts/fact-reader.ts';
import type { ViewOf } from '../facts/fact-view.ts';
import type { Company, Party, Person } from '../shared/facts.ts';
import { readChart, type Chart, type ChartQuestion } from './calculate/chart.ts';
import type { OwnerThrough, UltimateOwner } from './exact/ultimate-owner.ts';
import { ultimateOwners } from './exact/ultimate-owners.ts';
import type { Band, Policy } from './exact/policies.ts';
import { createHoldingReader, isNominee, type HoldingReader } from './read/holding-reader.ts';
import { integratedFigure, type IntegratedFigure } from './calculate/integrated-share.ts';
import { createReckoner, type Reckoner } from './calculate/reckoner.ts';
import { noticesOf, unknownsOf, type Unknown } from './calculate/chart-caveats.ts';
import { chainOf, type StakeChain } from './calculate/stakes.ts';
import { excessWarnings, namerOf } from './calculate/totals.ts';
import type { VoteCertainty, GroupVotes } from './calculate/group-votes.ts';

/** Chains shown for one owner, the shorter first. */
const CHAINS_SHOWN = 20;

/** A natural person who owns the company under the policy. */
export interface BeneficialOwner {
  readonly person: Person;
  readonly certainty: VoteCertainty;
  readonly through: readonly OwnerThrough[];
  readonly band: Band | null;
  readonly share: IntegratedFigure | null;
  readonly votes: GroupVotes | null;
  /** The rights and influence that make the person an owner. */
  readonly powers: readonly ViewOf<'HOLDS'>[];
  readonly controls: readonly Company[];
  readonly chains: readonly StakeChain[];
}

/** Where chains end without a natural person. */
export interface OpenEnd {
  readonly party: Party;
  /** A holder of record, behind whom somebody else owns; else no holder of it is known. */
  readonly ofRecord: boolean;
}

/** The GraphQL type UltimateOwners without its question. */
export interface Owners {
  readonly owners: readonly BeneficialOwner[];
  readonly openEnds: readonly OpenEnd[];
  readonly unknowns: readonly Unknown[];
  readonly warnings: readonly string[];
  readonly residual: number;
  readonly truncated: boolean;
}

export interface OwnersCut {
  readonly policy: Policy;
  readonly signal?: AbortSignal | undefined;
  readonly reader?: HoldingReader;
}

/** The natural persons who ultimately own a company under one policy, and where chains end unseen. */
export async function ownersOf(
  facts: FactReader,
  question: ChartQuestion,
  { policy, signal, reader }: OwnersCut,
): Promise<Owners> {
  const chart = await readChart(reader ?? createHoldingReader(facts, question), question, signal);
  const reckoner = createReckoner(
    chart,
    { control: policy.control, attribution: policy.control, powers: policy.powers === 'ALWAYS' },
    signal,
  );
  await reckoner.modelMade();
  const { model } = reckoner;
  const { ownNode, partyOf } = model;
  const target = ownNode(question.focus);
  const isPerson = (node: number): boolean =>
    chart.parties.get(partyOf(node))?.party.type === 'Person' && ownNode(partyOf(node)) === node;
  const found =
    target === undefined
      ? { owners: [], openEnds: [], residual: 0 }
      : ultimateOwners(model.graph, target, policy, isPerson, signal, model);
  const ends = new Set(found.openEnds.map((node) => partyOf(node)));
  return {
    owners: found.owners.flatMap((owner) => ownerOf(reckoner, owner, policy)),
    openEnds: [...ends].sort().flatMap((id) => openEnd(chart, id)),
    get unknowns() {
      return unknownsOf(chart);
    },
    warnings: [...(await excessWarnings([...chart.edges, ...chart.votes], namerOf(chart))), ...noticesOf(chart, false)],
    residual: found.residual,
    truncated: chart.cut,
  };
}

function ownerOf(reckoner: Reckoner, owner: UltimateOwner, policy: Policy): BeneficialOwner[] {
  const { chart, model } = reckoner;
  const id = model.partyOf(owner.node);
  const person = chart.parties.get(id)?.party;
  if (person?.type !== 'Person') return [];
  return [
    {
      person,
      certainty: owner.answer === 'YES' ? 'CERTAIN' : 'POSSIBLE',
      through: owner.through,
      band: owner.band ?? null,
      get share() {
        const bounds = reckoner.integrated().of(id);
        return bounds === undefined ? null : integratedFigure(bounds);
      },
      get votes() {
        return reckoner.votes(id, policy.control) ?? null;
      },
      get powers() {
        return owner.through.includes('POWER') ? reckoner.powers(id, policy.control).map(({ view }) => view) : [];
      },
      controls: owner.controls.flatMap((node) => {
        const party = chart.parties.get(model.partyOf(node))?.party;
        return party?.type === 'Company' && party.id !== chart.question.focus ? [party] : [];
      }),
      get chains() {
        return reckoner.paths(id).slice(0, CHAINS_SHOWN).map(chainOf);
      },
    },
  ];
}

function openEnd(chart: Chart, id: string): OpenEnd[] {
  const party = chart.parties.get(id)?.party;
  if (party === undefined) return [];
  const ofRecord = isNominee(party) || chart.edges.some((edge) => edge.nominee && edge.holder === id);
  return [{ party, ofRecord }];
}
