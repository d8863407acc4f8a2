import { isKind, type ViewOf } from '../../facts/fact-view.ts';
import { add, compare, larger, ONE, rational, smaller, subtract, ZERO, type Rational } from '../../numbers/rational.ts';
import { heldIn, spanOf, type Window } from './moments.ts';
import { grouped } from '../../holdings/grouped.ts';
import { controlOf, MEASURE_OF, measureOf } from '../../holdings/measures.ts';
import { keptByKey } from '../../shared/kept-with.ts';
import type { Sure } from './kleene.ts';
import { isCounted, votesOf } from './votes.ts';
import { holdingsThrough, ownersBehind, type BeneficialHolder } from './nominees.ts';
import { restIfDue } from './rests.ts';
import type { World } from './world.ts';

export interface Controlled {
  readonly sure: Exclude<Sure, 'NO'>;
  /** The holdings by which it is controlled. */
  readonly facts: readonly ViewOf<'HOLDS'>[];
}

const HALF = rational(1n, 2n);
const below = keptByKey<World, string, ReadonlyMap<string, Controlled>>();
const above = keptByKey<World, string, ReadonlyMap<string, Controlled>>();

function keyOf(id: string, { from, until }: Window): string {
  return `${id} ${from} ${until}`;
}

/** Companies looked at in one search; past it, control is not followed further. */
const MOST = 2000;

/**
 * Everything `controller` controls in the window: the least set closed under "the controller and what it controls hold
 * more than half". A holding that a source accounts for as a consolidated subsidiary is control, whatever its size; a
 * holding of unknown size may be. Plans control nothing; what a nominee holds counts for whom it is told to hold, and
 * where nobody tells, may be that of any other holder.
 */
export function controlledBy(world: World, controller: string, window: Window): ReadonlyMap<string, Controlled> {
  return below(world, keyOf(controller, window), () => findControlled(world, controller, window));
}

function findControlled(world: World, controller: string, window: Window): ReadonlyMap<string, Controlled> {
  restIfDue();
  const found = new Map<string, Controlled>();
  for (const reading of ['YES', 'MAYBE'] as const) {
    const group = [controller, ...found.keys()];
    const seen = new Set(group);
    for (let i = 0; i < group.length && group.length < MOST; i += 1) {
      for (const { fact } of holdingsThrough(world, group[i] as string)) {
        if (seen.has(fact.object)) continue;
        const own = holdingsBy(world, seen, fact.object, window, reading);
        const by = controls(world, own, reading, window)
          ? own
          : reading === 'MAYBE'
            ? withUntold(world, own, fact.object, window)
            : undefined;
        if (by === undefined) continue;
        seen.add(fact.object);
        group.push(fact.object);
        found.set(fact.object, { sure: reading, facts: by });
      }
    }
  }
  return found;
}

/** Holdings in a company by members of a group that count in the window, in the order of the world. */
export function holdingsBy(
  world: World,
  group: ReadonlySet<string>,
  company: string,
  window: Window,
  reading: 'YES' | 'MAYBE',
): ViewOf<'HOLDS'>[] {
  const { counted, byOwner } = countedIn(world, company, window);
  const ofGroup =
    group.size < byOwner.size
      ? [...new Set([...group].flatMap((id) => byOwner.get(id) ?? []))].sort((a, b) => a - b)
      : counted.keys();
  return [...ofGroup].flatMap((place) => {
    const one = counted[place];
    if (one === undefined || (one.sure === 'MAYBE' && reading === 'YES')) return [];
    return one.owners.some(({ id, sure }) => group.has(id) && (sure === 'YES' || reading === 'MAYBE'))
      ? [one.view]
      : [];
  });
}

/**
 * The holdings of a group with those in the names of nominees and trust accounts of whom nobody tells for whom they
 * hold, where it may control the company with these; undefined where it does not, or holds nothing in its own name.
 */
function withUntold(
  world: World,
  own: readonly ViewOf<'HOLDS'>[],
  company: string,
  window: Window,
): readonly ViewOf<'HOLDS'>[] | undefined {
  const { untold } = countedIn(world, company, window);
  const holdsAny = () => votesOf(world, own).some(({ range }) => compare(range?.max ?? ONE, ZERO) > 0);
  if (untold.length === 0 || !holdsAny()) return undefined;
  const together = [...own, ...untold];
  return controls(world, together, 'MAYBE', window) ? together : undefined;
}

interface CountedHolding {
  readonly view: ViewOf<'HOLDS'>;
  readonly sure: Exclude<Sure, 'NO'>;
  readonly owners: readonly BeneficialHolder[];
}

interface CountedHoldings {
  readonly counted: readonly CountedHolding[];
  /** Places among those counted, by who stands behind them. */
  readonly byOwner: ReadonlyMap<string, readonly number[]>;
  /** Those of whom nobody tells for whom they are held. */
  readonly untold: readonly ViewOf<'HOLDS'>[];
}

const holdingsCounted = keptByKey<World, string, CountedHoldings>();

/** The holdings in a company that count in the window: looked at once, however many ask whether they control it. */
function countedIn(world: World, company: string, window: Window): CountedHoldings {
  return holdingsCounted(world, keyOf(company, window), () => {
    restIfDue();
    const counted = world.to(company, 'HOLDS').flatMap((view): CountedHolding[] => {
      const measure = measureOf(view.fact);
      if (view.fact.planned === true || measure === 'NONE' || measure === 'CLAIM') return [];
      const { sure } = heldIn(spanOf(world, view), window);
      return sure === 'NO' ? [] : [{ view, sure, owners: ownersBehind(world, view, window) }];
    });
    const places = counted.flatMap(({ owners }, place) => owners.map(({ id }) => ({ id, place })));
    const byOwner = new Map([...grouped(places, ({ id }) => id)].map(([id, own]) => [id, own.map((one) => one.place)]));
    const untold = counted.flatMap(({ view, owners }) => (owners.length === 0 ? [view] : []));
    return { counted, byOwner, untold };
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
  if (reading === 'MAYBE' && holdings.some((view) => isPartOfArrangement(world, view))) return true;
  let sum: Rational = ZERO;
  for (const { view, range } of votesOf(world, holdings)) {
    const minority = view.fact.accounting === 'EQUITY_METHOD' || view.fact.accounting === 'OTHER_AFFILIATED';
    const most = range?.max ?? smaller(minority ? HALF : ONE, leftByOthers(world, view, window));
    sum = add(sum, reading === 'YES' ? (range?.min ?? ZERO) : most);
  }
  return compare(smaller(sum, ONE), HALF) > 0;
}

/** Whoever has a part of a joint shareholding, a trust or the like perhaps decides over all of it. */
function isPartOfArrangement(world: World, view: ViewOf<'HOLDS'>): boolean {
  const held = world.parties.get(view.fact.object);
  if (held?.type !== 'Company' || held.kind !== 'ARRANGEMENT') return false;
  return compare(world.share(view).range?.max ?? ONE, ZERO) > 0;
}

/** What is left of the whole when what all others surely hold is taken off: an unknown share is no more than that. */
function leftByOthers(world: World, view: ViewOf<'HOLDS'>, window: Window): Rational {
  const { whole, byHolder } = surelyHeld(world, view.fact.object, window);
  return larger(subtract(ONE, subtract(whole, byHolder.get(view.fact.subject) ?? ZERO)), ZERO);
}

interface SurelyHeld {
  readonly whole: Rational;
  readonly byHolder: ReadonlyMap<string, Rational>;
}

const sums = keptByKey<World, string, SurelyHeld>();

/** What is surely held of a company at the end of the window, in all and by each holder of record. */
function surelyHeld(world: World, company: string, window: Window): SurelyHeld {
  return sums(world, `${company} ${window.until}`, () => {
    const byHolder = new Map<string, Rational>();
    let whole: Rational = ZERO;
    for (const view of world.to(company, 'HOLDS')) {
      const { fact } = view;
      if (!isCounted(view) || fact.planned === true || fact.direct === 'INDIRECT') continue;
      if (heldIn(spanOf(world, view), { from: window.until, until: window.until }).sure !== 'YES') continue;
      const least = world.votes(view).range?.min ?? ZERO;
      byHolder.set(fact.subject, add(byHolder.get(fact.subject) ?? ZERO, least));
      whole = add(whole, least);
    }
    return { whole, byHolder };
  });
}

/** Everybody who may control the company: those above it along holdings whose group reaches it. */
export function controllersOf(world: World, company: string, window: Window): ReadonlyMap<string, Controlled> {
  return above(world, keyOf(company, window), () => findControllers(world, company, window));
}

function findControllers(world: World, company: string, window: Window): ReadonlyMap<string, Controlled> {
  restIfDue();
  const perhaps = world.views.length > LARGE ? controllersIn(world, window).get(company) : undefined;
  if (world.views.length > LARGE && perhaps === undefined) return new Map();
  const holders = new Set<string>();
  const queue = [company];
  for (let i = 0; i < queue.length && holders.size < MOST; i += 1) {
    for (const id of ownersOf(world, queue[i] as string, window)) {
      if (holders.has(id) || id === company) continue;
      holders.add(id);
      queue.push(id);
    }
  }
  const found = new Map<string, Controlled>();
  for (const holder of holders) {
    if (perhaps?.has(holder) === false) continue;
    const reached = controlledBy(world, holder, window).get(company);
    if (reached !== undefined) found.set(holder, reached);
  }
  return found;
}

const owners = keptByKey<World, string, readonly string[]>();

/** Everybody behind a holding in the company, each once: thousands of companies have the same one above them. */
function ownersOf(world: World, company: string, window: Window): readonly string[] {
  return owners(world, keyOf(company, window), () => [
    ...new Set(world.to(company, 'HOLDS').flatMap((view) => ownersBehind(world, view, window).map(({ id }) => id))),
  ]);
}

/** From so many facts on it is looked once who controls what, in the place of looking above each company anew. */
const LARGE = 3_000;

interface Everywhere {
  /** How many of the facts were looked at for owners, and of how many owners it is known what they control. */
  seen: number;
  known: number;
  readonly owners: string[];
  readonly met: Set<string>;
  /** For each company that somebody may control who. */
  readonly controllers: Map<string, Set<string>>;
}

const everywhere = keptByKey<World, string, Everywhere>();

/** For each company of the world that somebody may control who: what was done before a rest is not done again. */
function controllersIn(world: World, window: Window): ReadonlyMap<string, ReadonlySet<string>> {
  const made = everywhere(world, keyOf('', window), () => ({
    seen: 0,
    known: 0,
    owners: [],
    met: new Set(),
    controllers: new Map(),
  }));
  const { views } = world;
  for (; made.seen < views.length; made.seen += 1) {
    const view = views[made.seen];
    if (view === undefined || !isKind(view, 'HOLDS')) continue;
    if (made.seen % SEEN_AT_ONCE === 0) restIfDue();
    for (const { id } of ownersBehind(world, view, window)) {
      if (made.met.has(id)) continue;
      made.met.add(id);
      made.owners.push(id);
    }
  }
  for (; made.known < made.owners.length; made.known += 1) {
    const holder = made.owners[made.known] ?? '';
    for (const company of controlledBy(world, holder, window).keys()) {
      const of = made.controllers.get(company) ?? new Set<string>();
      of.add(holder);
      made.controllers.set(company, of);
    }
  }
  return made.controllers;
}

/** Facts that are looked at between two looks at the clock. */
const SEEN_AT_ONCE = 256;
