import type { GraphContent } from '../graph-content.ts';

/**
 * The two graphs with only the facts that can make a difference between them: those that are not the same object in both, all
 * others of their subjects, since links are made for all facts of a subject together, and those that a finding names which
 * is not the same in both. What is left out gives the same rows in both, but for the digests of facts' ids, which facts of many
 * subjects share.
 */
export function touchedFacts(before: GraphContent, after: GraphContent): readonly [GraphContent, GraphContent] {
  const subjects = new Set<string>();
  const left = new Map(before.facts.map((fact) => [fact.id, fact]));
  for (const fact of after.facts) {
    const known = left.get(fact.id);
    left.delete(fact.id);
    if (known === fact) continue;
    subjects.add(fact.subject);
    if (known !== undefined) subjects.add(known.subject);
  }
  for (const { subject } of left.values()) subjects.add(subject);
  const findings = new Set(before.findings);
  const shared = new Set(after.findings.filter((finding) => findings.has(finding)));
  const named = new Set(
    [...before.findings, ...after.findings].flatMap((finding) => (shared.has(finding) ? [] : finding.facts)),
  );
  const touched = (graph: GraphContent): GraphContent => ({
    ...graph,
    facts: graph.facts.filter(({ id, subject }) => subjects.has(subject) || named.has(id)),
  });
  return [touched(before), touched(after)];
}
