import type { ProblemStatement, Spot } from '../importer.ts';
import { warning } from '../stated-problem.ts';

/** Watches the percentages of one table for parts of one, which look like small percentages. */
export interface PercentWatch {
  readonly see: (field: string, cell: string, at: Spot) => void;
  /** What is to be told when the table has ended. */
  readonly told: () => ProblemStatement[];
}

export function percentWatch(): PercentWatch {
  const seen = { signed: false, most: 0, first: undefined as { field: string; cell: string; at: Spot } | undefined };
  return {
    see: (field, cell, at) => {
      if (/[%％]\s*$/.test(cell)) {
        seen.signed = true;
        return;
      }
      const figure = Number(cell.normalize('NFKC').replace(',', '.'));
      if (!(figure > 0)) return;
      // Where others have their sign, only those without one are in question.
      if (figure < 1) seen.first ??= { field, cell, at };
      seen.most = Math.max(seen.most, figure);
    },
    told: () => {
      const { first } = seen;
      if (first === undefined || seen.most > 1) return [];
      const { field, cell, at } = first;
      const others = seen.signed ? 'others have a sign of percent, and this one has none' : 'none of them is above 1';
      const mend = `if 0.5 means 50 %, give a mapping \`units: { ${field}: fractions }\``;
      return [warning('PERCENT_LIKE_A_PART', `${field}: "${cell}" is read as ${cell} %; ${others}`, at, mend)];
    },
  };
}
