import type { FactExample } from './fact-examples.ts';
import type { Gathered } from './gather.ts';
import type { ProblemStatement } from './importer.ts';
import type { Resolved } from './merge/resolve-parties.ts';
import type { MergeWorld } from './merge/merge-world.ts';

/** A problem or a warning as it is told to people and programs. */
export interface ToldProblem {
  readonly code: string;
  readonly message: string;
  readonly place: string;
  readonly mend?: string;
  readonly pointer?: string;
  readonly line?: number;
}

/** A party of a file, and the one of the graph that it is. */
export interface PartyMet {
  readonly id: string;
  readonly type: 'Company' | 'Person';
  /** Its name in the graph. */
  readonly name: string;
  /** Names by which the file calls it. */
  readonly stated: readonly string[];
  /** It was in the graph before this file. */
  readonly matched: boolean;
  /** The identifier by which it was found; null of a new one, and of one that was decided to be the same. */
  readonly by: string | null;
}

/** What became of one file. */
export interface ImportReport {
  /** Undefined when its format is not known. */
  readonly id: string | null;
  readonly file: string;
  readonly format: string | null;
  readonly source: { readonly id: string; readonly title: string; readonly published: string } | null;
  /** Facts by kind. */
  readonly facts: Readonly<Record<string, number>>;
  readonly parties: { readonly new: number; readonly matched: number };
  /** Those parties, each with the one it is in the graph. */
  readonly met: readonly PartyMet[];
  /** Its first facts. */
  readonly examples: readonly FactExample[];
  readonly warnings: readonly ToldProblem[];
  /** None when the file can be imported. */
  readonly problems: readonly ToldProblem[];
  readonly changed: boolean;
  /** The same file, read in the same way, is in the graph already. */
  readonly there: boolean;
}

/** Of a file of which nothing is known yet. */
export function emptyReport(file: string): ImportReport {
  return {
    id: null,
    file,
    format: null,
    source: null,
    facts: {},
    parties: { new: 0, matched: 0 },
    met: [],
    examples: [],
    warnings: [],
    problems: [],
    changed: false,
    there: false,
  };
}

export function partyMet(
  { parties }: MergeWorld,
  { id, matched, by, statements }: Pick<Resolved, 'id' | 'matched' | 'by' | 'statements'>,
): PartyMet {
  const party = parties.get(id);
  const stated = [...new Set(statements.flatMap(({ name }) => name ?? []))];
  return { id, type: party?.type ?? 'Company', name: party?.name ?? id, stated, matched, by: by ?? null };
}

export function problemsOf({ problems }: Gathered): { warnings: ToldProblem[]; problems: ToldProblem[] } {
  return { warnings: problems.warnings().map(toldOf), problems: problems.errors().map(toldOf) };
}

export function toldOf({ code, message, mend, at }: ProblemStatement): ToldProblem {
  const { place, pointer, line } = at;
  return {
    code,
    message,
    place,
    ...(mend && { mend }),
    ...(pointer && { pointer }),
    ...(line !== undefined && { line }),
  };
}

export function undatedSource(name: string, today: string): ProblemStatement {
  return {
    says: 'PROBLEM',
    severity: 'warning',
    code: 'PUBLICATION_UNKNOWN',
    message: `nothing says when it was published; what it states counts as known from ${today}, the day of the import`,
    mend: 'withdraw it, and import it again with --published DAY',
    at: { place: name },
  };
}
