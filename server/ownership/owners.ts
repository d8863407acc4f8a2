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
  return Object.assign(new LaterOfOwners(chart), {
    owners: found.owners.flatMap((owner) => ownerOf(reckoner, owner, policy)),
    openEnds: [...ends].sort().flatMap((id) => openEnd(chart, id)),
    warnings: [...(await excessWarnings([...chart.edges, ...chart.votes], namerOf(chart))), ...noticesOf(chart, false)],
    residual: found.residual,
    truncated: chart.cut,
  });
}

/** Reckoned when asked for. Classes, as an object with getters has a shape of its own; see server/facts/page.ts. */
class LaterOfOwners {
  readonly #chart: Chart;

  constructor(chart: Chart) {
    this.#chart = chart;
  }

  get unknowns(): readonly Unknown[] {
    return unknownsOf(this.#chart);
  }
}

class LaterOfOwner {
  readonly person: Person;
  readonly through: readonly OwnerThrough[];
  readonly #reckoner: Reckoner;
  readonly #policy: Policy;

  constructor(reckoner: Reckoner, policy: Policy, person: Person, through: readonly OwnerThrough[]) {
    this.#reckoner = reckoner;
    this.#policy = policy;
    this.person = person;
    this.through = through;
  }

  get share(): IntegratedFigure | null {
    const bounds = this.#reckoner.integrated().of(this.person.id);
    return bounds === undefined ? null : integratedFigure(bounds);
  }

  get votes(): GroupVotes | null {
    return this.#reckoner.votes(this.person.id, this.#policy.control) ?? null;
  }

  get powers(): BeneficialOwner['powers'] {
    if (!this.through.includes('POWER')) return [];
    return this.#reckoner.powers(this.person.id, this.#policy.control).map(({ view }) => view);
  }

  get chains(): readonly StakeChain[] {
    return this.#reckoner.paths(this.person.id).slice(0, CHAINS_SHOWN).map(chainOf);
  }
}

function ownerOf(reckoner: Reckoner, owner: UltimateOwner, policy: Policy): BeneficialOwner[] {
  const { chart, model } = reckoner;
  const id = model.partyOf(owner.node);
  const person = chart.parties.get(id)?.party;
  if (person?.type !== 'Person') return [];
  return [
    Object.assign(new LaterOfOwner(reckoner, policy, person, owner.through), {
      certainty: owner.answer === 'YES' ? ('CERTAIN' as const) : ('POSSIBLE' as const),
      band: owner.band ?? null,
      controls: owner.controls.flatMap((node) => {
        const party = chart.parties.get(model.partyOf(node))?.party;
        return party?.type === 'Company' && party.id !== chart.question.focus ? [party] : [];
      }),
    }),
  ];
}

function openEnd(chart: Chart, id: string): OpenEnd[] {
  const party = chart.parties.get(id)?.party;
  if (party === undefined) return [];
  const ofRecord = isNominee(party) || chart.edges.some((edge) => edge.nominee && edge.holder === id);
  return [{ party, ofRecord }];
}
