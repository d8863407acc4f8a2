import type { ViewOf } from '../../../facts/fact-view.ts';
import { compare, rational, ZERO } from '../../../numbers/rational.ts';
import { keptByKey } from '../../../shared/kept-with.ts';
import { homeOf } from '../../world/company-traits.ts';
import { controlledBy, holdingsBy } from '../../world/control.ts';
import { max, type Window } from '../../world/moments.ts';
import { holdingsThrough } from '../../world/nominees.ts';
import type { World } from '../../world/world.ts';
import { heldByAnother, mayControl, mostOf } from './perhaps-controlled.ts';

const HALF = rational(1n, 2n);

/** By which holdings each may be controlled. */
type PerhapsControlled = ReadonlyMap<string, readonly ViewOf<'HOLDS'>[]>;

const found = keptByKey<World, string, PerhapsControlled>();

/**
 * Companies that a person controls, or may control as a group may: with two fifths or more, in Japan from 15 %,
 * directly or through others of them; and in Japan with less where relatives hold more than half together with the
 * person: they are closely related (OECA Art. 3(3)(ii) and (iii)). By which holdings.
 */
export function perhapsControlledBy(
  world: World,
  person: string,
  relatives: readonly string[],
  window: Window,
): PerhapsControlled {
  const key = [person, window.from, window.until, ...relatives].join(' ');
  return found(world, key, () => findPerhaps(world, person, relatives, window));
}

function findPerhaps(world: World, person: string, relatives: readonly string[], window: Window): PerhapsControlled {
  const sure = controlledBy(world, person, { ...window, from: max(window.from, '0001-01-01') });
  const below = new Map([...sure].map(([org, { facts }]) => [org, facts]));
  const own = new Set([person, ...sure.keys()]);
  const close = new Set(homeOf(world) === 'JP' ? [...own, ...relatives] : own);
  for (const holder of own)
    for (const { fact } of holdingsThrough(world, holder)) {
      const org = fact.object;
      if (own.has(org)) continue;
      const held = mayControl(world, own, org, window)?.held ?? majorityOf(world, close, own, org, window);
      if (held === undefined) continue;
      below.set(org, held);
      own.add(org);
      close.add(org);
    }
  return below;
}

/** The holdings of close holders that may be more than half, where the person has some and nobody else has more. */
function majorityOf(
  world: World,
  close: ReadonlySet<string>,
  own: ReadonlySet<string>,
  org: string,
  window: Window,
): readonly ViewOf<'HOLDS'>[] | undefined {
  const held = holdingsBy(world, close, org, window, 'MAYBE');
  const mine = mostOf(world, holdingsBy(world, own, org, window, 'MAYBE'));
  if (compare(mine, ZERO) <= 0 || compare(mostOf(world, held), HALF) <= 0) return undefined;
  return heldByAnother(world, close, org, window) ? undefined : held;
}
