import type { Board, Fact, Finding } from '../../../shared/facts.ts';
import type { Decision } from '../../identity/decisions.ts';
import { joinsOf } from './decided-joins.ts';
import { digest } from '../ids.ts';
import { indexIdentifiers, type MergeWorld } from '../merge-world.ts';

/**
 * Joins parties that somebody decided to be one: what is stated of the second is of the first from here on, under all
 * names and identifiers of both. The id of the second stays an identifier of the first. A decision about parties that
 * are not there, or of different types, waits. Nothing else joins two parties.
 */
export function joinDecided(world: MergeWorld, decisions: readonly Decision[]): void {
  const { now, reasons, joined } = joinsOf((id) => world.parties.get(id), decisions);
  for (const gone of reasons.keys()) {
    world.parties.delete(gone);
    world.byIdentifier.set(`govgraph:${gone}`, now(gone));
  }
  for (const [id, party] of joined) {
    world.parties.set(id, party);
    indexIdentifiers(world, party);
  }
  if (reasons.size === 0) return;
  for (const [id, board] of world.boards)
    if (reasons.has(board.company)) world.boards.set(id, { ...board, company: now(board.company) } satisfies Board);
  for (const [id, source] of world.sources)
    if (reasons.has(source.publisher)) world.sources.set(id, { ...source, publisher: now(source.publisher) });
  for (const [id, finding] of world.findings)
    if (finding.about.some((party) => reasons.has(party)))
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
