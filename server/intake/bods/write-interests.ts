import type { Board, Fact } from '../../shared/facts.ts';
import { INTEREST_TYPES } from './codes.ts';
import { readAnnotation, readNote } from './bods-notes.ts';
import { writtenWords } from './own-words.ts';

/** What a fact is in a relationship of BODS 0.4. */
export interface WrittenInterest {
  readonly interest: Readonly<Record<string, unknown>>;
  readonly annotations: readonly object[];
  readonly isComponent: boolean;
  readonly components: readonly string[];
}

export type RelationshipFact = Extract<Fact, { kind: 'HOLDS' | 'SITS_ON' | 'WORKS_FOR' }>;

/** The kinds of facts that are interests. A post is one only of whoever leads the management. */
export function isInterest(fact: Fact): fact is RelationshipFact {
  return fact.kind === 'HOLDS' || fact.kind === 'SITS_ON' || (fact.kind === 'WORKS_FOR' && fact.executive === true);
}

const TYPE_OF: Partial<Record<Extract<Fact, { kind: 'HOLDS' }>['interest'], string>> = {
  SHARES: 'shareholding',
  VOTES: 'votingRights',
  BOARD_APPOINTMENT: 'appointmentOfBoard',
  DOMINANT_INFLUENCE: 'otherInfluenceOrControl',
  // Other influence or control would be read as control, which an interest of these kinds is not said to be.
  VETO: 'unknownInterest',
  PROFIT: 'rightsToProfitOrIncome',
  ASSETS_ON_DISSOLUTION: 'rightsToSurplusAssetsOnDissolution',
  CONTRACT: 'rightsGrantedByContract',
  OPTIONS: 'conditionalRightsGrantedByContract',
  ARRANGEMENT_ROLE: 'unknownInterest',
  OTHER: 'unknownInterest',
};

/** Of a seat, with its board. */
export function writtenInterest(fact: RelationshipFact, board?: Board): WrittenInterest {
  const lines = readNote(fact.note);
  const value = (field: string) => lines.find(([name]) => name === field)?.[1];
  const details = lines
    .filter(([name]) => !OURS.has(name))
    .map(([name, text]) => (name === 'details' ? text : `${name}: ${text}`));
  const owner = value('beneficialOwnershipOrControl');
  const type = typeOf(fact);
  details.push(...writtenWords(fact, type, board));
  // An end that was inferred from the closing of the record is not stated.
  const end = value('oneDay') === undefined ? fact.to : fact.from;
  const to = value('closed') === undefined ? end : undefined;
  const directness =
    fact.kind === 'HOLDS'
      ? { DIRECT: 'direct', INDIRECT: 'indirect', BOTH: 'unknown', UNKNOWN: 'unknown' }[fact.direct]
      : value('directOrIndirect');
  const share = fact.kind === 'HOLDS' ? shareOf(fact) : parsedShare(value('share'));
  return {
    interest: {
      ...(type !== undefined && { type }),
      ...(directness !== undefined && { directOrIndirect: directness }),
      ...(owner !== undefined && { beneficialOwnershipOrControl: owner === 'true' }),
      ...(details.length > 0 && { details: details.join('\n') }),
      ...(share !== undefined && { share }),
      ...whole('startDate', fact.from),
      ...whole('endDate', to),
    },
    annotations: lines.filter(([name]) => name === 'annotation').map(([, text]) => readAnnotation(text)),
    isComponent: value('isComponent') === 'true',
    components: value('componentRecords')?.split(' ') ?? [],
  };
}

const OURS = new Set([
  'beneficialOwnershipOrControl',
  'isComponent',
  'componentRecords',
  'annotation',
  'closed',
  'oneDay',
  'share',
  'directOrIndirect',
]);

function typeOf(fact: RelationshipFact): string | undefined {
  if (fact.kind === 'SITS_ON') return /chair/i.test(fact.title ?? '') ? 'boardChair' : 'boardMember';
  if (fact.kind === 'WORKS_FOR') return 'seniorManagingOfficial';
  if (fact.right !== undefined && Object.hasOwn(INTEREST_TYPES, fact.right)) return fact.right;
  return TYPE_OF[fact.interest];
}

function shareOf(fact: Extract<Fact, { kind: 'HOLDS' }>): object | undefined {
  const { percent, percentMin, percentMax, percentMinExclusive, percentMaxExclusive } = fact;
  // That nothing is held is told as such; counts are not.
  if (percent === undefined && fact.shares === '0') return { exact: 0 };
  if (percent === undefined && percentMin === undefined && percentMax === undefined) return undefined;
  return {
    ...(percent !== undefined && { exact: Number(percent) }),
    ...(percentMin !== undefined && {
      [percentMinExclusive === true ? 'exclusiveMinimum' : 'minimum']: Number(percentMin),
    }),
    ...(percentMax !== undefined && {
      [percentMaxExclusive === true ? 'exclusiveMaximum' : 'maximum']: Number(percentMax),
    }),
  };
}

function parsedShare(text: string | undefined): object | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as object);
}

/** A date that the standard wants whole: of a month or year its first day. */
export function whole(name: string, date: string | undefined): object {
  return date === undefined ? {} : { [name]: date + '-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6) };
}
