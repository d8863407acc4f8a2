interface Row {
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
  readonly subsidiary: unknown;
}

export interface GroupCounts {
  /** Companies that the party controls for certain or perhaps, and how many of them the answer has. */
  readonly total: number;
  readonly read: number;
  readonly certain: number;
  /** Controlled for certain, and not in the answer. */
  readonly unreadMembers: number;
  /** Controlled perhaps, and called no subsidiary by what was read. */
  readonly possible: number;
}

/** How much of a group there is, and how much the answer has: the API gives a page of it, the certain ones first. */
export function groupCounts(
  control: { readonly totalCount: number; readonly certainCount: number; readonly rows: readonly Row[] } | undefined,
): GroupCounts {
  if (control === undefined) return { total: 0, read: 0, certain: 0, unreadMembers: 0, possible: 0 };
  const { totalCount: total, certainCount: certain, rows } = control;
  const sure = rows.filter(({ certainty }) => certainty === 'CERTAIN').length;
  const members = rows.filter(isMember).length;
  return {
    total,
    read: rows.length,
    certain,
    unreadMembers: Math.max(0, certain - sure),
    possible: total - certain - (members - sure),
  };
}

/** Whoever is controlled for certain, or is a consolidated subsidiary as a source calls it. */
export function isMember({ certainty, subsidiary }: Row): boolean {
  return certainty === 'CERTAIN' || subsidiary !== null;
}
