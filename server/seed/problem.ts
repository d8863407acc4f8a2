/** What the checker reports: where, what is wrong, and what to do about it. */
export interface Problem {
  /** Path inside the seed folder, with `/`. */
  readonly file: string;
  /** 1-based; 0 when the problem is the file itself. */
  readonly line: number;
  /** Field in the file, e.g. `holders[2].percent`; '' for the whole file. */
  readonly path: string;
  /** Errors keep a seed from being loaded; warnings do not. */
  readonly severity: 'error' | 'warning';
  readonly problem: string;
  readonly mend: string;
}

export type SeedPath = readonly (string | number)[];

/** A spot in the seed that problems can point at. */
export interface SeedPlace {
  readonly file: string;
  readonly path: SeedPath;
  /** Line of a field below this spot, or of the nearest thing above it that exists. */
  readonly lineOf: (path?: SeedPath) => number;
}

export function problemAt(
  place: SeedPlace,
  field: SeedPath,
  problem: string,
  mend: string,
  severity: Problem['severity'] = 'error',
): Problem {
  return {
    file: place.file,
    line: place.lineOf(field),
    path: pathText([...place.path, ...field]),
    severity,
    problem,
    mend,
  };
}

/** A problem of a whole file. */
export function fileProblem(
  file: string,
  problem: string,
  mend: string,
  severity: Problem['severity'] = 'error',
): Problem {
  return { file, line: 0, path: '', severity, problem, mend };
}

/** `['holders', 2, 'percent']` as `holders[2].percent`. */
export function pathText(path: SeedPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${String(step)}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

/** By file, line, path and text; the same problem once. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen.values()].sort(
    (a, b) => order(a.file, b.file) || a.line - b.line || order(a.path, b.path) || order(a.problem, b.problem),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
