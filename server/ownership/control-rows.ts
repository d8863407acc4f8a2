import type { FactReader } from '../facts/fact-reader.ts';
import type { ViewOf } from '../facts/fact-view.ts';
import { pageOf, type Page } from '../facts/page.ts';
import { compare } from '../numbers/rational.ts';
import type { Party } from '../shared/facts.ts';
import { mapInTurns, sortInTurns } from '../shared/turns/in-turns.ts';
import { readChart, type Chart, type ChartQuestion } from './calculate/chart.ts';
import type { Threshold } from './exact/controlled-nodes.ts';
import { createHoldingReader, type HoldingReader } from './read/holding-reader.ts';
import { createReckoner, type Reckoner } from './calculate/reckoner.ts';
import { noticesOf, ringsOf, unknownsOf, type Ring, type Unknown } from './calculate/chart-caveats.ts';
import { answerOf, controlChain, votesIn, type VoteCertainty, type GroupVotes } from './calculate/group-votes.ts';
import { NO_VOTES, powersOf } from './calculate/powers.ts';
import { excessWarnings, namerOf } from './calculate/totals.ts';

/** One party that controls the company asked about, or one that is controlled. */
export interface ControlRow {
  readonly party: Party;
  readonly certainty: VoteCertainty;
  /** What makes it control. */
  readonly through: readonly ControlMeans[];
  readonly votes: GroupVotes;
  /** The rights and influence by which the holder, or what it controls, controls the company without votes. */
  readonly powers: readonly ViewOf<'HOLDS'>[];
  /** From the controller down to the controlled company, fewest holdings. */
  readonly chain: readonly Party[];
  /** The holding that a source calls one in a consolidated subsidiary. */
  readonly subsidiary: ViewOf<'HOLDS'> | null;
}

export type ControlMeans = 'VOTES' | 'BOARD_APPOINTMENT' | 'DOMINANT_INFLUENCE' | 'ARRANGEMENT_ROLE';

/** The GraphQL type Control without its question. */
export interface Control {
  readonly rows: readonly ControlRow[];
  readonly pageInfo: Page<ControlRow>['pageInfo'];
  readonly totalCount: number;
  readonly certainCount: number;
  readonly rings: readonly Ring[];
  readonly unknowns: readonly Unknown[];
  readonly warnings: readonly string[];
  readonly truncated: boolean;
}

export interface ControlCut {
  readonly threshold: Threshold;
  readonly first: number;
  readonly after?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly reader?: HoldingReader;
}

/**
 * Who controls a company (UP), or what a party controls (DOWN): the fixpoint over a holder and all it controls, by
 * votes or by a power that is control without them. Whoever holds for others controls nothing. Certain on what is
 * certainly held; possible where a range, a rounded figure or an unknown share leaves it open.
 */
export async function controlOf(facts: FactReader, question: ChartQuestion, cut: ControlCut): Promise<Control> {
  return pageOfControl(await controlRows(facts, question, cut), cut);
}

/** All that is controlled, or all who control, before a page is cut out of it. */
export interface ControlFound {
  readonly chart: Chart;
  readonly rows: readonly ControlRow[];
  /** What adds up to more than the whole. */
  readonly excess: readonly string[];
}

export async function controlRows(
  facts: FactReader,
  question: ChartQuestion,
  { threshold, signal, reader }: Pick<ControlCut, 'threshold' | 'signal' | 'reader'>,
): Promise<ControlFound> {
  const chart = await readChart(reader ?? createHoldingReader(facts, question), question, signal);
  const reckoner = createReckoner(chart, { control: threshold, attribution: threshold }, signal);
  await reckoner.modelMade();
  const rows = await mapInTurns([...chart.parties.values()], ({ party }) => {
    signal?.throwIfAborted();
    return party.id === question.focus ? [] : rowOf(reckoner, party, threshold);
  });
  const excess =
    question.direction === 'UP' ? await excessWarnings([...chart.edges, ...chart.votes], namerOf(chart)) : [];
  return { chart, rows: await sortInTurns(rows.flat(), certainFirst), excess };
}

export function pageOfControl(
  { chart, rows, excess }: ControlFound,
  { first, after }: Pick<ControlCut, 'first' | 'after'>,
): Control {
  const page = pageOf(rows, { first, after }, (row) => row.party.id);
  const shown = page.edges.map(({ node }) => node);
  return Object.assign(new LaterOfControl(chart), {
    rows: shown,
    pageInfo: page.pageInfo,
    totalCount: page.totalCount,
    certainCount: rows.filter(({ certainty }) => certainty === 'CERTAIN').length,
    warnings: [...excess, ...noticesOf(chart, false)],
    truncated: shown.length < rows.length || chart.cut,
  });
}

/** Reckoned when asked for. A class, as an object with getters has a shape of its own; see server/facts/page.ts. */
class LaterOfControl {
  readonly #chart: Chart;

  constructor(chart: Chart) {
    this.#chart = chart;
  }

  get rings(): readonly Ring[] {
    return ringsOf(this.#chart);
  }

  get unknowns(): readonly Unknown[] {
    return unknownsOf(this.#chart);
  }
}

function rowOf(reckoner: Reckoner, party: Party, threshold: Threshold): ControlRow[] {
  const { chart, model } = reckoner;
  const { focus, direction } = chart.question;
  const [holder, company] = direction === 'UP' ? [party.id, focus] : [focus, party.id];
  const group = reckoner.group(holder, threshold);
  if (group === undefined || model.ownNode(company) === undefined) return [];
  const votes = votesIn(model, chart, group, company);
  const powers = powersOf(model, chart, group, company);
  const byVotes = votes && answerOf(votes, threshold);
  const certainties = [byVotes, ...powers.map((power) => power.certainty)];
  const certainty = certainties.find((one) => one === 'CERTAIN') ?? certainties.find((one) => one !== undefined);
  if (certainty === undefined) return [];
  const means = powers.filter((power) => power.certainty === certainty).map(({ view }) => meansOf(view));
  const chain = controlChain(model, group, company).flatMap((id) => chart.parties.get(id)?.party ?? []);
  return [
    {
      party,
      certainty,
      through: [...new Set([...(byVotes === certainty ? ['VOTES' as const] : []), ...means])],
      votes: votes ?? NO_VOTES,
      powers: powers.map(({ view }) => view),
      chain,
      subsidiary: reckoner.subsidiary(party.id) ?? null,
    },
  ];
}

/** By what one controls without votes; a part of an arrangement is a role in it. */
function meansOf({ fact: { interest } }: ViewOf<'HOLDS'>): ControlMeans {
  return interest === 'BOARD_APPOINTMENT' || interest === 'DOMINANT_INFLUENCE' ? interest : 'ARRANGEMENT_ROLE';
}

/** What is certain first, then the more votes, then id. */
function certainFirst(a: ControlRow, b: ControlRow): number {
  return (
    Number(b.certainty === 'CERTAIN') - Number(a.certainty === 'CERTAIN') ||
    compare(b.votes.certain.value, a.votes.certain.value) ||
    (a.party.id < b.party.id ? -1 : 1)
  );
}
