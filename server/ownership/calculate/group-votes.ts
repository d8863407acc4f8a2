import type { Interval } from '../../numbers/interval.ts';
import { add, compare, divide, ONE, ZERO, type Rational } from '../../numbers/rational.ts';
import { toldShare, toldStatute } from '../../phrases/told.ts';
import type { Speaker } from '../../shared/language/messages-of.ts';
import { nameIn, type Chart } from './chart.ts';
import { rangeText, shortPercent, type Edge } from '../read/edge.ts';
import { controlledNodes, passesThreshold, totalVotes, votesOf, type Threshold } from '../exact/controlled-nodes.ts';
import { say } from '../messages/words.ts';
import { votingPart, type Votes, type VotingPart } from '../exact/voting.ts';
import type { Model } from './model.ts';
import { tellsNoVotes } from './votes-graph.ts';

export type VoteCertainty = 'CERTAIN' | 'POSSIBLE';
export type VoteMeasure = 'VOTES' | 'CAPITAL' | 'MIXED';

/** A holder and what it controls, as one. */
export interface Group {
  readonly holder: string;
  readonly certain: ReadonlySet<number>;
  /** Where every open question is answered in the holder's favour; all of `certain` and perhaps more. */
  readonly possible: ReadonlySet<number>;
}

/** Votes that one member of the group has. */
export interface MemberVotes {
  readonly party: string;
  /** Whether the holder itself, or controlled for certain; else it may be. */
  readonly certainty: VoteCertainty;
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
  /** What was counted: votes stated as such, capital standing in for them, or some of each; and the same in words. */
  readonly measure: VoteMeasure;
  readonly note: string | null;
  readonly parts: readonly MemberVotes[];
  /** `24.706 % direct + 4.993 % through NTT Communications Corporation, which it may control` */
  readonly arithmetic: string;
}

/** The holder and all it controls under a threshold; undefined for one that holds for others only. */
export function groupOf(
  { votes: graph, ownNode }: Model,
  holder: string,
  control: Threshold,
  signal: AbortSignal | undefined,
  powers = true,
): Group | undefined {
  const node = ownNode(holder);
  if (node === undefined) return undefined;
  const certain = new Set([node, ...controlledNodes(graph, node, control, { reading: 'CERTAIN', signal, powers })]);
  const possible = new Set([node, ...controlledNodes(graph, node, control, { reading: 'POSSIBLE', signal, powers })]);
  return { holder, certain, possible };
}

/** What the group votes of a company; undefined when no member holds anything of it. */
export function votesIn(model: Model, chart: Chart, group: Group, company: string): GroupVotes | undefined {
  const { votes: graph, voteEdges } = model;
  const { question: speaker } = chart;
  const node = model.ownNode(company);
  if (node === undefined) return undefined;
  const parts = new Map<number, Counted[]>();
  for (const number of numbersOf(graph, node)) {
    const holder = graph.holder[number] ?? -1;
    const edge = voteEdges[number];
    if (edge === undefined || holder === node || !group.possible.has(holder)) continue;
    parts.set(holder, [...(parts.get(holder) ?? []), { edge, number }]);
  }
  const stated =
    graph.totals.size > 0 &&
    [...group.possible].some((member) => graph.totals.get(member)?.some((total) => total.company === node) === true);
  if (parts.size === 0 && !stated) return undefined;
  const own = model.ownNode(group.holder);
  const listed = [...parts].sort(([a], [b]) => Number(b === own) - Number(a === own) || a - b);
  const all = listed.flatMap(([, counted]) => counted);
  const certain = votesOf(graph, group.certain, node, 'CERTAIN');
  const voting = votingPart(graph, node);
  const textOf = (counted: readonly Counted[]): string =>
    counted.map((one) => partText(one, all, voting, chart)).join(' + ');
  const possible = votesOf(graph, group.possible, node, 'POSSIBLE');
  const inFull = statedInFull(chart, model, group, company, { certain, possible });
  const isOpen = all.some(({ number }) => graph.exact(number) === undefined);
  const isSettled = inFull === undefined && listed.every(([member]) => group.certain.has(member));
  const measure = measureOf(inFull === undefined ? all.map(({ edge }) => edge.ofVotes === true) : [inFull.ofVotes]);
  return {
    certain,
    figure: isSettled ? figureOf(graph, node, voting, all) : undefined,
    possible,
    unbounded: isOpen && compare(possible.value, ONE) >= 0,
    measure,
    note: measure === 'VOTES' ? null : say(speaker, measure),
    parts: listed.map(([member, counted]) => ({
      party: model.partyOf(member),
      certainty: group.certain.has(member) ? 'CERTAIN' : 'POSSIBLE',
      text: textOf(counted),
      edges: counted.map(({ edge }) => edge),
    })),
    arithmetic: `${
      inFull?.text ??
      listed
        .map(([member, counted]) => {
          const sum = textOf(counted);
          if (member === own) return say(speaker, 'direct', { sum });
          const how = group.certain.has(member) ? 'through' : 'perhapsThrough';
          return say(speaker, how, { sum, member: nameIn(chart, model.partyOf(member)) });
        })
        .join(' + ')
    }${noVoteText(model, chart, node, voting)}`,
  };
}

/** A holding with its number in the graph of votes. */
interface Counted {
  readonly edge: Edge;
  readonly number: number;
}

function measureOf(ofVotes: readonly boolean[]): VoteMeasure {
  return ofVotes.every((is) => is) ? 'VOTES' : ofVotes.includes(true) ? 'MIXED' : 'CAPITAL';
}

/** How much one holding votes: over the shares that vote; without a vote; once where several of the group report it. */
function partText(
  { edge, number }: Counted,
  all: readonly Counted[],
  voting: VotingPart | undefined,
  { apart, question: speaker }: Chart,
): string {
  if (tellsNoVotes(edge, apart)) return say(speaker, 'votesUnknown', { share: toldShare(speaker, edge.text) });
  const share = `${toldShare(speaker, edge.text)}${edge.ofVotes === true ? '' : over(voting, speaker)}`;
  const { joint } = edge;
  if (joint === undefined) return share;
  if (joint.voting === 'NONE') return say(speaker, 'withoutVote', { share });
  const first = all.find((other) => other.edge.joint?.block === joint.block);
  return first?.number === number ? share : say(speaker, 'theSame', { share });
}

/** The sum of the figures, each over the shares that vote; none where somebody else may vote a block. */
function figureOf(
  graph: Model['votes'],
  node: number,
  voting: VotingPart | undefined,
  counted: readonly Counted[],
): Rational | undefined {
  const whole = voting === undefined ? ONE : voting.figure;
  const mine = new Set(counted.map(({ number }) => number));
  const blocks = new Set<string>();
  return counted.reduce<Rational | undefined>((sum, { edge, number }) => {
    const figure = graph.exactFigure(number);
    if (sum === undefined || figure === undefined) return undefined;
    const block = edge.joint?.voting === 'NONE' ? undefined : edge.joint?.block;
    if (block !== undefined) {
      const isShared = numbersOf(graph, node).some(
        (other) => !mine.has(other) && graph.joint?.(other)?.block === block && graph.joint(other)?.voting !== 'NONE',
      );
      if (isShared || (edge.joint?.unnamed === true && edge.joint.voting !== 'SOLE')) return undefined;
      if (blocks.has(block)) return sum;
      blocks.add(block);
    }
    if (edge.ofVotes === true || figure.num === 0n) return add(sum, figure);
    return whole === undefined || whole.num === 0n ? undefined : add(sum, divide(figure, whole));
  }, ZERO);
}

/** Which shares of a company are not counted: its own, and those held by whom it has so much of itself. */
function noVoteText(
  { votes: graph, voteEdges, crossHeld }: Model,
  chart: Chart,
  node: number,
  voting: VotingPart | undefined,
): string {
  const cross = [...crossHeld].filter(([edge]) => graph.company[edge] === node);
  const isOwn = numbersOf(graph, node).some((edge) => graph.holder[edge] === node && !crossHeld.has(edge));
  return [
    ...(voting !== undefined && isOwn && !cross.some(([, { certainty }]) => certainty === 'POSSIBLE')
      ? [say(chart.question, 'ownNoVote')]
      : []),
    ...cross.map(([edge, { rule, certainty }]) =>
      say(chart.question, certainty === 'CERTAIN' ? 'noVote' : 'perhapsNoVote', {
        holder: nameIn(chart, voteEdges[edge]?.holder ?? ''),
        rule: toldStatute(chart.question, rule.citation),
      }),
    ),
  ].join('');
}

/** What shares are divided by to be votes: ` / 75.526 %`; nothing where all shares vote. */
function over(voting: VotingPart | undefined, speaker: Speaker): string {
  if (voting === undefined) return '';
  return ` / ${voting.figure === undefined ? toldShare(speaker, rangeText(voting.bounds)) : `${shortPercent(voting.figure)} %`}`;
}

function numbersOf(graph: Model['votes'], node: number): number[] {
  return [...graph.byCompany.subarray(graph.companyStart[node], graph.companyStart[node + 1])];
}

/** The total that a source states of a member, where it and not the sum of the parts is what counts. */
function statedInFull(
  chart: Chart,
  { votes: graph, ownNode }: Model,
  group: Group,
  company: string,
  { certain, possible }: { readonly certain: Votes; readonly possible: Votes },
): { readonly text: string; readonly ofVotes: boolean } | undefined {
  const node = ownNode(company) ?? -1;
  const total = chart.stated.find(({ view: { fact, certainty }, share, nominee }) => {
    const member = ownNode(fact.subject);
    if (fact.object !== company || nominee || share === undefined || member === undefined) return false;
    const isSure = certainty !== 'POSSIBLE';
    const [reading, votes, members] = isSure
      ? (['CERTAIN', certain, group.certain] as const)
      : (['POSSIBLE', possible, group.possible] as const);
    const own = totalVotes(graph, { company: node, share, ofVotes: fact.interest === 'VOTES' }, reading);
    return members.has(member) && compare(own.value, votes.value) === 0;
  });
  if (total === undefined) return undefined;
  const { subject, direct, interest } = total.view.fact;
  const { question: speaker } = chart;
  const ofVotes = interest === 'VOTES';
  const share = `${toldShare(speaker, total.text)}${ofVotes ? '' : over(votingPart(graph, node), speaker)}`;
  const stated = say(speaker, direct === 'BOTH' ? 'statedTogether' : 'statedIndirect', { share });
  const text = subject === group.holder ? stated : say(speaker, 'ofMember', { stated, member: nameIn(chart, subject) });
  return { text, ofVotes };
}

/** Whether the votes pass: for certain, perhaps, or not at all (undefined). */
export function answerOf(
  { certain, possible, unbounded }: GroupVotes,
  threshold: Threshold,
): VoteCertainty | undefined {
  if (passesThreshold(certain, threshold, 'CERTAIN')) return 'CERTAIN';
  return unbounded || passesThreshold(possible, threshold, 'POSSIBLE') ? 'POSSIBLE' : undefined;
}

export function voteInterval({ certain, possible }: GroupVotes): Interval {
  return { min: certain.value, minExclusive: certain.excluded, max: possible.value, maxExclusive: possible.excluded };
}

/** Fewest holdings from the holder down to the company, every one but the last a member of the group. */
export function controlChain({ votes: graph, ownNode, partyOf }: Model, group: Group, company: string): string[] {
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
    for (const [holder, powers] of graph.powers ?? [])
      if (powers.some((power) => power.company === node)) above.push(holder);
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
