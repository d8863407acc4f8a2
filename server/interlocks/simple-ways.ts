import { eachInTurns, stepInTurns } from '../shared/turns/in-turns.ts';
import { MAX_MET, type Expand } from './shortest.ts';

/** What a search for ways found. */
export interface SimpleWays {
  /** Each way as the ids on it, the shortest first, then in order of the ids. */
  readonly ways: string[][];
  /** Every way of up to so many steps was looked at, or as many as were wanted were found. */
  readonly lookedUpTo: number;
  /** There are, or may be, more ways of the greatest length given. */
  readonly truncated: boolean;
  /** Everything that is joined with one of the two was looked at, and the other is not among it. */
  readonly apart: boolean;
}

/** Steps that one length may cost. Past it what was found is given, with `truncated`. */
const MOST_STEPS = 200_000;
/** Steps between two rests in which others are served. */
const STEPS_AT_ONCE = 100;

interface Side {
  readonly met: Set<string>;
  frontier: string[];
}

/**
 * The shortest ways from one party to another that pass no party twice: of every length from the least on, until
 * `first` are found or `maxLength` is reached. What lies within half a length of either end is read, always from the
 * side with fewer parties to ask about; a way of that length has all its steps there. When more than MAX_MET parties
 * were met, longer ways are not looked for, and `lookedUpTo` says so.
 */
export async function simpleWays(
  from: string,
  to: string,
  expand: Expand,
  { maxLength, first }: { readonly maxLength: number; readonly first: number },
): Promise<SimpleWays> {
  const [start, end]: Side[] = [sideAt(from), sideAt(to)];
  const near = new Map<string, Set<string>>();
  const ways: string[][] = [];
  let length = 0;
  let truncated = false;
  if (!start || !end) return { ways, lookedUpTo: 0, truncated, apart: false };
  while (length < maxLength && ways.length < first && start.met.size + end.met.size <= MAX_MET) {
    // An end that has nothing new beside it has everything read that is joined with it.
    if (start.frontier.length > 0 && end.frontier.length > 0)
      await widen(start.frontier.length <= end.frontier.length ? start : end, expand, near);
    const whole = start.frontier.length === 0 || end.frontier.length === 0;
    const left = await distances(to, near);
    if (whole && left.get(from) === undefined) return { ways, lookedUpTo: maxLength, truncated: false, apart: true };
    length += 1;
    const found = await stepInTurns(waysOf(length, { from, to, near, left, limit: first - ways.length + 1 }));
    truncated = found.cut || ways.length + found.ways.length > first;
    ways.push(...found.ways.slice(0, first - ways.length));
  }
  return { ways, lookedUpTo: length, truncated, apart: false };
}

function sideAt(id: string): Side {
  return { met: new Set([id]), frontier: [id] };
}

async function widen(side: Side, expand: Expand, near: Map<string, Set<string>>): Promise<void> {
  const pairs = await expand(side.frontier);
  const next = new Set<string>();
  await eachInTurns(pairs, ({ near: a, far: b }) => {
    near.set(a, (near.get(a) ?? new Set()).add(b));
    near.set(b, (near.get(b) ?? new Set()).add(a));
    if (!side.met.has(b)) next.add(b);
  });
  for (const id of next) side.met.add(id);
  side.frontier = [...next].sort();
}

/** How many known steps lead from each party to this one. */
async function distances(to: string, near: ReadonlyMap<string, ReadonlySet<string>>): Promise<Map<string, number>> {
  const found = new Map([[to, 0]]);
  let ring = [to];
  for (let distance = 1; ring.length > 0; distance += 1) {
    const next: string[] = [];
    await eachInTurns(ring, (id) => {
      for (const other of near.get(id) ?? []) {
        if (found.has(other)) continue;
        found.set(other, distance);
        next.push(other);
      }
    });
    ring = next;
  }
  return found;
}

interface Walk {
  readonly from: string;
  readonly to: string;
  readonly near: ReadonlyMap<string, ReadonlySet<string>>;
  /** How many steps lead from a party to the end. */
  readonly left: ReadonlyMap<string, number>;
  readonly limit: number;
}

/**
 * Ways of exactly so many known steps that pass no party twice, in order of the ids on them. Stops every so many steps.
 */
function* waysOf(
  length: number,
  { from, to, near, left, limit }: Walk,
): Generator<undefined, { readonly ways: string[][]; readonly cut: boolean }> {
  const ways: string[][] = [];
  const way = [from];
  let steps = 0;
  function* go(id: string): Generator<undefined, void> {
    steps += 1;
    if (steps % STEPS_AT_ONCE === 0) yield;
    const remaining = length - way.length + 1;
    if (remaining === 0) {
      if (id === to) ways.push([...way]);
      return;
    }
    if (id === to) return;
    const onward = [...(near.get(id) ?? [])].filter((next) => (left.get(next) ?? Infinity) < remaining);
    for (const next of onward.sort()) {
      if (ways.length >= limit || steps > MOST_STEPS) return;
      if (way.includes(next)) continue;
      way.push(next);
      yield* go(next);
      way.pop();
    }
  }
  yield* go(from);
  return { ways, cut: steps > MOST_STEPS };
}
