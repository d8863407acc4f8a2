import type { FactKind } from '../words.ts';
import { say } from './messages/words.ts';

/** Most parties between which ways are drawn, and most steps of a way. */
export const MOST_ENDS = 5;
export const STEPS = [1, 2, 3, 4, 5, 6] as const;
export const USUAL_STEPS = 4;

export const WAY_KINDS = ['ownership', 'people', 'money'] as const;
export type WayKind = (typeof WAY_KINDS)[number];

export const WAY_KIND_WORDS: Readonly<Record<WayKind | 'all', string>> = {
  all: say('allKindsOfFacts'),
  ownership: say('holdingsAlone'),
  people: say('seatsPostsKinship'),
  money: say('loansTradesGuarantees'),
};

const KINDS: Readonly<Record<WayKind, readonly FactKind[]>> = {
  ownership: ['HOLDS', 'JOINT_BLOCK', 'NOMINEE_FOR'],
  people: ['SITS_ON', 'NOMINATED_TO', 'WORKS_FOR', 'KIN_OF'],
  money: ['LENDS_TO', 'GUARANTEES', 'TRADES_WITH', 'TRANSFERS_BUSINESS_TO'],
};

/** As the API names what is wanted; null is everything. */
export function kindsOf(by: WayKind | undefined): FactKind[] | null {
  return by === undefined ? null : [...KINDS[by]];
}
