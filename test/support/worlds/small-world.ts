import { contentOf } from '../../../server/rules/world/case-world.ts';
import { makeWorld, type World } from '../../../server/rules/world/world.ts';
import type { Company } from '../../../server/shared/facts.ts';
import type { RuleCase } from '../../../server/rules/books/book-format.ts';

/**
 * A world of a few facts around the company `s`, in which the person `p` sits on the board, as the cases of rule books
 * have it.
 */
export function smallWorld(facts: RuleCase['facts'], on = '2020-06-30', complete: RuleCase['complete'] = []): World {
  return makeWorld(
    contentOf({ rule: 'T', name: 't', on, expect: 'UNKNOWN', complete, facts }, { about: ['OUTSIDE_DIRECTOR'] }),
  );
}

/** The same world with every company at home in another country, or in none that is told. */
export function atHomeIn(home: string | undefined, world: World): World {
  return withCompanies(world, (company) => ({ ...company, jurisdiction: home }) as Company);
}

/** The same world with one of its companies of another kind. */
export function ofKind(kind: Company['kind'], id: string, world: World): World {
  return withCompanies(world, (company) => (company.id === id ? { ...company, kind } : company));
}

function withCompanies(world: World, changed: (company: Company) => Company): World {
  return makeWorld({
    ...world,
    parties: [...world.parties.values()].map((party) => (party.type === 'Company' ? changed(party) : party)),
    boards: [...world.boards.values()],
    sources: [...world.sources.values()],
    facts: world.views.map(({ fact }) => fact),
  });
}
