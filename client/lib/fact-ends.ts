import type { FactData, FactOf, PartyRefData } from './fact-fields.ts';
import { companyMark, type Mark } from './words.ts';

/** The headings under which facts about one party are grouped, in the order in which they are read. */
export const GROUPS = [
  'Seats',
  'Members',
  'Posts',
  'People who work for it',
  'Holdings',
  'Held by',
  'Lenders',
  'Loans given',
  'Trades',
  'Audit',
  'Candidacy',
  'Candidates',
  'Liability contract',
  'Nominee',
  'Family',
  'Business transfers',
  'Succession',
  'Figures',
  'Names',
  'What the sources cover',
] as const;
export type Group = (typeof GROUPS)[number];

/** Where a fact belongs when it is read from the side of one party. */
export function groupOf(fact: FactData, side: string): Group {
  switch (fact.__typename) {
    case 'Holding':
      return fact.holder.id === side ? 'Holdings' : 'Held by';
    case 'Seat':
      return fact.person.id === side ? 'Seats' : 'Members';
    case 'Nomination':
      return fact.person.id === side ? 'Candidacy' : 'Candidates';
    case 'Post':
      return fact.person.id === side ? 'Posts' : 'People who work for it';
    case 'Loan':
      return fact.lender.id === side ? 'Loans given' : 'Lenders';
    case 'Trade':
      return 'Trades';
    case 'AuditEngagement':
    case 'Signature':
      return 'Audit';
    case 'NomineeLink':
      return 'Nominee';
    case 'Succession':
      return 'Succession';
    case 'Kinship':
      return 'Family';
    case 'LiabilityContract':
      return 'Liability contract';
    case 'BusinessTransfer':
      return 'Business transfers';
    case 'Attribute':
      return fact.attribute === 'SPELLING' ? 'Names' : 'Figures';
    case 'Coverage':
      return 'What the sources cover';
  }
}

/** The other ends of a fact, seen from one side; both ends when the side is neither. */
export function otherEnds(fact: FactData, side: string | undefined): readonly PartyRefData[] {
  const ends = fact.parties.filter((party) => party.id !== side);
  return ends.filter((party, index) => ends.findIndex(({ id }) => id === party.id) === index);
}

export function markOf(party: PartyRefData, fact?: FactData): Mark {
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
