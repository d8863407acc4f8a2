import type { FactView, ViewOf } from '../../../facts/fact-view.ts';
import { grouped } from '../../../holdings/grouped.ts';
import type { Share } from '../../../numbers/percent.ts';
import { keptByKey } from '../../../shared/kept-with.ts';
import type { LookBack } from '../../books/book-values.ts';
import { controllersOf } from '../../world/control.ts';
import { heldThen, widest, type HeldThen, type Moment } from '../../world/look-back.ts';
import { spanOf } from '../../world/moments.ts';
import { ownersBehind, type BeneficialHolder } from '../../world/nominees.ts';
import { restIfDue } from '../../world/rests.ts';
import { capitalByEach, votedByEach } from '../../world/votes.ts';
import type { World } from '../../world/world.ts';

/** A holding as one of those behind it has it. */
export interface HoldingBehind {
  readonly view: ViewOf<'HOLDS'>;
  /** Whoever holds it, behind a nominee too. */
  readonly holder: string;
  /** Surely this holder, or perhaps another for whom the nominee holds. */
  readonly owned: 'YES' | 'MAYBE';
  /** From the nominee to the holder. */
  readonly through: readonly FactView[];
  readonly held: HeldThen;
  readonly share: Share;
}

interface HoldersThen {
  /** One for each holding, with whoever stands behind it. */
  readonly stakes: readonly (Omit<HoldingBehind, 'holder' | 'owned' | 'through'> & {
    readonly owners: readonly BeneficialHolder[];
  })[];
  /** One for each who stands behind a holding. */
  readonly named: readonly HoldingBehind[];
  readonly byHolder: ReadonlyMap<string, readonly HoldingBehind[]>;
  /** All of those, and whoever may control one of them. */
  readonly candidates: ReadonlySet<string>;
}

const holders = keptByKey<World, string, HoldersThen>();
const aboveEach = keptByKey<World, string, { known: number; readonly owners: Set<string> }>();
const staked = keptByKey<World, string, Pick<HoldersThen, 'stakes' | 'named'>>();

/** Who held then, whatever the threshold: most rules of most books ask of the same few stretches of time. */
export function holdersThen(world: World, back: LookBack, moment: Moment, ofCapital = false): HoldersThen {
  const { on, law, office, seated, firstOffice } = moment;
  const ofOffice = back.when === 'BEFORE_OFFICE' ? [office, seated, firstOffice] : [];
  const key = JSON.stringify([back, on, law, ofCapital, ...ofOffice]);
  const window = widest(back, moment);
  const { stakes, named } = staked(world, key, () => {
    restIfDue();
    const then = world.to(world.company, 'HOLDS').filter((view) => {
      const { sure } = heldThen(spanOf(world, view), back, moment);
      return sure !== 'NO' && view.fact.planned !== true;
    });
    const stakes = (ofCapital ? capitalByEach : votedByEach)(world, then).map(({ view, share }) => ({
      view,
      held: heldThen(spanOf(world, view), back, moment),
      share,
      owners: ownersBehind(world, view, window),
    }));
    const named = stakes.flatMap(({ owners, ...stake }): HoldingBehind[] =>
      owners.map(({ id, sure, through }) => ({ ...stake, holder: id, owned: sure, through })),
    );
    return { stakes, named };
  });
  return holders(world, key, () => {
    const above = aboveEach(world, key, () => ({ known: 0, owners: new Set() }));
    const candidates = new Set(named.map(({ holder }) => holder));
    const holding = [...candidates];
    // What was looked up before a rest is not looked up again.
    for (; above.known < holding.length; above.known += 1)
      for (const owner of controllersOf(world, holding[above.known] ?? '', window).keys()) above.owners.add(owner);
    for (const owner of above.owners) candidates.add(owner);
    return { stakes, named, byHolder: grouped(named, ({ holder }) => holder), candidates };
  });
}
