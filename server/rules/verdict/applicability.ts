import type { Addressees, Rule } from '../books/book-format.ts';
import { jurisdictionsOn, versionOn } from '../books/in-force.ts';
import type { Rulebook } from '../books/rulebook.ts';
import type { Officer, Question } from '../person/inquiry.ts';
import { formsOf, hasStatus, homeOf, isControlled, isLarge, listingsOf, segmentsOf } from '../world/company-traits.ts';
import { dayIn, joined } from '../world/worded.ts';
import { printedTerm } from './printed-terms.ts';
import { goesOn } from './transition.ts';
import type { World } from '../world/world.ts';
import { say } from './messages/words.ts';

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
    const spans = joined(
      world,
      book.versions.map(({ from, to }) =>
        say(world, 'span', { from: dayIn(world, from), to: to === undefined ? say(world, 'today') : dayIn(world, to) }),
      ),
      'comma',
    );
    const still = book.goesOn === undefined ? 'NO' : goesOn(world, book.goesOn, officer);
    if (still === 'NO' || binding.bound === 'NO')
      return { applicability: 'NOT_IN_FORCE', reason: say(world, 'hypothesis', { spans, on: world.on }) };
    return still === 'YES'
      ? {
          applicability: 'APPLIES',
          reason: say(world, 'goesOn', { spans, day: book.goesOn?.since ?? '' }),
        }
      : not(say(world, 'goesOnUnknown', { spans }));
  }
  if (binding.bound === 'NO') return not(binding.reason);
  const waits = book.notBefore === undefined ? 'NO' : goesOn(world, book.notBefore, officer);
  if (waits !== 'NO')
    return not(
      waits === 'YES'
        ? say(world, 'earlierGoesOn', { day: book.notBefore?.since ?? '' })
        : say(world, 'earlierUnknown'),
    );
  return {
    applicability: 'APPLIES',
    reason: say(world, 'wasInForce', { title: version.title, listing: binding.reason }),
  };
}

export interface BindingReason {
  readonly bound: 'YES' | 'NO';
  /** Why not; else what shows that it is, for the end of a sentence. */
  readonly reason: string;
  /** Questions on form, segment, size or control whose answers could still take it out. */
  readonly open: readonly Question[];
}

/**
 * Whether the company is among the addressees. What is not told of form, segment, size or control does not exclude it.
 */
export function boundBy(world: World, addressedTo: Addressees): BindingReason {
  const term = (word: string) => printedTerm(world, word);
  const no = (reason: string): BindingReason => ({ bound: 'NO', reason, open: [] });
  const { jurisdictions, listedOn, homeJurisdictions, undecided, forms, markets, notMarkets, large, notStatus } =
    addressedTo;
  const { controlled, notControlled } = addressedTo;
  const home = homeOf(world);
  const bound = jurisdictionsOn(jurisdictions, world.on);
  const foreign =
    bound === undefined || (home !== undefined && bound.includes(home))
      ? undefined
      : say(world, 'bindsCompaniesOf', {
          countries: joined(
            world,
            bound.map((one) => country(world, one)),
            'comma',
          ),
          home: home === undefined ? say(world, 'noJurisdiction') : country(world, home),
        });
  if (undecided !== undefined)
    return no(foreign === undefined ? undecided : joined(world, [undecided, foreign], 'sentence'));
  if (foreign !== undefined) return no(foreign);
  const listing =
    listedOn === undefined
      ? undefined
      : listingsOf(world).find(({ fact }) =>
          listedOn.some((word) => (fact.text ?? '').toLowerCase().includes(word.toLowerCase())),
        );
  if (listedOn !== undefined && listing === undefined)
    return no(say(world, 'bindsListed', { exchanges: joined(world, listedOn.map(term), 'or') }));
  const domestic = hasStatus(world, 'domestic issuer');
  if (homeJurisdictions !== undefined && hasStatus(world, 'foreign private issuer'))
    return no(say(world, 'foreignPrivate'));
  if (homeJurisdictions !== undefined && !domestic && (home === undefined || !homeJurisdictions.includes(home)))
    return no(
      say(world, 'foreignIssuer', { home: home === undefined ? say(world, 'homeNotTold') : country(world, home) }),
    );
  const possible = formsOf(world);
  if (forms !== undefined && !forms.some((form) => possible.includes(form)))
    return no(say(world, 'bindsForms', { forms: formsIn(world, forms), own: formsIn(world, possible) }));
  const segments = segmentsOf(world);
  if (markets !== undefined && segments.length > 0 && !segments.some((one) => markets.includes(one)))
    return no(
      say(world, 'bindsSegment', {
        markets: joined(world, markets.map(term), 'or'),
        segments: joined(world, segments.map(term), 'and'),
      }),
    );
  const left = segments.find((one) => notMarkets?.includes(one));
  if (left !== undefined) return no(say(world, 'notSegment', { left: term(left) }));
  if (large === true && isLarge(world) === 'NO') return no(say(world, 'largeOnly'));
  const status = notStatus?.find((one) => hasStatus(world, one));
  if (status !== undefined) return no(say(world, 'notStatus', { status: term(status) }));
  const control = controlled === true || notControlled === true ? isControlled(world) : undefined;
  if (controlled === true && control === 'NO') return no(say(world, 'controlledOnly'));
  if (notControlled === true && control === 'YES') return no(say(world, 'uncontrolledOnly'));
  const name = world.name(world.company);
  const ask = (asked: boolean, key: 'form' | 'segment' | 'large' | 'controlled', text: string): Question[] =>
    asked ? [{ key: `${key}:${world.company}`, text }] : [];
  const day = world.on;
  return {
    bound: 'YES',
    reason: listing?.fact.text === undefined ? '' : say(world, 'listing', { listing: listing.fact.text }),
    open: [
      ...ask(
        forms !== undefined && !possible.every((form) => forms.includes(form)),
        'form',
        say(world, 'askForm', { name, day }),
      ),
      ...ask(
        (markets ?? notMarkets) !== undefined && segments.length === 0,
        'segment',
        say(world, 'askSegment', { name, day }),
      ),
      ...ask(large === true && isLarge(world) === 'MAYBE', 'large', say(world, 'askLarge', { name, day })),
      ...ask(control === 'MAYBE', 'controlled', say(world, 'askControlled', { name, day })),
    ],
  };
}

function formsIn(world: World, forms: readonly string[]): string {
  const words = forms.map((form) =>
    say(world, form === 'THREE_COMMITTEES' || form === 'COMPANY_AUDITORS' ? form : 'AUDIT_AND_SUPERVISORY_COMMITTEE'),
  );
  return joined(world, words, 'or');
}

const COUNTRIES = new Intl.DisplayNames('ja', { type: 'region', fallback: 'none' });

/** A jurisdiction by its code; in Japanese by its name, where the code is one of a country. */
function country({ language }: World, code: string): string {
  return (language === 'ja' && /^[A-Z]{2}$/.test(code) ? COUNTRIES.of(code) : undefined) ?? code;
}
