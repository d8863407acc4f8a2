import type { ViewOf } from '../../../facts/fact-view.ts';
import { compare, rational, ZERO } from '../../../numbers/rational.ts';
import { homeOf } from '../../world/company-traits.ts';
import { holdingsBy } from '../../world/control.ts';
import type { Window } from '../../world/moments.ts';
import { holdingsThrough } from '../../world/nominees.ts';
import type { World } from '../../world/world.ts';
import { heldByAnother, mayControl, mostOf } from './perhaps-controlled.ts';

const HALF = rational(1n, 2n);

/**
 * Companies that a person may control with two fifths or more, directly or through others, and in Japan with less where
 * relatives hold more than half together with the person: they are closely related (OECA Art. 3(3)(ii) and (iii)). By
 * which holdings.
 */
export function perhapsControlledBy(
  world: World,
  person: string,
  relatives: readonly string[],
  window: Window,
): ReadonlyMap<string, readonly ViewOf<'HOLDS'>[]> {
  const found = new Map<string, readonly ViewOf<'HOLDS'>[]>();
  const own = new Set([person]);
  const close = new Set(homeOf(world) === 'JP' ? [person, ...relatives] : [person]);
  for (const holder of own)
    for (const { fact } of holdingsThrough(world, holder)) {
      const org = fact.object;
      if (own.has(org)) continue;
      const part = mayControl(world, own, org, window);
      const held = part?.isFromForty === true ? part.held : majorityOf(world, close, own, org, window);
      if (held === undefined) continue;
      found.set(org, held);
      own.add(org);
      close.add(org);
    }
  return found;
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
