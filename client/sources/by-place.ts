import type { FactData } from '../lib/facts/fact-fields.ts';

/** The facts stated at one place of a source. */
export interface CitedPlace {
  readonly place: string;
  /** First line cited there; undefined when no line is given. */
  readonly line: number | undefined;
  readonly facts: readonly FactData[];
}

/**
 * Groups the facts of one source by the place that states them, in the order of the text. Each fact stands once, at its
 * first place.
 */
export function byPlace(facts: readonly FactData[], source: string): readonly CitedPlace[] {
  const places = new Map<string, { line: number | undefined; facts: { fact: FactData; line: number }[] }>();
  for (const fact of facts) {
    const first = citationsIn(fact, source)[0];
    if (!first) continue;
    const line = first.line ?? undefined;
    const at = places.get(first.place) ?? { line, facts: [] };
    at.facts.push({ fact, line: line ?? Infinity });
    if (line !== undefined && (at.line === undefined || line < at.line)) at.line = line;
    places.set(first.place, at);
  }
  return [...places]
    .map(([place, at]) => ({
      place,
      line: at.line,
      facts: at.facts.sort((a, b) => a.line - b.line).map(({ fact }) => fact),
    }))
    .sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || a.place.localeCompare(b.place));
}

/** Where one source states the fact, earliest line first. */
export function citationsIn(fact: FactData, source: string): FactData['citations'] {
  return fact.citations
    .filter((citation) => citation.source.id === source)
    .sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity));
}

/** True when the fact is stated at one of the lines. */
export function statedAt(fact: FactData, source: string, line: number, lineEnd: number): boolean {
  return citationsIn(fact, source).some(
    (citation) => citation.line !== null && citation.line <= lineEnd && (citation.lineEnd ?? citation.line) >= line,
  );
}
