import type { Decision } from '../../identity/decisions.ts';
import type { WorldParty } from '../merge-world.ts';

/** Which parties are one by the decisions that stand, in a world. */
export interface DecidedJoins {
  /** The party that another is now; itself of one that was not joined. */
  readonly now: (id: string) => string;
  /** Ids that lead to another party now, each with the decision that says so. */
  readonly reasons: ReadonlyMap<string, Decision>;
  /** The parties that have become more than they were, as they are now. */
  readonly joined: ReadonlyMap<string, WorldParty>;
}

/** Decisions about parties that are not there, or of different types, wait. */
export function joinsOf(partyOf: (id: string) => WorldParty | undefined, decisions: readonly Decision[]): DecidedJoins {
  const into = new Map<string, string>();
  const now = (id: string): string => {
    const next = into.get(id);
    return next === undefined ? id : now(next);
  };
  const reasons = new Map<string, Decision>();
  const joined = new Map<string, WorldParty>();
  for (const decision of decisions) {
    if (decision.verdict !== 'SAME') continue;
    const [keep, gone] = [now(decision.a), now(decision.b)];
    const [stays, goes] = [joined.get(keep) ?? partyOf(keep), joined.get(gone) ?? partyOf(gone)];
    if (keep === gone || stays === undefined || goes === undefined || stays.type !== goes.type) continue;
    into.set(gone, keep);
    reasons.set(gone, decision);
    joined.delete(gone);
    joined.set(keep, withAllOf(stays, goes));
  }
  return { now, reasons, joined };
}

function withAllOf(stays: WorldParty, goes: WorldParty): WorldParty {
  const names = [...new Set([...stays.names, ...goes.names])];
  const identifiers = [...new Set([...(stays.identifiers ?? []), ...(goes.identifiers ?? []), `govgraph:${goes.id}`])];
  const nameLocal = stays.nameLocal ?? goes.nameLocal;
  return { ...stays, names, identifiers, ...(nameLocal === undefined ? {} : { nameLocal }) };
}
