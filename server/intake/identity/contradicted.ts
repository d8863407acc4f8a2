import { formerIdsOf, type DecidedPair } from './former-ids.ts';

/**
 * Pairs of ids as they are now that others of a party stand in: of one that was joined, what was decided about it is
 * decided about the one that it leads to. Each comes as it was decided, too.
 */
export function pairsNow<D extends DecidedPair>(
  decisions: readonly D[],
  verdicts: readonly D['verdict'][],
): Map<string, D> {
  const { survivor } = formerIdsOf(decisions);
  const now = (id: string) => survivor(id) ?? id;
  const pairs = new Map<string, D>();
  for (const decision of decisions) {
    if (!verdicts.includes(decision.verdict)) continue;
    const { a, b } = decision;
    pairs.set(pairOf(a, b), decision);
    pairs.set(pairOf(now(a), now(b)), decision);
  }
  return pairs;
}

/**
 * Of the decisions that stand, the one that another would go against by way of third parties: two that were told apart
 * would become one, or two that are one would be told apart. The two themselves may be decided anew.
 */
export function contradicted<D extends DecidedPair>(
  standing: readonly D[],
  { a, b, verdict }: DecidedPair,
): D | undefined {
  if (verdict === 'UNSURE') return undefined;
  const others = standing.filter((one) => pairOf(one.a, one.b) !== pairOf(a, b));
  const { survivor } = formerIdsOf(others);
  const now = (id: string) => survivor(id) ?? id;
  if (verdict === 'SAME') {
    const pair = pairOf(now(a), now(b));
    return others.find((one) => one.verdict === 'DIFFERENT' && pairOf(now(one.a), now(one.b)) === pair);
  }
  if (now(a) !== now(b)) return undefined;
  return others.findLast((one) => one.verdict === 'SAME' && now(one.a) === now(a));
}

export function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
