import type { FactReader } from '../facts/fact-reader.ts';
import type { ViewOf } from '../facts/fact-view.ts';
import { measureOf } from '../holdings/measures.ts';
import { toPercentRange, type PercentRange } from '../numbers/interval.ts';
import { pageOf, type Page } from '../facts/page.ts';
import type { Rational } from '../numbers/rational.ts';
import type { Company } from '../shared/facts.ts';
import { eachInTurns, filterInTurns, mapInTurns, sortInTurns } from '../shared/turns/in-turns.ts';
import { nameIn, readChart, type Chart, type ChartQuestion } from './calculate/chart.ts';
import { shortPercent, type Edge } from './read/edge.ts';
import { capitalOf, passesThreshold, votesOf, type Threshold } from './exact/controlled-nodes.ts';
import { groupUnder } from './exact/owned-group.ts';
import { MAJORITY, type Policy } from './exact/policies.ts';
import { turn } from '../shared/turns/turns.ts';
import { createHoldingReader, type HoldingReader } from './read/holding-reader.ts';
import { integratedFigure, type IntegratedFigure } from './calculate/integrated-share.ts';
import { createReckoner, type Reckoner } from './calculate/reckoner.ts';
import { noticesOf, rangesOf, ringsOf, unknownsOf, type Ring, type Unknown } from './calculate/chart-caveats.ts';
import { largestFirst, mayReach, rangeOf, stakeOf, type Method, type Stake } from './calculate/stakes.ts';
import { excessWarnings, namerOf, totalDirect } from './calculate/totals.ts';
import { answerOf } from './calculate/group-votes.ts';
import { say } from './messages/words.ts';

/** The GraphQL type Ownership without its question. What costs is reckoned when it is asked for. */
export interface Ownership {
  readonly stakes: readonly Stake[];
  readonly pageInfo: Page<Stake>['pageInfo'];
  readonly holdings: readonly ViewOf<'HOLDS'>[];
  /** What is stated of the votes between them, beside the capital; and powers, which are no share. */
  readonly votes: readonly ViewOf<'HOLDS'>[];
  readonly powers: readonly ViewOf<'HOLDS'>[];
  readonly links: readonly OwnershipLink[];
  readonly cycles: readonly (readonly Company[])[];
  readonly rings: readonly Ring[];
  readonly ranges: readonly ViewOf<'HOLDS'>[];
  readonly unknowns: readonly Unknown[];
  readonly warnings: readonly string[];
  readonly totalStakes: number;
  readonly totalHoldings: number;
  readonly totalDirect: PercentRange | null;
  readonly truncated: boolean;
  readonly residual: number;
}

/** An arrow of the chart, stated or supposed. */
export interface OwnershipLink {
  readonly holder: string;
  readonly held: string;
  readonly text: string;
  readonly share: PercentRange | null;
  readonly percent: string | null;
  readonly integrated: IntegratedFigure | null;
  readonly holding: ViewOf<'HOLDS'> | null;
  readonly nominee: boolean;
  readonly altered: boolean;
}

export interface Cut {
  /** A fraction; stakes that certainly lie below it are left out. */
  readonly threshold?: Rational | undefined;
  readonly first: number;
  readonly after?: string | undefined;
  readonly method?: Method;
  readonly policy?: Policy | undefined;
  /** What counts as control; more than half when undefined. */
  readonly control?: Threshold | undefined;
  /** Only the stakes of these. */
  readonly parties?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Instead of the facts as they are: other holdings supposed, or what was read before. */
  readonly reader?: HoldingReader;
}

/**
 * Who holds a company or what a party holds. Shares are exact intervals; a chain with an unknown share has no product
 * and makes every sum it is part of a lower bound. Cycles are named, and never cut silently.
 */
export async function ownershipOf(facts: FactReader, question: ChartQuestion, cut: Cut): Promise<Ownership> {
  const { threshold, first, after, method = 'BY_PATH', policy, control = MAJORITY, signal } = cut;
  const wanted = cut.parties && new Set(cut.parties);
  const reader = cut.reader ?? createHoldingReader(facts, question);
  const chart = await readChart(reader, question, signal);
  const reckoner = createReckoner(
    chart,
    { control, attribution: policy?.control ?? control, powers: (policy?.powers ?? 'ALWAYS') === 'ALWAYS' },
    signal,
  );
  const met = [...chart.parties.values()].filter(
    ({ party }) => party.id !== question.focus && wanted?.has(party.id) !== false,
  );
  // Each works something out for all holdings at a time, the first time it is asked.
  const wholes = [
    () => reckoner.waysMade({ paths: method === 'BY_PATH' }),
    () => (method === 'DIRECT' || method === 'BY_PATH' ? undefined : reckoner.modelMade()),
    () => (method === 'INTEGRATED' ? reckoner.integrated() : undefined),
  ];
  for (const whole of wholes) {
    await turn();
    await whole();
    signal?.throwIfAborted();
  }
  const stakes: Stake[] = [];
  await eachInTurns(met, ({ party, level }) => {
    signal?.throwIfAborted();
    const stake = stakeOf(reckoner, party, level, method);
    if (!belongs(stake, method)) return;
    if (policy !== undefined && !passesPolicy(reckoner, stake, policy)) return;
    if (threshold !== undefined && !reachesShare(reckoner, stake, threshold, method)) return;
    stakes.push(stake);
  });
  const page = pageOf(await sorted(stakes), { first, after }, (stake) => stake.party.id);
  const shown = page.edges.map(({ node }) => node);
  const chainsCut = method === 'BY_PATH' && reckoner.pathsCut();
  const inPicture = new Set([question.focus, ...shown.map((stake) => stake.party.id)]);
  const isDrawn = ({ holder, held }: { readonly holder: string; readonly held: string }) =>
    inPicture.has(holder) && inPicture.has(held);
  const drawn = await filterInTurns(chart.edges, isDrawn);
  const excess = await excessOf(reader, chart);
  return Object.assign(new LaterOfOwnership(chart, reckoner), {
    stakes: shown,
    pageInfo: page.pageInfo,
    holdings: drawn.flatMap((edge) => edge.view ?? []),
    votes: (await filterInTurns(chart.votes, isDrawn)).flatMap(({ view }) =>
      view?.fact.interest === 'VOTES' ? [view] : [],
    ),
    powers: (await filterInTurns(chart.powers, isDrawn)).flatMap(({ view }) =>
      measureOf(view.fact) === 'POWER' ? [view] : [],
    ),
    links: drawn.map((edge) => linkOf(reckoner, edge)),
    warnings: [...excess, ...noticesOf(chart, chainsCut), ...divergence(reckoner, method)],
    totalStakes: page.totalCount,
    totalHoldings: chart.edges.length,
    totalDirect: rangeOf(totalDirect(chart)),
    truncated: shown.length < page.totalCount || chainsCut || chart.cut,
  });
}

/** What costs. A class, because an object with getters of its own has a shape of its own; see server/facts/page.ts. */
class LaterOfOwnership {
  readonly #chart: Chart;
  readonly #reckoner: Reckoner;

  constructor(chart: Chart, reckoner: Reckoner) {
    this.#chart = chart;
    this.#reckoner = reckoner;
  }

  get cycles(): Ownership['cycles'] {
    return this.rings.map(({ companies }) => companies);
  }

  get rings(): readonly Ring[] {
    return ringsOf(this.#chart);
  }

  get ranges(): Ownership['ranges'] {
    return rangesOf(this.#chart);
  }

  get unknowns(): readonly Unknown[] {
    return unknownsOf(this.#chart);
  }

  get residual(): number {
    return this.#reckoner.integrated().answer.residual;
  }
}

function linkOf(
  reckoner: Reckoner,
  { holder, held, text, share, figure, view, nominee, altered = false }: Edge,
): OwnershipLink {
  return Object.assign(new LaterOfLink(reckoner, holder, held), {
    text,
    nominee,
    altered,
    share: share === undefined ? null : toPercentRange(share),
    percent: figure === undefined ? null : shortPercent(figure),
    holding: view ?? null,
  });
}

class LaterOfLink {
  readonly holder: string;
  readonly held: string;
  readonly #reckoner: Reckoner;

  constructor(reckoner: Reckoner, holder: string, held: string) {
    this.#reckoner = reckoner;
    this.holder = holder;
    this.held = held;
  }

  get integrated(): IntegratedFigure | null {
    const bounds = this.holder === this.held ? undefined : this.#reckoner.between(this.holder, this.held);
    return bounds === undefined ? null : integratedFigure(bounds);
  }
}

/** Each sort key is reckoned once. */
async function sorted(stakes: readonly Stake[]): Promise<Stake[]> {
  const keyed = await mapInTurns(stakes, (stake) => ({
    stake,
    party: stake.party,
    distance: stake.distance,
    known: stake.known,
  }));
  return (await sortInTurns(keyed, largestFirst)).map(({ stake }) => stake);
}

/** Direct holders only; controlled companies, or controllers, only; otherwise everybody met. */
function belongs(stake: Stake, method: Method): boolean {
  if (method === 'DIRECT') return stake.directShare !== null || stake.direct !== null;
  if (method === 'CONTROL') return stake.controls !== null;
  return method !== 'ATTRIBUTION' || stake.attributedVotes !== null;
}

function reachesShare(reckoner: Reckoner, stake: Stake, threshold: Rational, method: Method): boolean {
  if (method === 'INTEGRATED')
    return reckoner.integrated().reaches(stake.party.id, { share: threshold, inclusive: true }) !== undefined;
  return mayReach(stake.known, threshold);
}

/** Whether the party passes for certain or perhaps; a holder of record never does. */
function passesPolicy(reckoner: Reckoner, stake: Stake, policy: Policy): boolean {
  const { id } = stake.party;
  const { threshold, arithmetic } = policy;
  if (reckoner.model.ownNode(id) === undefined) return false;
  const votes = stake.attributedVotes;
  const byVotes = arithmetic !== 'MULTIPLICATION' && votes !== null && answerOf(votes, threshold) !== undefined;
  if (byVotes || (policy.powers !== 'NEVER' && reckoner.powers(id, policy.control).length > 0)) return true;
  return (
    byShares(reckoner, id, policy) ||
    (arithmetic !== 'ATTRIBUTION' && reckoner.integrated().reaches(id, threshold) !== undefined)
  );
}

/** Where the policy counts shares beside votes: whether those of the holder's group pass, or its votes do. */
function byShares({ chart: { question }, model }: Reckoner, id: string, policy: Policy): boolean {
  if (policy.sharesToo !== true) return false;
  const isUp = question.direction === 'UP';
  const [holder, company] = [isUp ? id : question.focus, isUp ? question.focus : id].map((one) => model.ownNode(one));
  if (holder === undefined || company === undefined) return false;
  const group = new Set([holder, ...groupUnder(model, policy, holder, { reading: 'POSSIBLE' })]);
  return [capitalOf(model.graph, group, company, 'POSSIBLE'), votesOf(model.votes, group, company, 'POSSIBLE')].some(
    (part) => passesThreshold(part, policy.threshold, 'POSSIBLE'),
  );
}

/** Upwards every holder of the companies met is at hand; downwards their other holders are asked for. */
async function excessOf(reader: HoldingReader, chart: Chart): Promise<string[]> {
  const namer = namerOf(chart);
  if (chart.question.direction === 'UP') return excessWarnings([...chart.edges, ...chart.votes], namer);
  const all = await reader.holdings([...new Set(chart.edges.map((edge) => edge.held))], 'UP');
  const indirect = new Set(chart.explained.map((edge) => edge.id));
  const others: Edge[] = [];
  await eachInTurns(all, ({ edges, votes = [] }) => {
    for (const edge of [...edges, ...votes]) if (!indirect.has(edge.id)) others.push(edge);
  });
  return excessWarnings(others, namer);
}

function divergence(reckoner: Reckoner, method: Method): string[] {
  if (method !== 'INTEGRATED') return [];
  return reckoner.integrated().answer.divergent.map((cycle) => {
    const { question: speaker } = reckoner.chart;
    const names = cycle.map((node) => nameIn(reckoner.chart, reckoner.model.partyOf(node)));
    return say(speaker, 'diverges', { companies: names.join(say(speaker, 'listed')) });
  });
}
