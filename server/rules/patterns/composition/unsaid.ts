import type { FactView } from '../../../facts/fact-view.ts';
import { heldIn, spanOf } from '../../world/moments.ts';
import type { Sure } from '../../world/kleene.ts';
import { positionsOf } from '../../world/positions.ts';
import type { World } from '../../world/world.ts';
import { foundIndependent } from '../finding/board-finding.ts';

/**
 * Whether a member is outside of whom the company does not say so: who is an executive there is not; of whom the board
 * has found that he is independent is, by its word; else nobody knows.
 */
export function unsaid(world: World, person: string): { readonly outside: Sure; readonly facts: readonly FactView[] } {
  const now = { from: world.on, until: world.on };
  const executive = positionsOf(world, person).find(
    (one) =>
      one.org === world.company &&
      one.has(['EXECUTIVE']) === 'YES' &&
      heldIn(spanOf(world, one.view), now).sure === 'YES',
  );
  if (executive !== undefined) return { outside: 'NO', facts: [executive.view] };
  const finding = foundIndependent(world, person, world.on);
  return finding === undefined ? { outside: 'MAYBE', facts: [] } : { outside: 'YES', facts: [finding] };
}
