import type { Finding } from '../../shared/facts.ts';
import type { FindingStatement, ProblemStatement } from '../importer.ts';
import { digest } from './ids.ts';
import { citationOf } from './make-fact.ts';
import type { FileSources } from './sources.ts';
import type { MergeWorld } from './merge-world.ts';

interface Where {
  /** Id of a party or a board by its key. */
  readonly idOf: (key: string) => string | undefined;
  readonly sources: FileSources;
  readonly scope: string;
}

/** Whether the file itself has a finding in the same words. */
export type TellsFinding = (finding: Pick<Finding, 'title' | 'detail'>) => boolean;

const KINDS: Readonly<Record<string, Finding['kind']>> = {
  DATES_CONTRADICT: 'DATE',
  EXACT_BESIDE_RANGE: 'CONTRADICTION',
  IDENTIFIERS_DISAGREE: 'CONTRADICTION',
  PARTY_DIFFERS: 'CONTRADICTION',
};

/**
 * The findings that a file states, and one for each warning that was told about it: they stay with the graph. A file
 * that was written by a graph has findings of what was told when that was made: each is told once.
 */
export function putFindings(
  world: MergeWorld,
  stated: Iterable<FindingStatement>,
  warnings: Iterable<ProblemStatement>,
  { idOf, sources, scope }: Where,
  tell: (problem: ProblemStatement) => void,
): TellsFinding {
  const told = new Set<string>();
  const isTold: TellsFinding = (finding) => told.has(wordsOf(finding));
  for (const { id, kind, severity, title, detail, about, facts = [], resolution, source, at, also = [] } of stated) {
    const ids = about.flatMap((key) => idOf(key) ?? []);
    if (ids.length < about.length)
      tell({
        says: 'PROBLEM',
        severity: 'error',
        code: 'FINDING_ABOUT_NOBODY',
        message: `the finding "${title}" is about ${about.filter((key) => idOf(key) === undefined).join(', ')}, which the file does not describe`,
        mend: 'describe the party',
        at,
      });
    const citations = [{ source, at }, ...also].map((cited) =>
      citationOf((sources.of(cited.source) ?? sources.main).id, cited.at, undefined),
    );
    const finding = {
      kind,
      severity,
      title,
      detail,
      ...(resolution === undefined ? {} : { resolution }),
      about: ids,
      facts,
      citations,
    };
    told.add(wordsOf(finding));
    const before = id === undefined ? undefined : world.findings.get(id);
    if (id !== undefined && before === undefined) world.findings.set(id, { id, ...finding });
    else if (before === undefined || !saysTheSame(before, finding)) put(world, finding, scope);
  }
  for (const { code, message, mend, about = [], at } of warnings) {
    const citations = [
      { source: sources.main.id, place: at.place, ...(at.line === undefined ? {} : { line: at.line }) },
    ];
    const detail = mend === undefined ? message : `${message.replace(/\.$/, '')}. To mend it: ${mend}.`;
    const finding = { kind: KINDS[code] ?? 'GAP', severity: 'LOW', title: inWords(code), detail, about } as const;
    if (!isTold(finding)) put(world, { ...finding, facts: [], citations }, scope);
  }
  return isTold;
}

function wordsOf({ title, detail }: Pick<Finding, 'title' | 'detail'>): string {
  return JSON.stringify([title, detail]);
}

/** Where it was found may be said of another file. */
function saysTheSame(one: Finding, other: Omit<Finding, 'id'>): boolean {
  const whole = ({ kind, severity, about, facts, resolution }: Omit<Finding, 'id'>) =>
    JSON.stringify([kind, severity, about, facts, resolution]);
  return wordsOf(one) === wordsOf(other) && whole(one) === whole(other);
}

function put(world: MergeWorld, finding: Omit<Finding, 'id'>, scope: string): void {
  const id = `finding-${digest(16, scope, JSON.stringify(finding))}`;
  world.findings.set(id, { id, ...finding });
}

/** "DANGLING_PARTY" as "Dangling party". */
function inWords(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
