import { GovernanceError } from '../errors.ts';
import { eachInTurns } from '../shared/turns/in-turns.ts';

/**
 * What is known from one end of the search: how far each party is, and which parties lie before it on a shortest way.
 */
interface Side {
  readonly distance: Map<string, number>;
  readonly before: Map<string, Set<string>>;
  frontier: string[];
  depth: number;
}

/** Parties a search may meet; past that it says so rather than take for ever. */
export const MAX_MET = 20_000;

/** What a search found. */
export interface FoundWays {
  readonly ways: string[][];
  /** Nothing was found up to the greatest length, and there was more to look at beyond it. */
  readonly stopped: boolean;
}

/** All neighbours of a set of parties, as pairs. */
export type Expand = (
  parties: readonly string[],
) => Promise<readonly { readonly near: string; readonly far: string }[]>;

/**
 * The shortest ways from one party to another: every one of the least length, at most `limit`, in order of the ids on
 * them. Breadth first from both ends, always from the side with fewer parties to ask about; a level is one call of
 * `expand`. Throws TOO_COSTLY when more than MAX_MET parties are met.
 */
export async function shortestWays(
  from: string,
  to: string,
  expand: Expand,
  maxLength: number,
  limit: number,
): Promise<FoundWays> {
  const start = sideAt(from);
  const end = sideAt(to);
  while (start.depth + end.depth < maxLength && start.frontier.length > 0 && end.frontier.length > 0) {
    const [side, other] = start.frontier.length <= end.frontier.length ? [start, end] : [end, start];
    await widen(side, expand);
    if (start.distance.size + end.distance.size > MAX_MET) throw tooMany(start.depth + end.depth);
    const meeting = side.frontier.filter((id) => other.distance.has(id)).sort();
    if (meeting.length > 0) return { ways: join(meeting, start, end, limit), stopped: false };
  }
  return { ways: [], stopped: (await goesOn(start, expand)) && (await goesOn(end, expand)) };
}

/** Whether there is anything beyond what was looked at from one side. */
async function goesOn(side: Side, expand: Expand): Promise<boolean> {
  if (side.frontier.length > 0) await widen(side, expand);
  return side.frontier.length > 0;
}

function sideAt(id: string): Side {
  return { distance: new Map([[id, 0]]), before: new Map(), frontier: [id], depth: 0 };
}

async function widen(side: Side, expand: Expand): Promise<void> {
  const pairs = await expand(side.frontier);
  side.depth += 1;
  const next = new Set<string>();
  await eachInTurns(pairs, ({ near, far }) => {
    const known = side.distance.get(far);
    if (known !== undefined && known < side.depth) return;
    side.distance.set(far, side.depth);
    side.before.set(far, (side.before.get(far) ?? new Set()).add(near));
    next.add(far);
  });
  side.frontier = [...next].sort();
}

/** Each way over a party where the two sides met: back to the one end, on to the other. */
function join(meeting: readonly string[], start: Side, end: Side, limit: number): string[][] {
  const ways: string[][] = [];
  for (const middle of meeting) {
    for (const head of waysBack(middle, start, limit)) {
      for (const tail of waysBack(middle, end, limit)) {
        if (ways.length >= limit) return ways;
        ways.push([...head, ...tail.slice(0, -1).reverse()]);
      }
    }
  }
  return ways;
}

/** Ways from the side's own end to a party, each ending with it. */
function waysBack(id: string, side: Side, limit: number): string[][] {
  const parents = [...(side.before.get(id) ?? [])].sort();
  if (parents.length === 0) return [[id]];
  const ways: string[][] = [];
  for (const parent of parents) {
    for (const way of waysBack(parent, side, limit - ways.length)) ways.push([...way, id]);
    if (ways.length >= limit) break;
  }
  return ways;
}

function tooMany(depth: number): GovernanceError {
  return new GovernanceError(
    'TOO_COSTLY',
    `More than ${String(MAX_MET)} parties lie within ${String(depth)} steps. Give a day with "on", fewer "kinds", or a smaller "maxLength".`,
  );
}
