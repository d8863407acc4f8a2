import type { ProblemStatement } from '../importer.ts';

/** So many of each severity are told in full; the rest is counted. */
export const MOST_TOLD = 100;

/** What is wrong with one file, as it is told: at most so many of each severity, and how many there were. */
export interface ProblemList {
  readonly add: (problem: ProblemStatement) => void;
  readonly errors: () => readonly ProblemStatement[];
  readonly warnings: () => readonly ProblemStatement[];
  readonly errorCount: () => number;
  readonly warningCount: () => number;
}

export function problemList(): ProblemList {
  const told: Record<ProblemStatement['severity'], ProblemStatement[]> = { error: [], warning: [] };
  const counts = { error: 0, warning: 0 };
  const rest = { error: new Map<string, number>(), warning: new Map<string, number>() };
  const list = (severity: ProblemStatement['severity']): ProblemStatement[] => [
    ...told[severity],
    ...[...rest[severity]].map(([code, count]) => more(code, count, severity)),
  ];
  return {
    add: (problem) => {
      const { severity, code } = problem;
      counts[severity] += 1;
      if (told[severity].length < MOST_TOLD) told[severity].push(problem);
      else rest[severity].set(code, (rest[severity].get(code) ?? 0) + 1);
    },
    errors: () => list('error'),
    warnings: () => list('warning'),
    errorCount: () => counts.error,
    warningCount: () => counts.warning,
  };
}

function more(code: string, count: number, severity: ProblemStatement['severity']): ProblemStatement {
  const message = `${String(count)} more of these, which are not listed`;
  return {
    says: 'PROBLEM',
    severity,
    code,
    message,
    mend: 'mend those that are listed first',
    at: { place: 'further on' },
  };
}
