/** A row of a table of the paper before rows that say the same are put together. */
export interface PaperRow {
  /** Rows with one key are one row; a row without a key stands alone. */
  readonly key: string | undefined;
  /** The rule, with what stands under it. */
  readonly rule: string;
  readonly about: readonly string[];
  readonly found: string;
  /** Sentences, each told once. */
  readonly reasons: readonly string[];
  /** Numbers of facts and of questions in the annex. */
  readonly facts: readonly number[];
  readonly asks: readonly number[];
  /** What follows the reasons, as HTML, each told once. */
  readonly more: readonly string[];
}

/**
 * Rows that say the same as one, in the place of the first of them: what a criterion shares with others is read once.
 */
export function together(rows: readonly PaperRow[]): (Omit<PaperRow, 'rule' | 'about'> & { rules: PaperRule[] })[] {
  const groups = new Map<string, PaperRow[]>();
  rows.forEach((row, i) => {
    const key = row.key ?? `alone ${String(i)}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  });
  return [...groups.values()].map((all) => ({
    key: all[0]?.key,
    rules: rulesOf(all),
    found: all[0]?.found ?? '',
    reasons: unique(all.flatMap(({ reasons }) => reasons)),
    facts: unique(all.flatMap(({ facts }) => facts)).sort((a, b) => a - b),
    asks: unique(all.flatMap(({ asks }) => asks)).sort((a, b) => a - b),
    more: unique(all.flatMap(({ more }) => more)),
  }));
}

export interface PaperRule {
  readonly id: string;
  readonly about: readonly string[];
}

/** Each rule once, with whom and what its rows are about. */
function rulesOf(rows: readonly PaperRow[]): PaperRule[] {
  return unique(rows.map(({ rule }) => rule)).map((id) => ({
    id,
    about: unique(rows.filter(({ rule }) => rule === id).flatMap(({ about }) => about)),
  }));
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
