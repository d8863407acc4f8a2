import type { FactView, ViewOf } from '../../facts/fact-view.ts';
import { heldIn, spanOf, type Window } from './moments.ts';
import type { World } from './world.ts';

/** Whoever stands behind a holding: the holder itself, or those for whom a nominee holds. */
export interface BeneficialHolder {
  readonly id: string;
  /** MAYBE where the nominee holds for several, or the link may be over. */
  readonly sure: 'YES' | 'MAYBE';
  /** The links from the nominee to the owner. */
  readonly through: readonly FactView[];
}

const DEPOSITARY = /\b(depositar|custodian|trustee)/i;
const NAMES_ONLY = new Set(['NOMINEE', 'TRUST_ACCOUNT']);

/** Whether a holder is by its nature never the owner: a nominee, a trust account, a depositary of receipts. */
function onlyInName(world: World, id: string): boolean {
  const party = world.parties.get(id);
  return (
    (party?.type === 'Company' && NAMES_ONLY.has(party.kind)) ||
    world.from(id, 'HAS_ATTRIBUTE').some(({ fact }) => fact.attribute === 'OTHER' && DEPOSITARY.test(fact.label ?? ''))
  );
}

/** Those behind a holding in the window; nobody where a nominee holds and nothing tells for whom. */
export function ownersBehind(world: World, view: ViewOf<'HOLDS'>, window: Window): readonly BeneficialHolder[] {
  const { subject, nominee } = view.fact;
  const links = world.from(subject, 'NOMINEE_FOR');
  if (!nominee && links.length === 0 && !onlyInName(world, subject)) return [{ id: subject, sure: 'YES', through: [] }];
  return behind(world, subject, window, new Set([subject]));
}

function behind(world: World, nominee: string, window: Window, seen: ReadonlySet<string>): BeneficialHolder[] {
  const links = world
    .from(nominee, 'NOMINEE_FOR')
    .map((view) => ({ view, sure: heldIn(spanOf(world, view), window).sure }))
    .filter(({ view, sure }) => sure !== 'NO' && !seen.has(view.fact.object));
  return links.flatMap(({ view, sure }): BeneficialHolder[] => {
    const { object } = view.fact;
    const one: BeneficialHolder['sure'] = links.length === 1 && sure === 'YES' ? 'YES' : 'MAYBE';
    const further = behind(world, object, window, new Set([...seen, object]));
    if (further.length > 0)
      return further.map((owner) => ({
        id: owner.id,
        sure: one === 'YES' ? owner.sure : 'MAYBE',
        through: [view, ...owner.through],
      }));
    return onlyInName(world, object) ? [] : [{ id: object, sure: one, through: [view] }];
  });
}

/** Holdings of somebody, in the own name and in those of nominees. */
export function holdingsThrough(world: World, holder: string): readonly ViewOf<'HOLDS'>[] {
  const names = new Set([holder]);
  for (const name of names) for (const { fact } of world.to(name, 'NOMINEE_FOR')) names.add(fact.subject);
  return [...names].flatMap((name) => world.from(name, 'HOLDS'));
}
