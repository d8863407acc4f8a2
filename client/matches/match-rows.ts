import type { TableRows } from '../ui/table-files/save-table.ts';
import type { Decision, Match } from './matches-query.ts';

/** Pairs that may be one, with what speaks for it. */
export function matchRows(matches: readonly Match[]): TableRows {
  return {
    header: ['score', 'firstId', 'first', 'secondId', 'second', 'reasons', 'leftOpenBy', 'leftOpenBecause'],
    rows: matches.map(({ score, a, b, reasons, unsure }) => [
      score,
      a.id,
      a.name,
      b.id,
      b.name,
      reasons.join('; '),
      unsure?.by ?? null,
      unsure?.reason ?? null,
    ]),
  };
}

/** What was decided, the latest first. */
export function decisionRows(decisions: readonly Decision[]): TableRows {
  return {
    header: ['at', 'by', 'verdict', 'firstId', 'first', 'secondId', 'second', 'reason'],
    rows: [...decisions]
      .reverse()
      .map(({ at, by, verdict, a, nameOfA, b, nameOfB, reason }) => [
        at,
        by,
        verdict,
        a,
        nameOfA ?? null,
        b,
        nameOfB ?? null,
        reason,
      ]),
  };
}
