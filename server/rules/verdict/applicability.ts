import type { Addressees, Rule } from '../books/book-format.ts';
import { jurisdictionsOn, versionOn } from '../books/in-force.ts';
import type { Rulebook } from '../books/rulebook.ts';
import type { Officer, Question } from '../person/inquiry.ts';
import { formsOf, hasStatus, homeOf, isControlled, isLarge, listingsOf, segmentsOf } from '../world/company-traits.ts';
import { goesOn } from './transition.ts';
import type { World } from '../world/world.ts';

export type Applicability = 'APPLIES' | 'IN_FORCE_NOT_ADDRESSED' | 'NOT_IN_FORCE';

export interface Applied {
  readonly applicability: Applicability;
  readonly reason: string;
}

/**
 * Whether a book was in force on the day and binds the company, or one of its rules that has addressees of its own
 * does; beside the verdict, never inside it.
 */
export function applicabilityOf(world: World, book: Rulebook, rule?: Rule, officer?: Officer): Applied {
  const not = (reason: string): Applied => ({ applicability: 'IN_FORCE_NOT_ADDRESSED', reason });
  const binding = boundBy(world, rule?.addressedTo ?? book.addressedTo);
  const version = versionOn(book, world.on);
  if (version === undefined) {
    const spans = book.versions.map(({ from, to }) => `${from} to ${to ?? 'today'}`).join(', ');
    const still = book.goesOn === undefined ? 'NO' : goesOn(world, book.goesOn, officer);
    if (still === 'NO' || binding.bound === 'NO')
      return { applicability: 'NOT_IN_FORCE', reason: `In force ${spans}; on ${world.on} it is a hypothesis.` };
    return still === 'YES'
      ? {
          applicability: 'APPLIES',
          reason: `In force ${spans}; for officers in office on ${book.goesOn?.since ?? ''} it goes on until the close of the first ordinary meeting for a year that ends later.`,
        }
      : not(
          `In force ${spans}; whether it goes on for this officer turns on the day of a meeting, or of taking office, that is not told.`,
        );
  }
  if (binding.bound === 'NO') return not(binding.reason);
  const waits = book.notBefore === undefined ? 'NO' : goesOn(world, book.notBefore, officer);
  if (waits !== 'NO')
    return not(
      waits === 'YES'
        ? `For officers in office on ${book.notBefore?.since ?? ''} the earlier text goes on until the close of the first ordinary meeting for a year that ends later.`
        : `Whether the earlier text still goes on for this officer turns on the day of a meeting, or of taking office, that is not told.`,
    );
  return { applicability: 'APPLIES', reason: `${version.title} was in force${binding.reason}.` };
}

export interface Bound {
  readonly bound: 'YES' | 'NO';
  /** Why not; else what shows that it is, for the end of a sentence. */
  readonly reason: string;
  /** Questions on form, segment, size or control whose answers could still take it out. */
  readonly open: readonly Question[];
}

/**
 * Whether the company is among the addressees. What is not told of form, segment, size or control does not exclude it.
 */
export function boundBy(world: World, addressedTo: Addressees): Bound {
  const no = (reason: string): Bound => ({ bound: 'NO', reason, open: [] });
  const { jurisdictions, listedOn, homeJurisdictions, undecided, forms, markets, notMarkets, large, notStatus } =
    addressedTo;
  const { controlled, notControlled } = addressedTo;
  const home = homeOf(world);
  const bound = jurisdictionsOn(jurisdictions, world.on);
  const foreign =
    bound === undefined || (home !== undefined && bound.includes(home))
      ? undefined
      : `It binds companies of ${bound.join(', ')}; this one is of ${home ?? 'a jurisdiction not told'}.`;
  if (undecided !== undefined) return no(foreign === undefined ? undecided : `${undecided} ${foreign}`);
  if (foreign !== undefined) return no(foreign);
  const listing =
    listedOn === undefined
      ? undefined
      : listingsOf(world).find(({ fact }) =>
          listedOn.some((word) => (fact.text ?? '').toLowerCase().includes(word.toLowerCase())),
        );
  if (listedOn !== undefined && listing === undefined)
    return no(`It binds companies listed on ${listedOn.join(' or ')}; no such listing is known on the day.`);
  const domestic = hasStatus(world, 'domestic issuer');
  if (homeJurisdictions !== undefined && hasStatus(world, 'foreign private issuer'))
    return no(
      'A foreign private issuer may follow the practice of its home instead; whether this one does is not told.',
    );
  if (homeJurisdictions !== undefined && !domestic && (home === undefined || !homeJurisdictions.includes(home)))
    return no(
      `A foreign issuer may follow the practice of its home (${home ?? 'not told'}) instead; whether this one does is not told.`,
    );
  const possible = formsOf(world);
  if (forms !== undefined && !forms.some((form) => possible.includes(form)))
    return no(
      `It binds companies with ${forms.map(words).join(' or ')}; this one has ${possible.map(words).join(' or ')}.`,
    );
  const segments = segmentsOf(world);
  if (markets !== undefined && segments.length > 0 && !segments.some((one) => markets.includes(one)))
    return no(`It binds companies of the segment ${markets.join(' or ')}; this one is on ${segments.join(' and ')}.`);
  const left = segments.find((one) => notMarkets?.includes(one));
  if (left !== undefined) return no(`It does not bind companies of the segment ${left}.`);
  if (large === true && isLarge(world) === 'NO') return no('It binds large companies; this one is none.');
  const status = notStatus?.find((one) => hasStatus(world, one));
  if (status !== undefined) return no(`It does not bind a ${status}.`);
  const control = controlled === true || notControlled === true ? isControlled(world) : undefined;
  if (controlled === true && control === 'NO')
    return no('It binds companies that somebody controls; nobody controls this one.');
  if (notControlled === true && control === 'YES')
    return no('It binds companies that nobody controls; somebody controls this one.');
  const name = world.name(world.company);
  const ask = (asked: boolean, key: 'form' | 'segment' | 'large' | 'controlled', text: string): Question[] =>
    asked ? [{ key: `${key}:${world.company}`, text }] : [];
  const day = world.on;
  return {
    bound: 'YES',
    reason: listing?.fact.text === undefined ? '' : `; listing: ${listing.fact.text}`,
    open: [
      ...ask(
        forms !== undefined && !possible.every((form) => forms.includes(form)),
        'form',
        `Has ${name} a board of company auditors, an audit and supervisory committee, or three committees on ${day}?`,
      ),
      ...ask(
        (markets ?? notMarkets) !== undefined && segments.length === 0,
        'segment',
        `On which segment of the exchange is ${name} listed on ${day}?`,
      ),
      ...ask(large === true && isLarge(world) === 'MAYBE', 'large', `Is ${name} a large company on ${day}?`),
      ...ask(control === 'MAYBE', 'controlled', `Does anybody control ${name} on ${day}?`),
    ],
  };
}

function words(name: string): string {
  return name === 'THREE_COMMITTEES'
    ? 'three committees'
    : `a${name === 'COMPANY_AUDITORS' ? ' board of company auditors' : 'n audit and supervisory committee'}`;
}
