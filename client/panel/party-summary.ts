import { boundsText, oneDecimal, widened, type Bounds } from '../lib/figures.ts';
import type { FactData, FactOf, PartyRefData } from '../lib/facts/fact-fields.ts';
import { statedBy } from '../lib/facts/fact-age.ts';
import { shareUnknown } from '../lib/facts/fact-ends.ts';
import { say } from './messages/words.ts';

/** What the facts of a day say of a company in short; what no source says is undefined or counted apart, never none. */
export interface CompanySummary {
  /** Who is named on its board of directors; undefined where no source names anybody. */
  readonly board: SeatCount | undefined;
  readonly auditors: readonly PartyRefData[];
}

export interface SeatCount {
  readonly seats: number;
  readonly outside: number;
  /** Of whom no source says whether they are outside. */
  readonly notSaid: number;
}

export interface PersonSummary {
  readonly seats: SeatCount;
  readonly posts: number;
  /** Companies in which the person sits on a board or holds a post: two or more are tied together by it. */
  readonly companies: number;
  readonly holdings: number;
  readonly unknownShares: number;
}

export function companySummary(facts: readonly FactData[], id: string): CompanySummary {
  const directors = of(facts, 'Seat').filter(({ board }) => board.kind === 'DIRECTORS' && board.company.id === id);
  return {
    board: directors.length === 0 ? undefined : memberCount(directors),
    auditors: distinct(of(facts, 'AuditEngagement').flatMap((fact) => (fact.company.id === id ? [fact.auditor] : []))),
  };
}

export function personSummary(facts: readonly FactData[], id: string): PersonSummary {
  const seats = of(facts, 'Seat').filter(({ person }) => person.id === id);
  const posts = of(facts, 'Post').filter(({ person }) => person.id === id);
  const holdings = of(facts, 'Holding').filter(({ holder }) => holder.id === id);
  return {
    seats: seatCount(seats),
    posts: posts.length,
    companies: distinct([...seats.map(({ board }) => board.company), ...posts.map(({ company }) => company)]).length,
    holdings: holdings.length,
    unknownShares: holdings.filter(shareUnknown).length,
  };
}

function seatCount(seats: readonly FactOf<'Seat'>[]): SeatCount {
  return {
    seats: seats.length,
    outside: seats.filter(({ outside }) => outside === true).length,
    notSaid: seats.filter(({ outside }) => outside === null).length,
  };
}

/** The members of one board: one who has two titles on it is one member. */
function memberCount(seats: readonly FactOf<'Seat'>[]): SeatCount {
  const members = new Map<string, FactOf<'Seat'>[]>();
  for (const seat of seats) members.set(seat.person.id, [...(members.get(seat.person.id) ?? []), seat]);
  const each = [...members.values()];
  const outside = each.filter((mine) => mine.some((seat) => seat.outside === true));
  const notSaid = each.filter((mine) => mine.every((seat) => seat.outside === null));
  return { seats: each.length, outside: outside.length, notSaid: notSaid.length };
}

/**
 * How much the largest holder has, with all its holdings together: `40 %`, `60 % of the votes`, how many others have as
 * much, and how many may have more.
 */
export function largestWords({
  largest: { percent, share },
  ofVotes,
  asLarge,
  mayHoldMore,
}: {
  readonly largest: { readonly percent: string | null; readonly share: Bounds };
  readonly ofVotes: boolean;
  readonly asLarge: number;
  readonly mayHoldMore: number;
}): string {
  const size = percent === null ? (boundsText(widened(share, 3)) ?? '?') : oneDecimal(percent);
  const own = ofVotes ? say('shareOfVotes', { share: size }) : size;
  const said = asLarge > 0 ? say('othersHoldAsMuch', { share: own, asLarge }) : own;
  return mayHoldMore > 0 ? say('othersMayHoldMore', { share: said, mayHoldMore }) : said;
}

/** The latest day as of which a source states any of it; never one after the day shown. */
export function lastStated(facts: readonly FactData[], on: string): string | undefined {
  return facts
    .flatMap((fact) => statedBy(fact, on) ?? [])
    .sort()
    .at(-1);
}

function of<Name extends FactData['__typename']>(facts: readonly FactData[], type: Name): FactOf<Name>[] {
  return facts.filter((fact): fact is FactOf<Name> => fact.__typename === type);
}

function distinct(parties: readonly PartyRefData[]): PartyRefData[] {
  return [...new Map(parties.map((party) => [party.id, party])).values()];
}
