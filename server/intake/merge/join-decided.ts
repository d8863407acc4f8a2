import type { Board, Fact, Finding } from '../../shared/facts.ts';
import type { Decision } from '../identity/decisions.ts';
import { digest } from './ids.ts';
import { indexIdentifiers, type MergeWorld, type WorldParty } from './merge-world.ts';

/**
 * Joins parties that somebody decided to be one: what is stated of the second is of the first from here on, under all names and
 * identifiers of both. The id of the second stays an identifier of the first. A decision about parties that are not there, or of
 * different types, waits. Nothing else joins two parties.
 */
export function joinDecided(world: MergeWorld, decisions: readonly Decision[]): void {
  const into = new Map<string, string>();
  const now = (id: string): string => {
    const next = into.get(id);
    return next === undefined ? id : now(next);
  };
  const reasons = new Map<string, Decision>();
  for (const decision of decisions) {
    if (decision.verdict !== 'SAME') continue;
    const [keep, gone] = [now(decision.a), now(decision.b)];
    const [stays, goes] = [world.parties.get(keep), world.parties.get(gone)];
    if (keep === gone || stays === undefined || goes === undefined || stays.type !== goes.type) continue;
    into.set(gone, keep);
    reasons.set(gone, decision);
    const joined = withAllOf(stays, goes);
    world.parties.delete(gone);
    world.parties.set(keep, joined);
    indexIdentifiers(world, joined);
    world.byIdentifier.set(`govgraph:${gone}`, keep);
  }
  if (into.size === 0) return;
  for (const [id, board] of world.boards)
    if (into.has(board.company)) world.boards.set(id, { ...board, company: now(board.company) } satisfies Board);
  for (const [id, source] of world.sources)
    if (into.has(source.publisher)) world.sources.set(id, { ...source, publisher: now(source.publisher) });
  for (const [id, finding] of world.findings)
    if (finding.about.some((party) => into.has(party)))
      world.findings.set(id, { ...finding, about: finding.about.map(now) } satisfies Finding);
  for (const [id, fact] of world.facts) {
    const [subject, object] = [now(fact.subject), now(fact.object)];
    const firm = fact.kind === 'SIGNS_AUDIT_OF' && fact.firm !== undefined ? { firm: now(fact.firm) } : {};
    if (subject === fact.subject && object === fact.object && firm.firm === (fact as { firm?: string }).firm) continue;
    if (subject === object) {
      world.facts.delete(id);
      tellOfItself(world, fact, subject, reasons.get(fact.subject) ?? reasons.get(fact.object));
    } else world.facts.set(id, { ...fact, subject, object, ...firm });
  }
}

function withAllOf(stays: WorldParty, goes: WorldParty): WorldParty {
  const names = [...new Set([...stays.names, ...goes.names])];
  const identifiers = [...new Set([...(stays.identifiers ?? []), ...(goes.identifiers ?? []), `govgraph:${goes.id}`])];
  const nameLocal = stays.nameLocal ?? goes.nameLocal;
  return { ...stays, names, identifiers, ...(nameLocal === undefined ? {} : { nameLocal }) };
}

/** A fact between two that are one now joins a party to itself: it is left out, and a finding says so. */
function tellOfItself(
  world: MergeWorld,
  { kind, citations, id: fact }: Fact,
  party: string,
  decision: Decision | undefined,
): void {
  const id = `finding-${digest(16, 'joined', fact)}`;
  const why =
    decision === undefined ? '' : ` (decided by ${decision.by} on ${decision.at.slice(0, 10)}: ${decision.reason})`;
  world.findings.set(id, {
    id,
    kind: 'CONTRADICTION',
    severity: 'MEDIUM',
    title: 'A fact between two parties that were decided to be one',
    detail: `${kind} would join ${party} to itself; it is left out${why}.`,
    about: [party],
    facts: [],
    citations,
  });
}
