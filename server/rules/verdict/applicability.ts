import type { Rule } from '../books/format.ts';
import { versionOn } from '../books/in-force.ts';
import type { Rulebook } from '../books/rulebook.ts';
import type { ViewOf } from '../../facts/fact-view.ts';
import { heldIn, spanOf } from '../world/moments.ts';
import type { World } from '../world/world.ts';

export type Applicability = 'APPLIES' | 'IN_FORCE_NOT_ADDRESSED' | 'NOT_IN_FORCE';

export interface Applied {
  readonly applicability: Applicability;
  readonly reason: string;
}

/**
 * Whether a book was in force on the day and binds the company, or one of its rules that has addressees of its own does; beside
 * the verdict, never inside it.
 */
export function applicabilityOf(world: World, book: Rulebook, rule?: Rule): Applied {
  const version = versionOn(book, world.on);
  if (version === undefined) {
    const spans = book.versions.map(({ from, to }) => `${from} to ${to ?? 'today'}`).join(', ');
    return { applicability: 'NOT_IN_FORCE', reason: `In force ${spans}; on ${world.on} it is a hypothesis.` };
  }
  const { jurisdictions, listedOn, homeJurisdictions, undecided } = rule?.addressedTo ?? book.addressedTo;
  const not = (reason: string): Applied => ({ applicability: 'IN_FORCE_NOT_ADDRESSED', reason });
  if (undecided !== undefined) return not(undecided);
  const party = world.parties.get(world.company);
  const home = party?.type === 'Company' ? party.jurisdiction : undefined;
  if (jurisdictions !== undefined && (home === undefined || !jurisdictions.includes(home))) {
    return not(
      `It binds companies of ${jurisdictions.join(', ')}; this one is of ${home ?? 'a jurisdiction not told'}.`,
    );
  }
  const listing =
    listedOn === undefined
      ? undefined
      : listings(world).find(({ fact }) =>
          listedOn.some((word) => (fact.text ?? '').toLowerCase().includes(word.toLowerCase())),
        );
  if (listedOn !== undefined && listing === undefined)
    return not(`It binds companies listed on ${listedOn.join(' or ')}; no such listing is known on the day.`);
  if (homeJurisdictions !== undefined && (home === undefined || !homeJurisdictions.includes(home))) {
    return not(
      `A foreign issuer may follow the practice of its home (${home ?? 'not told'}) instead; whether this one does is not told.`,
    );
  }
  return {
    applicability: 'APPLIES',
    reason: `${version.title} was in force${listing?.fact.text === undefined ? '' : `; listing: ${listing.fact.text}`}.`,
  };
}

function listings(world: World): ViewOf<'HAS_ATTRIBUTE'>[] {
  return world
    .from(world.company, 'HAS_ATTRIBUTE')
    .filter(
      (view) =>
        view.fact.attribute === 'LISTING' &&
        heldIn(spanOf(world, view), { from: world.on, until: world.on }).sure !== 'NO',
    );
}
