import { audits } from './kinds/audits.ts';
import { coveredBy } from './kinds/covered-by.ts';
import { guarantees } from './kinds/guarantees.ts';
import { hasAttribute } from './kinds/has-attribute.ts';
import { holds } from './kinds/holds.ts';
import { jointBlock } from './kinds/joint-block.ts';
import { kinOf } from './kinds/kin-of.ts';
import { lendsTo } from './kinds/lends-to.ts';
import { liabilityLimitedBy } from './kinds/liability-limited-by.ts';
import { nominatedTo } from './kinds/nominated-to.ts';
import { nomineeFor } from './kinds/nominee-for.ts';
import { signsAuditOf } from './kinds/signs-audit-of.ts';
import { sitsOn } from './kinds/sits-on.ts';
import { succeeds } from './kinds/succeeds.ts';
import { tradesWith } from './kinds/trades-with.ts';
import { transfersBusinessTo } from './kinds/transfers-business-to.ts';
import { worksFor } from './kinds/works-for.ts';

/** Every kind of fact, in the order in which facts are listed. */
export const KINDS = {
  HOLDS: holds,
  JOINT_BLOCK: jointBlock,
  SITS_ON: sitsOn,
  NOMINATED_TO: nominatedTo,
  WORKS_FOR: worksFor,
  LENDS_TO: lendsTo,
  GUARANTEES: guarantees,
  TRADES_WITH: tradesWith,
  AUDITS: audits,
  SIGNS_AUDIT_OF: signsAuditOf,
  NOMINEE_FOR: nomineeFor,
  SUCCEEDS: succeeds,
  KIN_OF: kinOf,
  LIABILITY_LIMITED_BY: liabilityLimitedBy,
  TRANSFERS_BUSINESS_TO: transfersBusinessTo,
  HAS_ATTRIBUTE: hasAttribute,
  COVERED_BY: coveredBy,
} as const;
export type FactKind = keyof typeof KINDS;

export const FACT_KINDS = Object.keys(KINDS) as readonly FactKind[] as readonly [FactKind, ...FactKind[]];

/** A table with a value for every kind. */
export function everyKind<T>(valueOf: (kind: FactKind) => T): Readonly<Record<FactKind, T>> {
  return Object.fromEntries(FACT_KINDS.map((kind) => [kind, valueOf(kind)])) as Record<FactKind, T>;
}
