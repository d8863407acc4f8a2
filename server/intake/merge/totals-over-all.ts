import type { Fact, Finding } from '../../shared/facts.ts';
import { mayHoldFrom } from '../../seed/seed-facts.ts';
import { add, compare, fromDecimal, subtract, toShortDecimal, ZERO, type Rational } from '../../numbers/rational.ts';
import { dayAfter, firstDay, isDay, OPEN_END, type Day } from '../../time/day.ts';
import type { ProblemStatement } from '../importer.ts';
import { digest } from './ids.ts';
import type { MergeWorld } from './merge-world.ts';
import type { TellsFinding } from './put-findings.ts';

type Holding = Extract<Fact, { readonly kind: 'HOLDS' }>;

/** A share of all there is, from a day until before another. */
interface Part {
  readonly holding: Holding;
  readonly share: Rational;
  readonly from: Day;
  readonly until: Day;
}

const ALL = fromDecimal('100');
/** Holdings that a finding names and cites; the rest is in its total. */
const MOST_NAMED = 50;

/**
 * A finding for each company of which one file says that more than all is held at once: of one class of its shares, or
 * of its votes, …, by what each holding is at least. Holdings through others and nominees are not added, a block that
 * several hold once, and what is only known to have been on a day counts on that day alone. Such a file is loaded; the
 * total is a question, not an error.
 */
export function totalsOverAll(
  world: MergeWorld,
  made: Iterable<readonly [of: string, ids: readonly string[]]>,
  scope: string,
  tell: (problem: ProblemStatement) => void,
  isTold: TellsFinding = () => false,
): void {
  for (const [key, ids] of made) {
    const most = ids.length < 2 ? undefined : mostAtOnce(partsOf(world, ids));
    if (most === undefined || compare(most.total, ALL) <= 0) continue;
    const [first] = most.parts;
    if (first === undefined) continue;
    const { object, interest, shareClass } = first.holding;
    const name = world.parties.get(object)?.name ?? object;
    const total = toShortDecimal(most.total, 6);
    const of = `${interest}${shareClass === undefined ? '' : ` (${shareClass})`}`;
    const detail = `Of ${name} the file states holdings of ${of} that come to at least ${total} % together on ${most.on}, by ${String(most.parts.length)} holders or accounts. Some may be held through others, counted twice, or over by then.`;
    const named = most.parts.slice(0, MOST_NAMED).map(({ holding }) => holding);
    const finding: Omit<Finding, 'id'> = {
      kind: 'ARITHMETIC',
      severity: 'LOW',
      title: 'More than all is held',
      detail,
      about: [object],
      facts: named.map(({ id }) => id),
      citations: named.flatMap(({ citations }) => citations.slice(0, 1)),
    };
    const id = `finding-${digest(16, scope, 'total', key)}`;
    if (!isTold(finding)) world.findings.set(id, { id, ...finding });
    const [cited] = first.holding.citations;
    tell({
      says: 'PROBLEM',
      severity: 'warning',
      code: 'TOTAL_OVER_ALL',
      message: `${name} is held by ${total} % (${of}) on ${most.on}`,
      mend: 'look whether some of it is held through others, stated twice, or over by then',
      at: { place: cited?.place ?? object, ...(cited?.line === undefined ? {} : { line: cited.line }) },
    });
  }
}

/** What a holding is added to others by: what it is of. Undefined of one that is not added. */
export function totalledBy(fact: Fact): string | undefined {
  if (fact.kind !== 'HOLDS' || fact.nominee || fact.direct === 'INDIRECT') return undefined;
  if ((fact.percent ?? fact.percentMin) === undefined) return undefined;
  return `${fact.object}|${fact.interest}|${fact.shareClass ?? ''}`;
}

/** The holdings with a percentage that were stated of one thing, as the graph has them after all editions. */
function partsOf(world: MergeWorld, ids: readonly string[]): Part[] {
  const parts = new Map<string, Part>();
  for (const id of new Set(ids)) {
    const holding = world.facts.get(id);
    if (holding?.kind !== 'HOLDS' || holding.knownTo !== undefined) continue;
    const share = holding.percent ?? holding.percentMin;
    if (share === undefined) continue;
    const part = { holding, share: fromDecimal(share), from: mayHoldFrom(holding), until: untilOf(holding) };
    const within = holding.block === undefined ? id : `block ${holding.block}`;
    const before = parts.get(within);
    if (before === undefined || compare(part.share, before.share) > 0) parts.set(within, part);
  }
  return [...parts.values()];
}

function untilOf(holding: Holding): Day {
  const ends = [holding.to === undefined ? OPEN_END : firstDay(holding.to), holding.supersededFrom ?? OPEN_END];
  if (holding.from === undefined) {
    const seen = holding.citations.flatMap(({ observedOn }) =>
      observedOn !== undefined && isDay(observedOn) ? observedOn : [],
    );
    const last = seen.reduce((a, b) => (a > b ? a : b), mayHoldFrom(holding));
    ends.push(last < OPEN_END ? dayAfter(last) : OPEN_END);
  }
  return ends.reduce((a, b) => (a < b ? a : b));
}

/** The day on which the parts add up to most, and those that do. */
function mostAtOnce(
  parts: readonly Part[],
): { readonly total: Rational; readonly on: Day; readonly parts: readonly Part[] } | undefined {
  if (parts.length < 2) return undefined;
  const changes = parts
    .filter(({ from, until }) => from < until)
    .flatMap(({ share, from, until }) => [
      { on: from, share },
      { on: until, share: subtract(ZERO, share) },
    ])
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : compare(a.share, b.share)));
  let running = ZERO;
  let most: { total: Rational; on: Day } = { total: ZERO, on: OPEN_END };
  for (const { on, share } of changes) {
    running = add(running, share);
    if (compare(running, most.total) > 0) most = { total: running, on };
  }
  return { ...most, parts: parts.filter(({ from, until }) => from <= most.on && most.on < until) };
}
