import type { Interval } from '../numbers/interval.ts';
import { add, compare, divide, ONE, ZERO, type Rational } from '../numbers/rational.ts';
import { nameIn, type Chart } from './chart.ts';
import { rangeText, shortPercent, type Edge } from './edge.ts';
import { controlledNodes, passesThreshold, totalVotes, votesOf, type Threshold } from './exact/control.ts';
import { votingPart, type Votes, type VotingPart } from './exact/voting.ts';
import type { Model } from './model.ts';

export type Certainty = 'CERTAIN' | 'POSSIBLE';

/** A holder and what it controls, as one. */
export interface Group {
  readonly holder: string;
  readonly certain: ReadonlySet<number>;
  /** Where every open question is answered in the holder's favour; all of `certain` and perhaps more. */
  readonly possible: ReadonlySet<number>;
}

/** Votes that one member of the group has. */
export interface Part {
  readonly party: string;
  /** Whether the holder itself, or controlled for certain; else it may be. */
  readonly certainty: Certainty;
  /** How much, as in the arithmetic. */
  readonly text: string;
  readonly edges: readonly Edge[];
}

/** Votes of a group in one company. */
export interface GroupVotes {
  readonly certain: Votes;
  readonly possible: Votes;
  /** The sum of the figures, when every share that counts is one figure and nothing about the group is open. */
  readonly figure: Rational | undefined;
  /** A share that counts is unknown, and others hold nothing for certain that would bound it. */
  readonly unbounded: boolean;
  readonly parts: readonly Part[];
  /** `24.706 % direct + 4.993 % through NTT Communications Corporation, which it may control` */
  readonly arithmetic: string;
}

/** The holder and all it controls under a threshold; undefined for one that holds for others only. */
export function groupOf(
  { graph, ownNode }: Model,
  holder: string,
  control: Threshold,
  signal: AbortSignal | undefined,
): Group | undefined {
  const node = ownNode(holder);
  if (node === undefined) return undefined;
  const certain = new Set([node, ...controlledNodes(graph, node, control, { reading: 'CERTAIN', signal })]);
  const possible = new Set([node, ...controlledNodes(graph, node, control, { reading: 'POSSIBLE', signal })]);
  return { holder, certain, possible };
}

/** What the group votes of a company; undefined when no member holds anything of it. */
export function votesIn(model: Model, chart: Chart, group: Group, company: string): GroupVotes | undefined {
  const { graph } = model;
  const node = model.ownNode(company);
  if (node === undefined) return undefined;
  const parts = new Map<number, Edge[]>();
  for (const number of numbersOf(graph, node)) {
    const holder = graph.holder[number] ?? -1;
    const edge = chart.edges[number];
    if (edge === undefined || holder === node || !group.possible.has(holder)) continue;
    parts.set(holder, [...(parts.get(holder) ?? []), edge]);
  }
  const stated =
    graph.totals.size > 0 &&
    [...group.possible].some((member) => graph.totals.get(member)?.some((total) => total.company === node) === true);
  if (parts.size === 0 && !stated) return undefined;
  const own = model.ownNode(group.holder);
  const listed = [...parts].sort(([a], [b]) => Number(b === own) - Number(a === own) || a - b);
  const certain = votesOf(graph, group.certain, node, 'CERTAIN');
  const inFull = statedInFull(chart, model, group, company, certain);
  const voting = votingPart(graph, node);
  const textOf = (edges: readonly Edge[]): string =>
    edges.map((edge) => `${edge.text}${isOfVotes(edge) ? '' : over(voting)}`).join(' + ');
  const possible = votesOf(graph, group.possible, node, 'POSSIBLE');
  const isOpen = numbersOf(graph, node).some(
    (edge) => parts.has(graph.holder[edge] ?? -1) && graph.exact(edge) === undefined,
  );
  const isSettled = inFull === undefined && listed.every(([member]) => group.certain.has(member));
  return {
    certain,
    figure: isSettled ? figureOf(voting, [...parts.values()].flat()) : undefined,
    possible,
    unbounded: isOpen && compare(possible.value, ONE) >= 0,
    parts: listed.map(([member, edges]) => ({
      party: model.partyOf(member),
      certainty: group.certain.has(member) ? 'CERTAIN' : 'POSSIBLE',
      text: textOf(edges),
      edges,
    })),
    arithmetic: `${
      inFull ??
      listed
        .map(([member, edges]) => {
          const sum = textOf(edges);
          if (member === own) return `${sum} direct`;
          const which = group.certain.has(member) ? 'which it controls' : 'which it may control';
          return `${sum} through ${nameIn(chart, model.partyOf(member))}, ${which}`;
        })
        .join(' + ')
    }${voting === undefined ? '' : '; the company’s own shares carry no vote'}`,
  };
}

/** The sum of the figures, each over the shares that vote. */
function figureOf(voting: VotingPart | undefined, edges: readonly Edge[]): Rational | undefined {
  const whole = voting === undefined ? ONE : voting.figure;
  return edges.reduce<Rational | undefined>((sum, edge) => {
    if (sum === undefined || edge.figure === undefined) return undefined;
    if (isOfVotes(edge) || edge.figure.num === 0n) return add(sum, edge.figure);
    return whole === undefined || whole.num === 0n ? undefined : add(sum, divide(edge.figure, whole));
  }, ZERO);
}

function isOfVotes({ view }: Edge): boolean {
  return view?.fact.interest === 'VOTES';
}

/** What shares are divided by to be votes: ` / 75.526 %`; nothing where all shares vote. */
function over(voting: VotingPart | undefined): string {
  if (voting === undefined) return '';
  return ` / ${voting.figure === undefined ? rangeText(voting.bounds) : `${shortPercent(voting.figure)} %`}`;
}

function numbersOf(graph: Model['graph'], node: number): number[] {
  return [...graph.byCompany.subarray(graph.companyStart[node], graph.companyStart[node + 1])];
}

/** The total that a source states of a member, where it and not the sum of the parts is what counts. */
function statedInFull(
  chart: Chart,
  { graph, ownNode }: Model,
  group: Group,
  company: string,
  certain: Votes,
): string | undefined {
  const node = ownNode(company) ?? -1;
  const total = chart.stated.find(({ view: { fact }, share, nominee }) => {
    const member = ownNode(fact.subject);
    return (
      fact.object === company &&
      !nominee &&
      share !== undefined &&
      member !== undefined &&
      group.certain.has(member) &&
      compare(
        totalVotes(graph, { company: node, share, ofVotes: fact.interest === 'VOTES' }, 'CERTAIN').value,
        certain.value,
      ) === 0
    );
  });
  if (total === undefined) return undefined;
  const { subject, direct, interest } = total.view.fact;
  const how = direct === 'BOTH' ? 'stated, direct and indirect together' : 'stated as indirect';
  return `${total.text}${interest === 'VOTES' ? '' : over(votingPart(graph, node))} ${how}${subject === group.holder ? '' : `, of ${nameIn(chart, subject)}, which it controls`}`;
}

/** Whether the votes pass: for certain, perhaps, or not at all (undefined). */
export function answerOf({ certain, possible, unbounded }: GroupVotes, threshold: Threshold): Certainty | undefined {
  if (passesThreshold(certain, threshold, 'CERTAIN')) return 'CERTAIN';
  return unbounded || passesThreshold(possible, threshold, 'POSSIBLE') ? 'POSSIBLE' : undefined;
}

export function voteInterval({ certain, possible }: GroupVotes): Interval {
  return { min: certain.value, minExclusive: certain.excluded, max: possible.value, maxExclusive: possible.excluded };
}

/** Fewest holdings from the holder down to the company, every one but the last a member of the group. */
export function controlChain({ graph, ownNode, partyOf }: Model, group: Group, company: string): string[] {
  const [from, to] = [ownNode(group.holder), ownNode(company)];
  if (from === undefined || to === undefined) return [];
  const members = new Set([...group.possible]);
  const before = new Map<number, number>([[to, -1]]);
  const queue = [to];
  for (let next = 0; next < queue.length; next += 1) {
    const node = queue[next] ?? -1;
    if (node === from) break;
    const above = numbersOf(graph, node).map((edge) => graph.holder[edge] ?? -1);
    for (const [holder, totals] of graph.totals) if (totals.some((total) => total.company === node)) above.push(holder);
    for (const holder of above) {
      if (before.has(holder) || !members.has(holder)) continue;
      before.set(holder, node);
      queue.push(holder);
    }
  }
  const chain: string[] = [];
  for (
    let node: number | undefined = before.has(from) ? from : undefined;
    node !== undefined && node >= 0;
    node = before.get(node)
  ) {
    chain.push(partyOf(node));
  }
  return chain;
}
