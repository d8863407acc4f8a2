import { readFileSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector/promises';
import process from 'node:process';
import { getHeapStatistics } from 'node:v8';

/** How long the event loop was kept from its other work at most. */
export interface Held {
  /** On the clock, other programs' work on the machine included. */
  readonly clockMs: number;
  /** Of the thread's own work alone; the clock's figure where the system does not tell. */
  readonly workMs: number;
  /** How much the thread worked in all. */
  readonly workedMs: number;
  /** Most that its heap held, what nobody needs any more included. */
  readonly heapMb: number;
  /**
   * The whole watch, then its longest holds, with the functions that ran meanwhile, the most of the time first; where
   * asked for.
   */
  readonly where: readonly string[];
}

interface Tick {
  readonly at: number;
  readonly worked: number;
}

const LISTED = 3;
const FRAMES = 9;

/** Watches the event loop of this process by a timer that is due every millisecond. */
export async function watchLoop(where: boolean): Promise<() => Promise<Held>> {
  const session = where ? await profiling() : undefined;
  // Samples are taken on the clock that hrtime reads, in microseconds.
  const began = performance.now() - Number(process.hrtime.bigint()) / 1e6;
  // What it takes to begin is no part of what is watched.
  await new Promise((resolve) => setTimeout(resolve, 50));
  let ticks: [Tick, Tick][] = [];
  const first = tick();
  let last = first;
  let heapMb = 0;
  const timer = setInterval(() => {
    const now = tick();
    heapMb = Math.max(heapMb, getHeapStatistics().used_heap_size / 2 ** 20);
    ticks.push([last, now]);
    if (ticks.length > 200) ticks = longest(ticks);
    last = now;
  }, 1);
  return async () => {
    clearInterval(timer);
    const held = longest(ticks);
    const profile = session && (await session.post('Profiler.stop')).profile;
    session?.disconnect();
    return {
      clockMs: Math.max(0, ...ticks.map(([a, b]) => b.at - a.at)),
      workMs: Math.max(0, ...held.map(([a, b]) => b.worked - a.worked)),
      workedMs: last.worked - first.worked,
      heapMb,
      where:
        profile === undefined
          ? []
          : [told([first, last], profile, began, 3 * FRAMES), ...held.map((hold) => told(hold, profile, began))],
    };
  };
}

function tick(): Tick {
  const at = performance.now();
  return { at, worked: workedMs() ?? at };
}

/** Milliseconds the main thread ran on a core so far, from Linux's /proc. */
function workedMs(): number | undefined {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'latin1').split(' ')[0]) / 1e6;
  } catch {
    return undefined;
  }
}

function longest(ticks: readonly [Tick, Tick][]): [Tick, Tick][] {
  return [...ticks].sort(([a, b], [c, d]) => d.worked - c.worked - (b.worked - a.worked)).slice(0, LISTED);
}

async function profiling(): Promise<Session> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 1000 });
  await session.post('Profiler.start');
  return session;
}

/**
 * One hold: how long, and in which functions the samples of that time were taken, each with those it was called from.
 */
function told([from, to]: [Tick, Tick], profile: Profiler.Profile, began: number, frames = FRAMES): string {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const counts = new Map<string, number>();
  let at = profile.startTime;
  for (const [i, id] of (profile.samples ?? []).entries()) {
    at += profile.timeDeltas?.[i] ?? 0;
    const ms = began + at / 1000;
    if (ms < from.at || ms > to.at) continue;
    const seen = new Set<string>();
    for (let node: number | undefined = id; node !== undefined; node = parents.get(node)) {
      const { functionName = '', lineNumber = 0 } = nodes.get(node)?.callFrame ?? {};
      seen.add(`${functionName || 'anonymous'}:${String(lineNumber + 1)}`);
    }
    for (const name of seen) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, frames);
  return `${(to.worked - from.worked).toFixed(0)} ms: ${most.map(([name, count]) => `${name} ${String(count)}`).join(', ')}`;
}
