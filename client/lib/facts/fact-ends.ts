import { FACT_HEADINGS, type HEADINGS } from '../../__generated__/fact-kinds.ts';
import type { FactData, FactOf, PartyRefData } from './fact-fields.ts';
import { companyMark, type PartyMark } from '../words.ts';

export type Heading = (typeof HEADINGS)[number];

/** Where a fact belongs when it is read from the side of one party. */
export function headingOf(fact: FactData, side: string): Heading {
  if (fact.__typename === 'Attribute' && (fact.attribute === 'SPELLING' || fact.attribute === 'IDENTIFIER'))
    return 'Names';
  const { subject, object } = FACT_HEADINGS[fact.kind];
  return fact.parties[0]?.id === side ? subject : object;
}

/** The other ends of a fact, seen from one side; both ends when the side is neither. */
export function otherEnds(fact: FactData, side: string | undefined): readonly PartyRefData[] {
  const ends = fact.parties.filter((party) => party.id !== side);
  return ends.filter((party, index) => ends.findIndex(({ id }) => id === party.id) === index);
}

export function markOf(party: PartyRefData, fact?: FactData): PartyMark {
  if (party.__typename === 'Company') return companyMark(party.kind);
  return fact?.__typename === 'Seat' && fact.outside === true && fact.person.id === party.id ? 'outside' : 'person';
}

/** True for a holding whose share no source states. */
export function shareUnknown(fact: FactOf<'Holding'>): boolean {
  return (
    fact.percent === null &&
    fact.shares === null &&
    (fact.range === null || (fact.range.min === null && fact.range.max === null))
  );
}
