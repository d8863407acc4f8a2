import { compareText } from '../../facts/fact-order.ts';
import type { FactReader } from '../../facts/fact-reader.ts';
import type { FactView } from '../../facts/fact-view.ts';
import type { Party } from '../../shared/facts.ts';
import { allReady } from '../../shared/turns/ready.ts';
import type { Day } from '../../time/day.ts';
import type { PartySurroundings } from './surroundings.ts';
import { holdingTally, outsideTally, seatTally, tallyOf, tallyWith, type OutsideTally, type Tally } from './tallies.ts';

/** Seats on the boards of a company, or of a person; null when no source names one. */
export async function seatsFigure(party: Party, around: PartySurroundings): Promise<Tally | null> {
  if (party.type === 'Company') return seatTally(await around.seatsOn(await around.boardsOf(party.id)));
  const places = await around.placesOf(party.id);
  return tallyOf(
    places
      .filter(({ view }) => view.fact.kind === 'SITS_ON')
      .map(({ view }) => ({ key: view.fact.object, certainty: view.certainty })),
  );
}

/** Companies at which a person sits on a board or is an officer; null of a company, and when no source names one. */
export async function companiesFigure(party: Party, around: PartySurroundings): Promise<Tally | null> {
  if (party.type !== 'Person') return null;
  return tallyOf(
    (await around.placesOf(party.id)).map(({ company, view: { certainty } }) => ({ key: company, certainty })),
  );
}

export async function holdingsFigure(party: Party, around: PartySurroundings): Promise<Tally | null> {
  return holdingTally(await around.holdingsOf(party.id), 'object');
}

export async function holdersFigure(party: Party, around: PartySurroundings): Promise<Tally | null> {
  return party.type === 'Company' ? holdingTally(await around.holdersOf(party.id), 'subject') : null;
}

/**
 * Other companies at which a member of this company's boards sits on a board or is an officer: certain where the same
 * person certainly serves at both. Null when no source names a member; zero when members are named and none of them
 * elsewhere.
 */
export async function interlocksFigure(party: Party, around: PartySurroundings): Promise<Tally | null> {
  if (party.type !== 'Company') return null;
  const here = await around.seatsOn(await around.boardsOf(party.id));
  if (here.length === 0) return null;
  const standing = new Map<string, FactView['certainty']>();
  for (const { fact, certainty } of here)
    if (standing.get(fact.subject) !== 'CERTAIN') standing.set(fact.subject, certainty);
  const met = await Promise.all(
    [...standing].map(async ([person, certainty]) =>
      (await around.placesOf(person))
        .filter(({ company }) => company !== party.id)
        .map(({ company, view }) => ({
          key: company,
          certainty: certainty === 'CERTAIN' ? view.certainty : certainty,
        })),
    ),
  );
  const others = met.flat();
  return others.length > 0 || around.days.on !== undefined ? tallyWith(others) : { count: 0, certain: null };
}

/** What the company says of its board of directors; null when no source names a director. */
export async function outsideFigure(party: Party, around: PartySurroundings): Promise<OutsideTally | null> {
  if (party.type !== 'Company') return null;
  const directors = (await around.boardsOf(party.id)).filter(({ kind }) => kind === 'DIRECTORS');
  return outsideTally(await around.seatsOn(directors));
}

export async function factsFigure(party: Party, around: PartySurroundings): Promise<number> {
  return (await around.about(party)).length;
}

/** The last day, not after the day asked about, as of which a source states any of the facts about the party. */
export async function lastStatedFigure(
  party: Party,
  around: PartySurroundings,
  facts: FactReader,
): Promise<Day | null> {
  const views = await around.about(party);
  const { on } = around.days;
  const citations = (await allReady(views.map((view) => facts.citations(view)))).flat();
  const days = citations.flatMap(({ observedOn }) =>
    observedOn !== undefined && (on === undefined || observedOn <= on) ? [observedOn] : [],
  );
  return days.reduce<Day | null>((last, day) => (last === null || compareText(day, last) > 0 ? day : last), null);
}
