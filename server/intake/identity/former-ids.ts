/** What a decision says of two ids. */
export interface DecidedPair {
  readonly a: string;
  readonly b: string;
  readonly verdict: 'SAME' | 'DIFFERENT' | 'UNSURE';
}

/** Which ids lead to another party, by the decisions that stand. */
export interface FormerIds {
  /** Id of the party that a former id leads to; undefined for an id that leads nowhere else. */
  readonly survivor: (id: string) => string | undefined;
  /** Ids that lead to a party, in the order of the decisions. */
  readonly formerly: (id: string) => readonly string[];
}

/**
 * Of two that were decided to be one the id of the second leads to the first, and through it to whatever that one leads
 * to.
 */
export function formerIdsOf(decisions: readonly DecidedPair[]): FormerIds {
  const into = new Map<string, string>();
  const end = (id: string): string => {
    let at = id;
    for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next;
    return at;
  };
  for (const { a, b, verdict } of decisions) {
    const [keep, gone] = [end(a), end(b)];
    if (verdict === 'SAME' && keep !== gone) into.set(gone, keep);
  }
  const formerly = new Map<string, string[]>();
  for (const gone of into.keys()) {
    const keep = end(gone);
    const known = formerly.get(keep);
    if (known === undefined) formerly.set(keep, [gone]);
    else known.push(gone);
  }
  return {
    survivor: (id) => (into.has(id) ? end(id) : undefined),
    formerly: (id) => formerly.get(id) ?? [],
  };
}
