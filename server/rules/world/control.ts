import type { ViewOf } from '../../facts/fact-view.ts';
import { add, compare, larger, ONE, rational, smaller, subtract, ZERO, type Rational } from '../../numbers/rational.ts';
import { heldIn, spanOf, type Window } from './moments.ts';
import { controlOf, MEASURE_OF, measureOf } from '../../holdings/measures.ts';
import type { Sure } from './kleene.ts';
import { isCounted, votesOf } from './votes.ts';
import { holdingsThrough, ownersBehind } from './nominees.ts';
import type { World } from './world.ts';

export interface Controlled {
  readonly sure: Exclude<Sure, 'NO'>;
  /** The holdings by which it is controlled. */
  readonly facts: readonly ViewOf<'HOLDS'>[];
}

const HALF = rational(1n, 2n);
/** Companies looked at in one search; past it, control is not followed further. */
const MOST = 2000;

/**
 * Everything `controller` controls in the window: the least set closed under "the controller and what it controls hold
 * more than half". A holding that a source accounts for as a consolidated subsidiary is control, whatever its size; a
 * holding of unknown size may be. Plans control nothing; what a nominee holds counts for whom it is told to hold.
 */
export function controlledBy(world: World, controller: string, window: Window): ReadonlyMap<string, Controlled> {
  const found = new Map<string, Controlled>();
  for (const reading of ['YES', 'MAYBE'] as const) {
    const group = [controller, ...found.keys()];
    const seen = new Set(group);
    for (let i = 0; i < group.length && group.length < MOST; i += 1) {
      for (const { fact } of holdingsThrough(world, group[i] as string)) {
        if (seen.has(fact.object)) continue;
        const own = holdingsBy(world, seen, fact.object, window, reading);
        if (!controls(world, own, reading, window)) continue;
        seen.add(fact.object);
        group.push(fact.object);
        found.set(fact.object, { sure: reading, facts: own });
      }
    }
  }
  return found;
}

/** Holdings in a company by members of a group that count in the window. */
export function holdingsBy(
  world: World,
  group: ReadonlySet<string>,
  company: string,
  window: Window,
  reading: 'YES' | 'MAYBE',
): ViewOf<'HOLDS'>[] {
  return world.to(company, 'HOLDS').filter((view) => {
    const measure = measureOf(view.fact);
    if (view.fact.planned === true || measure === 'NONE' || measure === 'CLAIM') return false;
    const { sure } = heldIn(spanOf(world, view), window);
    if (sure === 'NO' || (sure === 'MAYBE' && reading === 'YES')) return false;
    const owners = ownersBehind(world, view, window).filter(({ id }) => group.has(id));
    return owners.some((owner) => owner.sure === 'YES' || reading === 'MAYBE');
  });
}

function controls(
  world: World,
  holdings: readonly ViewOf<'HOLDS'>[],
  reading: 'YES' | 'MAYBE',
  window: Window,
): boolean {
  if (holdings.some(({ fact }) => fact.accounting === 'CONSOLIDATED_SUBSIDIARY')) return true;
  // A right over the majority of the board and dominant influence are control without votes.
  const powers = holdings.map(({ fact }) => (MEASURE_OF[fact.interest] === 'POWER' ? controlOf(fact) : 'NO'));
  if (powers.includes('CERTAIN') || (reading === 'MAYBE' && powers.includes('POSSIBLE'))) return true;
  let sum: Rational = ZERO;
  for (const { view, range } of votesOf(world, holdings)) {
    const minority = view.fact.accounting === 'EQUITY_METHOD' || view.fact.accounting === 'OTHER_AFFILIATED';
    const most = range?.max ?? smaller(minority ? HALF : ONE, leftByOthers(world, view, window));
    sum = add(sum, reading === 'YES' ? (range?.min ?? ZERO) : most);
  }
  return compare(smaller(sum, ONE), HALF) > 0;
}

/** What is left of the whole when what all others surely hold is taken off: an unknown share is no more than that. */
function leftByOthers(world: World, view: ViewOf<'HOLDS'>, window: Window): Rational {
  const others = world
    .to(view.fact.object, 'HOLDS')
    .filter(
      (other) =>
        other.fact.subject !== view.fact.subject &&
        isCounted(other) &&
        other.fact.planned !== true &&
        other.fact.direct !== 'INDIRECT' &&
        heldIn(spanOf(world, other), { from: window.until, until: window.until }).sure === 'YES',
    );
  const held = others.reduce<Rational>((sum, other) => add(sum, world.share(other).range?.min ?? ZERO), ZERO);
  return larger(subtract(ONE, held), ZERO);
}

/** Everybody who may control the company: those above it along holdings whose group reaches it. */
export function controllersOf(world: World, company: string, window: Window): ReadonlyMap<string, Controlled> {
  const above = new Set<string>();
  const queue = [company];
  for (let i = 0; i < queue.length && above.size < MOST; i += 1) {
    for (const view of world.to(queue[i] as string, 'HOLDS')) {
      for (const { id } of ownersBehind(world, view, window)) {
        if (above.has(id) || id === company) continue;
        above.add(id);
        queue.push(id);
      }
    }
  }
  const found = new Map<string, Controlled>();
  for (const holder of above) {
    const reached = controlledBy(world, holder, window).get(company);
    if (reached !== undefined) found.set(holder, reached);
  }
  return found;
}
