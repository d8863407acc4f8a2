import type { MergeWorld, OpenParty, WorldParty } from './merge-world.ts';

/** Whether it was only named where a person may stand as well as a company, and nobody said yet which it is. */
export function isTypeOpen(party: WorldParty | undefined): party is OpenParty {
  return party !== undefined && 'typeOpen' in party;
}

/** What somebody says that such a party is, it is from then on, under its id and with all that is stated of it. */
export function settleType(world: MergeWorld, id: string, type: 'company' | 'person'): void {
  const party = world.parties.get(id);
  if (!isTypeOpen(party)) return;
  const { typeOpen: _, ...company } = party;
  const { name, nameLocal, names, identifiers } = company;
  world.parties.set(
    id,
    type === 'company'
      ? company
      : {
          type: 'Person',
          id,
          name,
          ...(nameLocal === undefined ? {} : { nameLocal }),
          names,
          ...(identifiers.length === 0 ? {} : { identifiers }),
        },
  );
}
