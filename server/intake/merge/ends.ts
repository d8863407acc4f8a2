import type { FactKind } from '../../shared/facts.ts';

export type EndType = 'party' | 'person' | 'company' | 'board' | 'any' | 'source' | 'none';

/** What stands at the two ends of each kind of fact. */
export const ENDS: Readonly<Record<FactKind, readonly [subject: EndType, object: EndType]>> = {
  HOLDS: ['party', 'company'],
  SITS_ON: ['person', 'board'],
  NOMINATED_TO: ['person', 'board'],
  WORKS_FOR: ['person', 'company'],
  LENDS_TO: ['party', 'company'],
  TRADES_WITH: ['party', 'party'],
  AUDITS: ['company', 'company'],
  SIGNS_AUDIT_OF: ['person', 'company'],
  NOMINEE_FOR: ['company', 'party'],
  SUCCEEDS: ['company', 'company'],
  KIN_OF: ['person', 'person'],
  LIABILITY_LIMITED_BY: ['person', 'company'],
  TRANSFERS_BUSINESS_TO: ['company', 'company'],
  HAS_ATTRIBUTE: ['any', 'none'],
  COVERED_BY: ['company', 'source'],
};
