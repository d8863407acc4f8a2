import { GovernanceError } from '../errors.ts';
import { gated } from './gate/gate.ts';
import { problemList, type ProblemList } from './gate/problems.ts';
import type {
  BoardStatement,
  FactStatement,
  FindingStatement,
  Importer,
  IntakeFile,
  PartyStatement,
  ReadOptions,
  WithdrawnStatement,
  SourceStatement,
} from './importer.ts';
import { Refusal } from './refusal.ts';
import { openScratch } from './spill/import-scratch.ts';
import type { Many } from './spill/spilled-list.ts';

/**
 * All that one file states, in its order, and all that is wrong with it: of a large file most lies on the disk until it
 * is closed.
 */
export interface Gathered {
  readonly sources: readonly SourceStatement[];
  readonly parties: Many<PartyStatement>;
  readonly boards: Many<BoardStatement>;
  readonly facts: Many<FactStatement | WithdrawnStatement>;
  readonly findings: Many<FindingStatement>;
  readonly problems: ProblemList;
  readonly close?: () => void;
}

/** After so many errors nothing more is read: the file is refused in any case. */
const ENOUGH_ERRORS = 1_000;

/**
 * Reads a file to its end through the gate. Throws only for faults of this program or the machine: what is wrong with
 * the file is among the problems. `onProgress` is told how many statements were read, and may end the reading by
 * throwing.
 */
export async function gather(
  importer: Importer,
  file: IntakeFile,
  options: ReadOptions,
  onProgress: (statements: number) => void | Promise<void> = () => undefined,
): Promise<Gathered> {
  const problems = problemList();
  const scratch = openScratch();
  const gathered = {
    sources: [] as SourceStatement[],
    parties: scratch.list<PartyStatement>(),
    boards: scratch.list<BoardStatement>(),
    facts: scratch.list<FactStatement | WithdrawnStatement>(),
    findings: scratch.list<FindingStatement>(),
    problems,
    close: scratch.close,
  };
  let count = 0;
  try {
    for await (const statement of importer.read(file, options)) {
      count += 1;
      if (count % 1_000 === 0) await onProgress(count);
      const passed = gated(statement, problems.add);
      switch (passed.says) {
        case 'SOURCE':
          gathered.sources.push(passed);
          break;
        case 'PARTY':
          gathered.parties.push(passed);
          break;
        case 'BOARD':
          gathered.boards.push(passed);
          break;
        case 'FACT':
        case 'WITHDRAWN':
          gathered.facts.push(passed);
          break;
        case 'FINDING':
          gathered.findings.push(passed);
          break;
        case 'PROBLEM':
          problems.add(passed);
          break;
      }
      if (problems.errorCount() >= ENOUGH_ERRORS) {
        problems.add(tooMany(file.name));
        break;
      }
    }
  } catch (error) {
    problems.add(problemOf(error, importer, file, scratch.close));
  }
  const nothing = count === 0 && problems.errorCount() === 0;
  if (nothing)
    problems.add({
      says: 'PROBLEM',
      severity: 'error',
      code: 'NOTHING_STATED',
      message: `as ${importer.title} it states nothing`,
      mend: 'look whether this is the right file, or name its format with --format',
      at: { place: file.name },
    });
  return gathered;
}

/** Throws again what is no fault of the file. */
function problemOf(error: unknown, importer: Importer, file: IntakeFile, close: () => void): Refusal['problem'] {
  try {
    return asProblem(error, importer, file);
  } catch (other) {
    close();
    throw other;
  }
}

function asProblem(error: unknown, { title }: Importer, { name }: IntakeFile): Refusal['problem'] {
  if (error instanceof Refusal) return error.problem;
  if (error instanceof GovernanceError && error.code !== 'BAD_INPUT') throw error;
  const stack = error instanceof RangeError && /call stack/i.test(error.message);
  return {
    says: 'PROBLEM',
    severity: 'error',
    code: stack ? 'NESTED_TOO_DEEP' : 'UNREADABLE',
    message: stack
      ? 'it is nested too deeply to be read'
      : `it cannot be read as ${title}: ${error instanceof Error ? error.message : String(error)}`,
    mend: stack
      ? 'no file of this format needs such depth; fetch it again'
      : 'fetch the file again, or name its format with --format',
    at: { place: name },
  };
}

function tooMany(name: string): Refusal['problem'] {
  return {
    says: 'PROBLEM',
    severity: 'error',
    code: 'TOO_MANY_PROBLEMS',
    message: `reading ended after ${String(ENOUGH_ERRORS)} errors`,
    mend: 'mend those that are listed, then import it again to see the rest',
    at: { place: name },
  };
}
