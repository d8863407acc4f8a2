import { detours } from './detours.ts';
import { forceOf } from './force.ts';
import type { LaidOut, LayoutProblem } from './layout-problem.ts';
import { seeds } from './seeds.ts';
import { scaled, spread } from './spread.ts';
import { besideTiers, tierPlaces } from './tier-places.ts';

/** Of the whole, what the forces and the spreading take; the rest is the ways of lines. */
const FORCES = 0.75;
const SPREADING = 0.85;
const LINKS_AT_ONCE = 200;
/** Ways of so many lines are found sooner than anybody can wait for: who stops a layout has them all the same. */
const SEEN_THROUGH = 1000;

/**
 * Lays out many boxes, piece by piece: each `next()` takes some milliseconds and gives how much is done, from 0 to 1.
 * With `stopping` the forces end where they are; boxes still get their air, and beyond a thousand lines those that have
 * no way yet run straight.
 */
export function* layOut(problem: LayoutProblem, stopping: () => boolean): Generator<number, LaidOut> {
  // Where everything has its place, only lines are to find their ways.
  if (!problem.kept.some(Number.isNaN)) return yield* withWays(problem, problem.kept, stopping);
  if (problem.tiers === true) {
    const isNew = problem.kept.every(Number.isNaN);
    return yield* withWays(problem, isNew ? tierPlaces(problem) : besideTiers(problem), stopping);
  }
  const force = forceOf(problem, seeds(problem));
  while (!force.rest && !stopping()) {
    force.step();
    yield FORCES * force.done;
  }
  const stopped = !force.rest;
  const places = scaled(problem, force.places());
  const spreading = spread(problem, places);
  for (let round = 0; spreading.round(); round += 1) yield FORCES + (SPREADING - FORCES) * Math.min(1, round / 100);
  // Whole pixels: what is kept and read again is the same to the last digit.
  const whole = places.map(Math.round);
  return yield* withWays(problem, whole, stopping, stopped);
}

/** Places that everything has already, with ways for the lines. */
function* withWays(
  problem: LayoutProblem,
  places: Float32Array,
  stopping: () => boolean,
  stopped = false,
): Generator<number, LaidOut> {
  const count = problem.links.length / 2;
  const found = detours(problem, places);
  const turns = new Uint16Array(count);
  const ways: number[] = [];
  let link = 0;
  for (; link < count && !(link >= SEEN_THROUGH && stopping()); link += 1) {
    const way = found.wayOf(link);
    turns[link] = way.length / 2;
    for (const at of way) ways.push(at);
    if (link % LINKS_AT_ONCE === 0) yield SPREADING + (1 - SPREADING) * (link / count);
  }
  const { blocked } = found;
  return { places, turns, ways: Float32Array.from(ways), blocked, stopped: stopped || link < count };
}
